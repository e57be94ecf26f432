import { parts, type Units } from './canonical';
import { involvedStarts } from './involved';

/** So many letters of a head are compared. */
export const COMPARED = 8;

const FEWEST_BITS = 12;
const MOST_BITS = 23;
/** Bits a phrase: about one word in so many passes that is none. */
const BITS_A_PHRASE = 6;

/** What heads are made of, as they can be kept. */
export interface HeadsData {
  /** A set of bits, by the hash of a head; a power of two many bytes. */
  readonly words: Uint8Array;
  /** By the low six bits of the first two bytes of a character beyond ASCII: whether it may begin a phrase. */
  readonly pairs: Uint8Array;
  /** By ASCII character: whether it may begin a phrase. */
  readonly singles: Uint8Array;
}

/**
 * What a prefilter goes by: the heads of phrases, by which almost every place in a UTF-8 text is told to begin none. A head
 * is the ASCII letters and digits with which a phrase begins, in lower case. Tables are shared with WebAssembly.
 */
export class Heads implements HeadsData {
  readonly words: Uint8Array;
  readonly pairs: Uint8Array;
  readonly singles: Uint8Array;
  /** How many bits of a hash count. */
  readonly bits: number;
  /** Counts the phrases that were added. */
  revision = 0;

  constructor({ words, pairs, singles }: HeadsData) {
    this.bits = Math.log2(words.length) + 3;
    this.words = words;
    this.pairs = pairs;
    this.singles = singles;
  }

  /** `expected` is about how many phrases there will be: more make the filter weaker, not wrong. */
  static for(expected: number): Heads {
    const bits = Math.min(MOST_BITS, Math.max(FEWEST_BITS, Math.ceil(Math.log2(expected + 1)) + BITS_A_PHRASE));
    const words = new Uint8Array(2 ** (bits - 3));
    return new Heads({ words, pairs: involvedPairs().slice(), singles: new Uint8Array(0x80) });
  }

  /** Lets texts pass that begin with a UTF-16 unit. */
  allow(unit: number): void {
    if (unit < 0x80) this.singles[unit] = 1;
    else for (const pair of pairsOf(unit)) this.pairs[pair] = 1;
  }

  /** Lets a phrase pass, read with case folded. */
  add({ codes, classes, length }: Units): void {
    this.revision++;
    let low = 0;
    let high = 0;
    let size = 0;
    while (size < length && size < COMPARED && isAsciiWord(codes[size]!)) {
      low = (low >>> 8) | (high << 24);
      high = (high >>> 8) | (codes[size++]! << 24);
      if (size < length && parts(classes[size - 1]!, classes[size]!)) break;
    }
    if (size === 0) return;
    const place = headHash(low, high) >>> (32 - this.bits);
    this.words[place >> 3]! |= 1 << (place & 7);
  }
}

/**
 * The hash of a head's first eight letters, in lower-case ASCII, as two little-endian words that end with the last of them: the upper
 * half of their product with 0x9e3779b1001d1dcf. The same is in `wasm/assembly/prefilter.ts`.
 */
export function headHash(low: number, high: number): number {
  const carried = Math.floor(((low >>> 0) * 0x1d1dcf) / 2 ** 32);
  return Math.imul(low, 0x9e3779b1) + Math.imul(high, 0x1d1dcf) + carried;
}

export function isAsciiWord(unit: number): boolean {
  const lower = unit | 0x20;
  return (lower >= 97 && lower <= 122 && unit < 0x80) || (unit >= 48 && unit <= 57);
}

/** The places in `pairs` of the characters that begin with a UTF-16 unit; an unpaired surrogate is encoded as U+FFFD. */
function pairsOf(unit: number): number[] {
  if ((unit & 0xf800) !== 0xd800) {
    const [first, second] = unit < 0x800 ? [0xc0 | (unit >> 6), unit] : [0xe0 | (unit >> 12), unit >> 6];
    return [pairOf(first, second)];
  }
  const codePoint = 0x10000 + ((unit & 0x3ff) << 10);
  return [pairOf(0xf0 | (codePoint >> 18), codePoint >> 12), pairOf(0xef, 0xbf)];
}

function pairOf(first: number, second: number): number {
  return ((first & 0x3f) << 6) | (second & 0x3f);
}

let involved: Uint8Array | undefined;

/** The pairs of characters that have to be read with their neighbours wherever they stand. */
function involvedPairs(): Uint8Array {
  if (!involved) {
    involved = new Uint8Array(0x1000);
    for (const unit of involvedStarts()) if (unit >= 0x80) for (const pair of pairsOf(unit)) involved[pair] = 1;
  }
  return involved;
}
