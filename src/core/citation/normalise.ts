const NOT_WORD = /[^\p{L}\p{M}\p{N}]+|\p{Variation_Selector}+/gu;

/**
 * The letters, the marks on them, and the digits of a text, in lower case and compatibility form (NFKC), with nothing
 * between them: what stays the same when a text is typeset, wrapped or quoted anew.
 */
export function lettersAndDigits(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(NOT_WORD, '');
}

/** A text made comparable, with the way back to the offsets it came from. */
export interface Comparable {
  readonly text: string;
  /** The span of the original text that the span `[start, end)` of `text` stands for; `end` is greater than `start`. */
  origin(start: number, end: number): { readonly start: number; readonly end: number };
}

const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
const SPACE = /^\s+$/;
const IGNORED = /\p{Default_Ignorable_Code_Point}/gu;
const SINGLE_QUOTES = /[\u2018-\u201b\u2032\u2039\u203a\u02bc\u00b4\u0060]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/**
 * Makes a text comparable by its words: white space runs become one space, quotes and dashes their plain kin, composed and
 * decomposed characters one form (NFKC), and characters that show nothing (soft hyphen, zero width) go. Case stays.
 */
export function comparable(text: string): Comparable {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let blank = false;
  for (const found of text.matchAll(CLUSTER)) {
    const start = found.index;
    const end = start + found[0].length;
    const folded = foldCharacter(found[0]);
    if (folded === ' ' && blank) {
      ends[ends.length - 1] = end;
      continue;
    }
    if (folded !== '') blank = folded === ' ';
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  }
  return {
    text: parts.join(''),
    origin: (start, end) => ({ start: starts[start]!, end: ends[end - 1]! }),
  };
}

function foldCharacter(character: string): string {
  if (character.length === 1 && character > ' ' && character < '\x7f' && character !== '`') return character;
  if (SPACE.test(character)) return ' ';
  const folded = character
    .normalize('NFKC')
    .replace(IGNORED, '')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-');
  return SPACE.test(folded) ? ' ' : folded;
}
