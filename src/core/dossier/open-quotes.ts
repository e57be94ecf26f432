import { CST, type Document, visit } from 'yaml';
import { visitTokens } from './tokens';
import { isOpenQuote } from './yaml-problems';

/**
 * Lets each text in quotes that nothing closes be what its first line has: the library takes all that follows for it, and its last
 * letter for the quote.
 */
export function endOpenQuotes(document: Document.Parsed, tokens: readonly CST.Token[]): void {
  const open = new Map<number, CST.FlowScalar>();
  visitTokens(tokens, token => {
    if (isOpenQuote(token)) open.set(token.offset, token);
    return undefined;
  });
  if (open.size === 0) return;
  visit(document, {
    Scalar(_, node) {
      const token = open.get(node.range?.[0] ?? -1);
      if (token) node.value = firstLineOf(token);
    },
  });
}

function firstLineOf(token: CST.FlowScalar): string {
  const [quote] = token.source;
  const line = /^[^\r\n]*/.exec(token.source)![0].trimEnd();
  // A backslash at its end would make a letter of the quote.
  const whole = quote === '"' ? line.replace(/(?<!\\)\\+$/, '') : line;
  return CST.resolveAsScalar({ ...token, source: `${whole}${quote}` }, false, () => {}).value;
}
