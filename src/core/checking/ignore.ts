import type { Span } from '../span';

/** Where a note says by a comment that it wants no findings. */
export interface Ignores {
  /** Whether a finding of a code that begins at an offset is to be left out. */
  covers(code: string, offset: number): boolean;
}

const COMMENT = /<!--\s*dossier-ignore(-next)?(?=[\s-])((?:[\s,]+[a-z]+(?:-[a-z]+)*)*)\s*-->/y;
const BEGINNING = '<!--';
const WORD = 'dossier-ignore';
const NEXT_INK = /\S/g;
const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))[^\S\r\n]*(?=[\r\n]|$)/g;
/** No such comment begins farther before its word, in UTF-16 units. */
const MOST_SPACE = 100;

/**
 * The comments of a note by which findings are left out: `<!-- dossier-ignore unknown-citation -->` anywhere for the whole
 * note, `<!-- dossier-ignore-next unknown-citation -->` for the rest of its paragraph or, on lines of its own, for the next
 * one. Several codes are parted by white space or commas; without any, all are meant. Paragraphs are parted by blank lines.
 */
export function ignoresIn(note: string): Ignores {
  const everywhere = new Set<string>();
  const stretches: (Span & { readonly codes: ReadonlySet<string> })[] = [];
  for (let at = note.indexOf(WORD); at >= 0; at = note.indexOf(WORD, at + WORD.length)) {
    const before = note.slice(Math.max(0, at - MOST_SPACE), at);
    COMMENT.lastIndex = at - before.length + Math.max(0, before.lastIndexOf(BEGINNING));
    const found = COMMENT.exec(note);
    if (!found) continue;
    const named = found[2]!.split(/[\s,]+/).filter(word => word !== '');
    const codes = named.length === 0 ? [ALL] : named;
    if (found[1] === undefined) for (const code of codes) everywhere.add(code);
    else stretches.push({ ...paragraphAfter(note, COMMENT.lastIndex), codes: new Set(codes) });
  }
  const has = (codes: ReadonlySet<string>, code: string) => codes.has(code) || codes.has(ALL);
  return {
    covers: (code, offset) =>
      has(everywhere, code) ||
      stretches.some(({ start, end, codes }) => start <= offset && offset < end && has(codes, code)),
  };
}

const ALL = '*';

/** From an offset to the end of the paragraph in which the text goes on. */
function paragraphAfter(text: string, offset: number): Span {
  NEXT_INK.lastIndex = offset;
  BLANK_LINE.lastIndex = NEXT_INK.exec(text)?.index ?? text.length;
  return { start: offset, end: BLANK_LINE.exec(text)?.index ?? text.length };
}
