import { firstIndex } from '../first-index';
import type { Span } from '../span';

const LINE_BREAK = /\r\n?|\n/g;
const INK = /\S/;

/**
 * The passages of a text: its blocks that blank lines part. Number n of a citation is element n - 1.
 *
 * A line of only white space is blank. Line breaks are LF, CRLF or CR. A span begins at its first line's first character
 * (indentation counts, a byte order mark does not) and ends before its last line's break. UTF-16 offsets, in order.
 */
export function passagesOf(text: string): Span[] {
  const passages: Span[] = [];
  let start = -1;
  let end = -1;
  const close = () => {
    if (start >= 0) passages.push({ start, end });
    start = -1;
  };
  const line = (from: number, to: number) => {
    if (!INK.test(text.slice(from, to))) return close();
    if (start < 0) start = from;
    end = to;
  };
  let from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (const found of text.matchAll(LINE_BREAK)) {
    line(from, found.index);
    from = found.index + found[0].length;
  }
  line(from, text.length);
  close();
  return passages;
}

/** The passage with a number, counted from 1; `undefined` where there is none. */
export function passageNumbered(passages: readonly Span[], number: number): Span | undefined {
  return passages[number - 1];
}

/** The number, from 1, of the passage that holds an offset or ends at it; `undefined` between passages. */
export function passageNumberAt(passages: readonly Span[], offset: number): number | undefined {
  const found = firstIndex(passages.length, index => passages[index]!.end >= offset);
  const passage = passages[found];
  return passage && passage.start <= offset ? found + 1 : undefined;
}
