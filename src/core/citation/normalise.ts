import { firstIndex } from '../first-index';

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
  /** The same, unit by unit, in lower case. */
  readonly lower: string;
  /** The span of the original text that the span `[start, end)` of `text` stands for; `end` is greater than `start`. */
  origin(start: number, end: number): { readonly start: number; readonly end: number };
  /** The offset in `text` of what stands at an offset of the original text, or after it. */
  place(offset: number): number;
}

const CLUSTER = /\P{M}\p{M}*|\p{M}+/uy;
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
  let starts = new Uint32Array(text.length + 16);
  let ends = new Uint32Array(text.length + 16);
  let length = 0;
  let blank = false;
  const push = (folded: string, start: number, end: number) => {
    if (folded === ' ' && blank) {
      ends[length - 1] = end;
      return;
    }
    if (folded === '') return;
    blank = folded === ' ';
    parts.push(folded);
    if (length + folded.length > starts.length) {
      starts = grown(starts, folded.length);
      ends = grown(ends, folded.length);
    }
    for (let unit = 0; unit < folded.length; unit++) {
      starts[length] = start;
      ends[length++] = end;
    }
  };
  for (let at = 0; at < text.length; ) {
    const plain = plainEnd(text, at);
    if (plain > at) {
      parts.push(text.slice(at, plain));
      if (length + plain - at > starts.length) {
        starts = grown(starts, plain - at);
        ends = grown(ends, plain - at);
      }
      for (; at < plain; at++) {
        starts[length] = at;
        ends[length++] = at + 1;
      }
      blank = false;
      continue;
    }
    CLUSTER.lastIndex = at;
    const cluster = CLUSTER.exec(text)![0];
    push(foldCharacter(cluster), at, at + cluster.length);
    at += cluster.length;
  }
  const folded = parts.join('');
  return {
    text: folded,
    lower: lowerUnits(folded),
    origin: (start, end) => ({ start: starts[start]!, end: ends[end - 1]! }),
    place: offset => firstAfter(ends, length, offset),
  };
}

/** Where the run of plain letters, digits and signs that begins at an offset ends: what no mark follows stands for itself. */
function plainEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x20 || unit >= 0x7f || unit === 0x60) break;
  }
  return at > from && text.charCodeAt(at) >= 0x300 ? at - 1 : at;
}

function grown(array: Uint32Array<ArrayBuffer>, by: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * array.length + by);
  larger.set(array);
  return larger;
}

/** The first of `length` ascending numbers that is above another. */
function firstAfter(numbers: Uint32Array, length: number, number: number): number {
  return firstIndex(length, index => numbers[index]! > number);
}

/** A text in lower case without moving any unit: what would become longer (İ) stays. */
function lowerUnits(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, character => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  }).join('');
}

function foldCharacter(character: string): string {
  if (SPACE.test(character)) return ' ';
  const folded = character
    .normalize('NFKC')
    .replace(IGNORED, '')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-');
  return SPACE.test(folded) ? ' ' : folded;
}
