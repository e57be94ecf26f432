import type { Span } from '../span';

const WORD = /[\p{L}\p{M}\p{N}_'’-]/u;

/** A selection without the white space at its edges; the word at the cursor where nothing is selected. UTF-16 offsets. */
export function selectedSpan(text: string, { start, end }: Span): Span {
  if (text.slice(start, end).trim() === '') return wordAt(text, start);
  const selected = text.slice(start, end);
  const before = selected.length - selected.trimStart().length;
  return { start: start + before, end: start + selected.trimEnd().length };
}

function wordAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && WORD.test(lastCharacter(text, start))) start -= lastCharacter(text, start).length;
  while (end < text.length && WORD.test(String.fromCodePoint(text.codePointAt(end)!))) {
    end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  }
  return { start, end };
}

/** The character before an offset. */
function lastCharacter(text: string, offset: number): string {
  return [...text.slice(Math.max(0, offset - 2), offset)].at(-1) ?? '';
}
