import type { CST } from 'yaml';
import { languageTag, t } from '../l10n';
import { visitTokens } from './tokens';
import { isOpenQuote, neverClosed, type YamlProblem } from './yaml-problems';

/** Longer keys and values are left out: to make a text of one takes the library up to a second for 10 million. In UTF-16 units. */
const LONGEST = 1_000_000;

type Scalar = CST.FlowScalar | CST.BlockScalar;

const SCALARS: ReadonlySet<string> = new Set<Scalar['type']>([
  'scalar',
  'single-quoted-scalar',
  'double-quoted-scalar',
  'block-scalar',
  'alias',
]);

/**
 * Empties the keys and values that are longer than any dossier needs, and tells of each. What stands around them is read as
 * if they were white space.
 */
export function emptyLongScalars(tokens: readonly CST.Token[]): YamlProblem[] {
  const problems: YamlProblem[] = [];
  visitTokens(tokens, token => {
    if (!isScalar(token) || token.source.length <= LONGEST) return undefined;
    problems.push(isOpenQuote(token) ? neverClosed(token.offset, token.source[0]!) : tooLong(token));
    const end = 'end' in token && token.end ? token.end : [];
    Object.assign(token, { type: 'scalar', source: '', end: [spaceFor(token), ...end] });
    return undefined;
  });
  return problems;
}

function isScalar(token: CST.Token): token is Scalar {
  return SCALARS.has(token.type);
}

/** White space as long as a text. Without it, a key behind the text would seem to begin before it, too long to be one. */
function spaceFor({ offset, indent, source }: Scalar): CST.SourceToken {
  return { type: 'space', offset, indent, source: ' '.repeat(source.length) };
}

function tooLong({ offset }: { readonly offset: number }): YamlProblem {
  const message = t(
    'This is longer than {0} characters and is left out: no field of a dossier needs so much. Shorten it.',
    LONGEST.toLocaleString(languageTag()),
  );
  return { span: { start: offset, end: offset + 1 }, code: 'too-large', message };
}
