import type { ErrorCode, YAMLError } from 'yaml';
import { t } from '../l10n';

/**
 * Why something can't be read as YAML, and what to do: in other words than the library's, which are for programmers. `written` is
 * what stands at its place.
 */
export function yamlErrorInWords(error: YAMLError, written: string): string {
  if (error.code === 'MISSING_CHAR') return missing(error.message);
  if (error.code === 'UNEXPECTED_TOKEN') return unexpected(error.message, written);
  return (SENTENCES[error.code] ?? general)();
}

const general = () => t('This can’t be read as YAML; check quotes, commas, brackets and indentation around here.');

const SENTENCES: Readonly<Partial<Record<ErrorCode, () => string>>> = {
  ALIAS_PROPS: () => t('An alias (*name) stands for itself; remove the tag or the anchor before it.'),
  BAD_ALIAS: () => t('An anchor (&name) or an alias (*name) needs a name without a colon at its end.'),
  BAD_COLLECTION_TYPE: () => t('The tag (!name) here doesn’t fit its value; remove it.'),
  BAD_DIRECTIVE: () => t('A line that begins with % is a directive for the YAML reader; remove it.'),
  BAD_DQ_ESCAPE: () =>
    t('There is no such escape in double quotes; write a backslash in them as \\\\, or use single quotes.'),
  BAD_INDENT: () =>
    t('The indentation is wrong. Line it up with its neighbours: what belongs together begins in the same column.'),
  BAD_PROP_ORDER: () => t('A tag (!name) or an anchor (&name) belongs after the “-”, “?” or “:”, not before it.'),
  BAD_SCALAR_START: () => t('A value can’t begin with this sign. Put the value in quotes.'),
  BLOCK_AS_IMPLICIT_KEY: () =>
    t(
      'There is a second “: ” in this entry. A value with “: ” in it needs quotes; a new field begins in the column of its neighbours.',
    ),
  BLOCK_IN_FLOW: () =>
    t('Within brackets, commas part the items, and lists and mappings have brackets, too; check them around here.'),
  DUPLICATE_KEY: () => t('A key stands here twice; keep one of them.'),
  KEY_OVER_1024_CHARS: () => t('A key has at most 1,024 characters; check that the line before is complete.'),
  MULTILINE_IMPLICIT_KEY: () =>
    t('A key stands on one line. Check that the line before has its “: ” and that its quotes and brackets are closed.'),
  MULTIPLE_ANCHORS: () => t('A value has at most one anchor (&name); remove the others.'),
  MULTIPLE_TAGS: () => t('A value has at most one tag (!name); remove the others.'),
  TAB_AS_INDENT: () => t('Indent with spaces; YAML takes no tabs.'),
  TAG_RESOLVE_FAILED: () => t('This tag (!name) is not known and is ignored; remove it.'),
};

/** The library has one code for all that may be missing, and says only in its message what it is. */
function missing(message: string): string {
  if (/^Implicit map keys/.test(message)) return t('There is no colon after this key; write “key: value”.');
  if (/^Missing , /.test(message)) return t('A comma is missing between two items.');
  if (/^Comments must be/.test(message)) return t('A comment begins with “ #”: put a space before the #.');
  if (/^Missing space after :/.test(message)) return t('Put a space after the colon.');
  if (/without - indicator/.test(message)) {
    return t('A new item of the list begins with “- ”; what belongs to the one above begins in its column.');
  }
  return t('Something is not closed or has no colon after it; check quotes, brackets and “key: value”.');
}

function unexpected(message: string, written: string): string {
  if (written === ']' || written === '}') {
    return t('This “{0}” closes nothing; remove it, or open what it is to close.', written);
  }
  if (written === ',') return t('There is a comma too many here; remove it.');
  if (/block-seq-ind/.test(message)) {
    return t('A list can’t begin on the line of its key; begin it on the next line, or write it in [ ].');
  }
  if (/at node end/.test(message)) {
    return t('The value has ended before this; put all of it in quotes, and write a quote within them twice.');
  }
  return t(
    'Something here is not expected. Check quotes, commas and brackets around here; a value with “: ” or “ #” in it needs quotes.',
  );
}
