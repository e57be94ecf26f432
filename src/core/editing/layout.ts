import { isCollection, isPair, isScalar, type Node } from 'yaml';
import { spanOf } from '../dossier/yaml';

/** Where the spaces and tabs before an offset begin; the offset itself where there are none. */
export function spaceBefore(text: string, offset: number): number {
  let start = offset;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return start;
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  if (feed < 0) return text.length;
  return feed > offset && text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** Where the line after that of an offset begins; undefined where there is none. */
export function nextLine(text: string, offset: number): number | undefined {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? undefined : feed + 1;
}

/** The line break in use before an offset, else after it, else LF. */
export function lineBreakAt(text: string, offset: number): string {
  let feed = text.lastIndexOf('\n', offset - 1);
  if (feed < 0 || offset === 0) feed = text.indexOf('\n');
  return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n';
}

/**
 * Where something new can be put after what ends at an offset: at the end of a line, behind the comments that belong to it.
 * Those stand to the right of `column`; the others belong to what follows.
 */
export function endWithComments(text: string, end: number, column: number): number {
  let at = lineEnd(text, end);
  for (let line = nextLine(text, at); line !== undefined; line = nextLine(text, line)) {
    const content = text.slice(line, lineEnd(text, line)).trimStart();
    if (content === '') continue;
    const indent = lineEnd(text, line) - content.length - line;
    if (!content.startsWith('#') || indent <= column) break;
    at = lineEnd(text, line);
  }
  return at;
}

/** How many blank lines there are at most in a row between two offsets. */
export function blankLines(text: string, start: number, end: number): number {
  const runs = text.slice(start, end).match(/\n(?:[ \t]*\r?\n)+/g) ?? [];
  return Math.max(0, ...runs.map(run => run.split('\n').length - 2));
}

/** The end of a block scalar that keeps the blank lines after it (`|+`), where a node ends with one. */
export function keptEnd(node: Node | null, text: string): number | undefined {
  const last = lastIn(node);
  if (!isScalar(last) || (last.type !== 'BLOCK_LITERAL' && last.type !== 'BLOCK_FOLDED')) return undefined;
  const [start, end] = last.range!;
  return /^[|>][1-9]?\+/.test(text.slice(start, end)) ? end : undefined;
}

/** The last value in a node, as far as block collections go. */
function lastIn(node: Node | null): Node | null {
  let last = node;
  while (isCollection(last) && !last.flow && last.items.length > 0) {
    const item: unknown = last.items.at(-1);
    last = (isPair(item) ? item.value : item) as Node | null;
  }
  return last;
}

/** Where a pair's value ends, or its colon where nothing is written. */
export function endOfPair(pair: { key: Node; value: Node | null }, text: string): number {
  const key = pair.key.range![1];
  return pair.value === null ? key : Math.max(key, spanOf(pair.value, text).end);
}
