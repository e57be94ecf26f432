import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { isFingerprint } from '../citation/fingerprint';
import { t } from '../l10n';
import { shorten } from '../shorten';
import { parseEdtf } from '../timeline/edtf';
import { isEdtfError } from '../timeline/edtf-date';
import type { Dated, Located } from './model';
import { nearest } from './near';
import { isEmpty, type Reading } from './reading';
import type { Shape } from './shape';

/** Reads one kind of value from a node. */
export interface Reader<T> {
  /** What may stand here, as data. */
  readonly shape: Shape;
  /** The same in words, as they end the sentence “This should be …”. */
  expected(): string;
  /** The value, or undefined where it can't be used; then a problem has been reported. */
  read(node: Node, reading: Reading): T | undefined;
}

/** Any single value, as text; a number or a boolean counts as its letters. */
export const text: Reader<string> = scalar(
  { kind: 'text' },
  () => t('text'),
  value => value,
);

/** Text that must have a letter or the like in it; white space around it is dropped. */
export const name: Reader<string> = scalar({ kind: 'name' }, () => t('a text that is not blank'), trimmed);

/** The id of an entry, and where it is written. */
export const id: Reader<Located<string>> = located(
  scalar({ kind: 'id' }, () => t('an id, such as renewal-price'), trimmed),
);

/** The key of an entity or a source, or the id of a claim, and where it is written; whether there is such a one is checked later. */
export function reference(to: 'entity' | 'source' | 'claim'): Reader<Located<string>> {
  return located(scalar({ kind: 'reference', to, open: false }, () => EXPECTED_REFERENCE[to](), trimmed));
}

const EXPECTED_REFERENCE = {
  entity: () => t('the key of an entity, such as harbour-board'),
  source: () => t('the key of a source, such as ledger-2019'),
  claim: () => t('the id of a claim, such as renewal-price'),
};

/** The key of an entity, or the name of somebody who has no entry. */
export const entityOrName: Reader<string> = scalar(
  { kind: 'reference', to: 'entity', open: true },
  () => t('the key of an entity, or a name'),
  trimmed,
);

export const truth: Reader<boolean> = scalar(
  { kind: 'boolean' },
  () => t('true or false'),
  value => (value === 'true' ? true : value === 'false' ? false : undefined),
);

/** The hash of a paragraph's words. */
export const print: Reader<string> = scalar(
  { kind: 'fingerprint' },
  () => t('a fingerprint, such as w1-cbf29ce484222325'),
  value => (isFingerprint(value) ? value : undefined),
);

/** A whole number from 1. */
export const count: Reader<number> = scalar(
  { kind: 'count' },
  () => t('a whole number from 1'),
  value => (/^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined),
);

/** A word of a list of ours. */
export function oneOf<T extends string>(words: readonly T[]): Reader<T> {
  return {
    shape: { kind: 'enum', words },
    expected: () => t('one of {0}', words.join(', ')),
    read(node, reading) {
      const given = text.read(node, reading);
      const word = words.find(candidate => candidate === given);
      if (given !== undefined && word === undefined) {
        const near = nearest(given, words);
        const message =
          near === undefined
            ? t('“{0}” is not known here; write one of {1}.', clip(given), words.join(', '))
            : t('“{0}” is not one of {1}; did you mean “{2}”?', clip(given), words.join(', '), near);
        reading.report(reading.span(node), 'unknown-value', message);
      }
      return word;
    },
  };
}

/** A date in EDTF. YAML takes some dates for a number, a list or a mapping; then the text in the file counts. */
export const date: Reader<Dated> = {
  shape: { kind: 'date' },
  expected: () => t('a date in EDTF, such as 2019-04-12'),
  read(node, reading) {
    const value = reading.follow(node);
    if (value === undefined) return undefined;
    const quoted = isScalar(value) && typeof value.value === 'string';
    const flow = (isSeq(value) || isMap(value)) && value.flow === true;
    if (!isScalar(value) && !flow) return wrongType(this, node, reading);
    const written = quoted ? String(value.value) : reading.source(value);
    const parsed = parseEdtf(written);
    const span = reading.span(node);
    if (!isEdtfError(parsed)) return { date: parsed, at: reading.at(span) };
    if (parsed.kind === 'syntax') {
      const message = t('“{0}” is not a date in EDTF: {1}.', clip(written), parsed.reason);
      reading.report(span, 'malformed-date', message);
    } else {
      const message = t('“{0}” is not a possible date: {1}.', clip(written), parsed.reason);
      reading.report(span, 'impossible-date', message);
    }
    return undefined;
  },
};

/** A value with the place where it stands. */
export function located<T>(reader: Reader<T>): Reader<Located<T>> {
  return {
    shape: reader.shape,
    expected: () => reader.expected(),
    read(node, reading) {
      const value = reader.read(node, reading);
      return value === undefined ? undefined : { value, at: reading.at(reading.span(node)) };
    },
  };
}

/** A list; items that can't be used are left out, and with no other the list can't be used either. One item alone is taken as a list of it, but reported. */
export function listOf<T>(item: Reader<T>, expected: () => string): Reader<readonly T[]> {
  return {
    shape: { kind: 'list', item: item.shape },
    expected,
    read(node, reading) {
      const list = reading.follow(node);
      if (list === undefined) return undefined;
      if (isSeq<Node>(list)) {
        const written = list.items.filter(each => each !== null && !isEmpty(each));
        const items = written.flatMap(each => item.read(each, reading) ?? []);
        return items.length === 0 && written.length > 0 ? undefined : items;
      }
      const alone = reading.quietly(() => item.read(node, reading));
      wrongType(this, node, reading, alone === undefined ? '' : asList(list, reading));
      return alone === undefined ? undefined : [alone];
    },
  };
}

/** How to write a lone value as a list, where that is short and safe to say. */
function asList(node: Node, reading: Reading): string {
  const written = reading.source(node);
  return isScalar(node) && /^[^,[\]{}\n]{1,40}$/.test(written)
    ? t('Write a list, though of one: “[{0}]”.', written)
    : '';
}

/** Reports that a node is not what its reader expects; `advice` says what to write instead, as a sentence. */
export function wrongType(
  reader: Pick<Reader<unknown>, 'expected'>,
  node: Node,
  reading: Reading,
  advice = '',
): undefined {
  const expected = reader.expected();
  const message = advice === '' ? t('This should be {0}.', expected) : t('This should be {0}. {1}', expected, advice);
  reading.report(reading.span(node), 'wrong-type', message);
  return undefined;
}

/** A text cut to a length that a message can hold. */
export function clip(text: string): string {
  return shorten(text, 60);
}

function trimmed(value: string): string | undefined {
  return value.trim() || undefined;
}

function scalar<T>(shape: Shape, expected: () => string, convert: (value: string) => T | undefined): Reader<T> {
  return {
    shape,
    expected,
    read(node, reading) {
      const value = reading.follow(node);
      if (value === undefined) return undefined;
      const given = isScalar(value) ? scalarText(value) : undefined;
      const result = given === undefined ? undefined : convert(given);
      return result ?? wrongType(this, node, reading);
    },
  };
}

/** A scalar as text: `1950` and `true` as they are written, which the library keeps in `source`. */
export function scalarText({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : (source ?? String(value));
}
