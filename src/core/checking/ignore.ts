import type { Span } from '../span';

/** Where a note or a dossier says by comments that it wants no findings. */
export interface Ignores {
  /** Whether a finding of a code that begins at an offset is to be left out. */
  covers(code: string, offset: number): boolean;
}

/** What one comment leaves out, and where; without a span everywhere. */
export interface Ignored {
  readonly codes: ReadonlySet<string>;
  readonly span?: Span;
}

/** Stands for all codes. */
const ALL = '*';

/** The codes that a comment names, parted by white space or commas; without any, all are meant. */
export function codesNamed(words: string): ReadonlySet<string> {
  const named = words.split(/[\s,]+/).filter(word => word !== '');
  return new Set(named.length === 0 ? [ALL] : named);
}

/** What several comments leave out together. */
export function ignoresOf(comments: readonly Ignored[]): Ignores {
  return {
    covers: (code, offset) =>
      comments.some(
        ({ codes, span }) =>
          (codes.has(code) || codes.has(ALL)) && (!span || (span.start <= offset && offset < span.end)),
      ),
  };
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
  const comments: Ignored[] = [];
  for (let at = note.indexOf(WORD); at >= 0; at = note.indexOf(WORD, at + WORD.length)) {
    const before = note.slice(Math.max(0, at - MOST_SPACE), at);
    COMMENT.lastIndex = at - before.length + Math.max(0, before.lastIndexOf(BEGINNING));
    const found = COMMENT.exec(note);
    if (!found) continue;
    const codes = codesNamed(found[2]!);
    comments.push(found[1] === undefined ? { codes } : { codes, span: paragraphAfter(note, COMMENT.lastIndex) });
  }
  return ignoresOf(comments);
}

/** From an offset to the end of the paragraph in which the text goes on. */
function paragraphAfter(text: string, offset: number): Span {
  NEXT_INK.lastIndex = offset;
  BLANK_LINE.lastIndex = NEXT_INK.exec(text)?.index ?? text.length;
  return { start: offset, end: BLANK_LINE.exec(text)?.index ?? text.length };
}
