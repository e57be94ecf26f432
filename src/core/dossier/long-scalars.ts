import type { CST } from 'yaml';
import { languageTag, t } from '../l10n';
import { visitTokens } from './tokens';
import { isOpenQuote, neverClosed, type YamlProblem } from './yaml-problems';

/** Longer keys and values are left out: to make a text of one takes the library up to a second for 10 million. In UTF-16 units. */
const LONGEST = 1_000_000;

const SCALARS: ReadonlySet<string> = new Set([
  'scalar',
  'single-quoted-scalar',
  'double-quoted-scalar',
  'block-scalar',
  'alias',
]);

/**
 * Empties the keys and values that are longer than any dossier needs, and tells of each. What stands around them is read as
 * if they weren't there.
 */
export function emptyLongScalars(tokens: readonly CST.Token[]): YamlProblem[] {
  const problems: YamlProblem[] = [];
  visitTokens(tokens, token => {
    if (!('source' in token) || token.source.length <= LONGEST || !SCALARS.has(token.type)) return undefined;
    problems.push(isOpenQuote(token) ? neverClosed(token.offset, token.source[0]!) : tooLong(token));
    Object.assign(token, { type: 'scalar', source: '' });
    return undefined;
  });
  return problems;
}

function tooLong({ offset }: { readonly offset: number }): YamlProblem {
  const message = t(
    'This is longer than {0} characters and is left out: no field of a dossier needs so much. Shorten it.',
    LONGEST.toLocaleString(languageTag()),
  );
  return { span: { start: offset, end: offset + 1 }, code: 'too-large', message };
}
