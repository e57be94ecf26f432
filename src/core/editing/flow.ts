import { isCollection, isPair, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextChange } from './change';
import { lineBreakAt, lineEnd } from './layout';
import type { TextPair } from './yaml-text';

export type FlowCollection = (YAMLMap | YAMLSeq) & { flow: true };

/** Whether something is a collection between brackets. */
export function isFlow(node: unknown): node is FlowCollection {
  return isCollection(node) && node.flow === true;
}

/**
 * Puts an entry between brackets: behind the item `after`; before all others if that is null, and behind them if it isn't
 * given. It gets a line of its own where the last item has one.
 */
export function intoFlow(text: string, collection: FlowCollection, entry: string, after?: unknown): TextChange[] {
  const open = collection.range![0] + 1;
  const last = collection.items.at(-1);
  if (last === undefined) return [inserted(open, text[open] === ' ' ? ` ${entry}` : entry)];
  if (after === null) return [inserted(skipBlank(text, open), `${entry}, `)];
  if (after !== undefined && after !== last) return [inserted(endOfItem(after, text), `, ${entry}`)];
  return behindLast(text, collection, last, entry);
}

function behindLast(text: string, collection: FlowCollection, last: unknown, entry: string): TextChange[] {
  const end = endOfItem(last, text);
  const next = skipBlank(text, end);
  const comma = text[next] === ',' ? next : undefined;
  const close = comma === undefined ? next : skipBlank(text, comma + 1);
  const behind = comma === undefined ? end : comma + 1;
  const line = lineEnd(text, behind);
  const start = startOfItem(last);
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const ownLine = line < close && /^\s*$/.test(before) && text.slice(collection.range![0], start).includes('\n');
  if (!ownLine) {
    return [inserted(behind, comma === undefined ? `, ${entry}` : ` ${entry},`)];
  }
  const written = `${lineBreakAt(text, line)}${before}${entry}`;
  if (comma !== undefined) return [inserted(line, `${written},`)];
  return line === end ? [inserted(end, `,${written}`)] : [inserted(end, ','), inserted(line, written)];
}

function inserted(at: number, text: string): TextChange {
  return { span: { start: at, end: at }, text };
}

/** Where an item begins, without its anchor and tag. */
export function startOfItem(item: unknown): number {
  const node = (isPair(item) ? item.key : item) as Node;
  return node.range![0];
}

/** Where an item ends; an entry without a value at its colon. */
export function endOfItem(item: unknown, text: string): number {
  if (!isPair(item)) return (item as Node).range![1];
  const { key, value } = item as TextPair;
  const end = Math.max(key.range![1], value?.range?.[1] ?? 0);
  return end - /\s*$/.exec(text.slice(key.range![1], end))![0].length;
}

/** The first offset from `at` on that is neither white space nor in a comment. */
export function skipBlank(text: string, at: number): number {
  const blank = /(?:\s|(?<=\s)#[^\n]*)*/y;
  blank.lastIndex = at;
  blank.exec(text);
  return blank.lastIndex;
}

/** Where the anchor or tag before an offset begins; the offset itself where there is none. */
export function withMarks(text: string, at: number): number {
  return at - (/(?:[&!][^\s,[\]{}]*\s+)+$/.exec(text.slice(0, at))?.[0].length ?? 0);
}
