import type { Span } from '../span';

/** A word, a run of digits, or any other character; `break` is a blank line. White space is left out. */
export interface Token extends Span {
  readonly kind: 'word' | 'digits' | 'sign' | 'break';
  /** In lower case; typographic apostrophes and dashes as ASCII has them; digits without the spaces or `'` that group them. */
  readonly text: string;
  /** Whether no white space stands before it. */
  readonly glued: boolean;
  /** As it stands in the text. */
  readonly written: string;
}

/** What a plain space groups, unless the first group may be the day of a month: `9 000 000`, but not `October 9 000`. */
const SPACED = String.raw`(?=\d)(?<![\d.,]|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\p{Ll}*\.? )\d{1,3}(?: \d{3}(?!\d))+`;
const TOKEN = new RegExp(
  String.raw`(${SPACED}|\d+(?:[\u00a0\u202f\u2009'’]\d{3}(?!\d))*)|([\p{L}\p{M}]+)|(\s+)|.`,
  'gisu',
);
const BLANK_LINE = /\n[^\S\n]*\n|\r\n?[^\S\n]*\r/;
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4]/;
const DASHES = /[\u2010-\u2015\u2212]/;

/** The tokens of a text, in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let glued = true;
  for (const { 0: written, 1: digits, 2: word, 3: space, index: start } of text.matchAll(TOKEN)) {
    const end = start + written.length;
    if (space === undefined) {
      const kind = digits !== undefined ? 'digits' : word !== undefined ? 'word' : 'sign';
      tokens.push({
        kind,
        text: digits === undefined ? plain(written) : written.replace(/\D/g, ''),
        glued,
        start,
        end,
        written,
      });
    } else if (BLANK_LINE.test(space)) {
      tokens.push({ kind: 'break', text: '\n', glued: false, start, end, written });
    }
    glued = space === undefined;
  }
  return tokens;
}

function plain(written: string): string {
  if (APOSTROPHES.test(written)) return "'";
  if (DASHES.test(written)) return '-';
  return written.toLowerCase();
}
