import type { CST, Document, YAMLError } from 'yaml';
import { t } from '../l10n';
import type { Span } from '../span';
import type { ProblemCode } from './problems';
import { visitTokens } from './tokens';
import { yamlErrorInWords } from './yaml-errors';

const MOST_ERRORS = 20;

export interface YamlProblem {
  readonly span: Span;
  readonly code: ProblemCode;
  readonly message: string;
}

/**
 * What the library found wrong in a document: a bracket or a quote that is not closed where it was opened, without the errors
 * that follow from it; of the others one a line, since the later ones of a line follow from its first; and its warnings.
 */
export function syntaxProblems(document: Document.Parsed, tokens: readonly CST.Token[], text: string): YamlProblem[] {
  const open = document.errors.length === 0 ? [] : unclosed(tokens, text).slice(0, MOST_ERRORS);
  const errors: YAMLError[] = [];
  for (const error of document.errors) {
    const [at] = error.pos;
    if (open.length > 0 && (isOfUnclosed(error) || open.some(({ start, end }) => start <= at && at <= end))) continue;
    const before = errors.at(-1);
    if (before !== undefined && !text.slice(before.pos[0], at).includes('\n')) continue;
    if (errors.push(error) === MOST_ERRORS) break;
  }
  return [
    ...open.map(({ start }) => neverClosed(start, text[start]!)),
    ...errors.map(error => toProblem(error, 'yaml-syntax', text)),
    ...document.warnings.slice(0, MOST_ERRORS).map(warning => toProblem(warning, 'yaml-warning', text)),
  ];
}

/** Whether the library means by it that something is not closed; it says so where the end is missing. */
function isOfUnclosed({ message }: YAMLError): boolean {
  return /^Flow .* end with a|^Missing closing/.test(message);
}

/** What is said of a bracket or a quote, by its offset, that nothing closes. */
export function neverClosed(start: number, opening: string): YamlProblem {
  const message =
    opening === '[' || opening === '{'
      ? t('This “{0}” is never closed; write “{1}” where its last value ends.', opening, opening === '[' ? ']' : '}')
      : t('This quote ({0}) is never closed; write the same one where the text ends.', opening);
  return { span: { start, end: start + 1 }, code: 'yaml-syntax', message };
}

/** Brackets and quotes that are not closed, in order, each with how far what follows may be wrong because of it. */
function unclosed(tokens: readonly CST.Token[], text: string): Span[] {
  const brackets: Span[] = [];
  const quotes: Span[] = [];
  visitTokens(tokens, token => {
    if (token.type === 'flow-collection' && !isClosed(token)) {
      brackets.push({ start: token.start.offset, end: partEnd(text, token.start.offset) });
    } else if (isOpenQuote(token)) {
      quotes.push({ start: token.offset, end: token.offset + token.source.length });
    }
    return undefined;
  });
  // A quote that isn't closed has swallowed the ends of the brackets around it.
  const own = brackets.filter(({ start, end }) => !quotes.some(quote => start < quote.start && quote.start < end));
  return [...own, ...quotes].sort((a, b) => a.start - b.start);
}

function isClosed({ start, end }: CST.FlowCollection): boolean {
  const closing = start.type === 'flow-map-start' ? 'flow-map-end' : 'flow-seq-end';
  return end.some(({ type }) => type === closing);
}

/** Whether a token is a text in quotes that doesn't end with its quote, which neither a backslash nor a second quote makes a letter. */
export function isOpenQuote(token: CST.Token): token is CST.FlowScalar {
  if (token.type === 'double-quoted-scalar') {
    const { source } = token;
    return source.length < 2 || !source.endsWith('"') || countBefore(source, source.length - 1, '\\') % 2 === 1;
  }
  return token.type === 'single-quoted-scalar' && countBefore(token.source, token.source.length, "'") % 2 === 0;
}

/** How many of a sign stand right before an offset, the first letter of the text apart. */
function countBefore(text: string, offset: number, sign: string): number {
  let start = offset;
  while (start > 1 && text[start - 1] === sign) start--;
  return offset - start;
}

/** Where the line ends after which another part of the dossier begins. */
function partEnd(text: string, from: number): number {
  NEXT_PART.lastIndex = from;
  return NEXT_PART.exec(text)?.index ?? text.length;
}

const NEXT_PART = /[\r\n](?=[^\s#\]}-])/g;

function toProblem(error: YAMLError, code: ProblemCode, text: string): YamlProblem {
  const start = Math.min(error.pos[0], text.length);
  const end = Math.max(start, Math.min(error.pos[1], text.length));
  return { span: { start, end }, code, message: yamlErrorInWords(error, text.slice(start, end)) };
}
