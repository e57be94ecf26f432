import { readYaml } from '../../dossier/yaml';
import { t } from '../../l10n';
import type { Span } from '../../span';
import { applyChanges } from '../change';
import { lineEnd } from '../layout';
import { quoted } from '../scalar';
import type { Mend } from './fix';

/** A field, or an item of a list, that has something on its line. */
const LINE = /^(?:[ \t]*- +)*[ \t]*(?:[^\s:#'"[\]{},][^:#'"[\]{},]*: +|- +)/;

/** A list or a mapping, finished or not. */
const IN_BRACKETS = /^[[{](?:[^\]}]*$|.*[\]}]$)/;

/** What a tab stands for in an indentation, as dossiers are written. */
const TAB = '  ';

/** What mends an error of YAML at a place. `errors` tells how many `syntaxErrors` the text has. */
export function syntaxMends(text: string, span: Span, errors: () => number): readonly Mend[] {
  const isBetter = ({ changes }: Mend) => syntaxErrors(applyChanges(text, changes)) < errors();
  return [...spacesForTabs(text, span), ...unquotedText(text, span)].filter(isBetter);
}

/** Spaces in all lines that begin with a tab, where the one of the error does: one alone would not stand in line with the others. */
function spacesForTabs(text: string, { start }: Span): readonly Mend[] {
  if (text[text.lastIndexOf('\n', start - 1) + 1] !== '\t') return [];
  const changes = [...text.matchAll(/^\t[\t ]*/gm)].map(({ 0: indent, index }) => ({
    span: { start: index, end: index + indent.length },
    text: indent.replaceAll('\t', TAB),
  }));
  return [{ title: t('Indent with spaces'), changes }];
}

/**
 * A text without quotation marks that YAML doesn't take as one, since it has `: ` in it or begins with a sign of YAML's: in
 * quotation marks.
 */
function unquotedText(text: string, { start }: Span): readonly Mend[] {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const end = lineEnd(text, line);
  const lead = LINE.exec(text.slice(line, end))?.[0].length;
  if (lead === undefined) return [];
  const value = text.slice(line + lead, end).replace(/\s+#.*$|\s+$/, '');
  if (value === '' || /^["'|>&!]/.test(value) || IN_BRACKETS.test(value)) return [];
  const span = { start: line + lead, end: line + lead + value.length };
  const changes = [{ span, text: quoted(value, '"') }];
  return [{ title: t('Put the text in quotation marks'), changes }];
}

/** How many errors of YAML a text has. */
export function syntaxErrors(text: string): number {
  return readYaml(text).problems.filter(({ code }) => code === 'yaml-syntax').length;
}
