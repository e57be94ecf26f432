import { isEvident, isOther, type PrefilterIndex } from './evident';
import { COMPARED, headHash, isAsciiWord } from './heads';
import { CONTINUES, type PhraseIndex, roll, SEED } from './table';

/** How many numbers a place takes in what a prefilter finds. */
export const ENTRY = 3;

/** Room for what follows a stretch of text: a head that reaches over its end, and what is read at once. */
export const PADDING = 192;

/**
 * Tells quickly of almost every place in a text that no phrase begins there. It works on a stretch of UTF-8 at a time, in
 * buffers of its own, so that it can be WebAssembly.
 */
export interface Prefilter {
  /** Takes the text's stretch `[start, end)`, which begins and ends between code points, and gives its length in bytes. */
  load(text: string, start: number, end: number): number;
  /** The same for bytes of UTF-8, no more than `capacity`. */
  loadBytes(bytes: Uint8Array): number;
  /** How many UTF-16 units may be loaded at once. */
  readonly capacity: number;
  /**
   * The places where a phrase of the index may begin, in order: of each the UTF-16 offset, the stretch beginning at `start`, and
   * where it is known by the hashes which is the longest there, its end and group, else two zeros. The group is complemented where
   * the place is evident: see `isEvident`. Some may lie beyond the first `length` bytes. `inWord`: whether an ASCII letter or digit stands before the stretch. Valid until the next call.
   */
  scan(index: PrefilterIndex, length: number, start: number, inWord: boolean): Int32Array;
}

/** Encodes text as UTF-8, as the hosts' `TextEncoder` does. */
export interface Utf8Encoder {
  encodeInto(text: string, bytes: Uint8Array): { readonly read: number; readonly written: number };
}

let inUse: Prefilter | undefined;

/** Takes the prefilter that every scan from here on goes by; to be called once, at the start. Without one, scans are slower. */
export function usePrefilter(prefilter: Prefilter | undefined): void {
  inUse = prefilter;
}

export function prefilterInUse(): Prefilter | undefined {
  return inUse;
}

/** By byte: in lower case for an ASCII letter or digit, 1 beyond ASCII, else 0. */
const HEAD_BYTES = Uint8Array.from({ length: 0x100 }, (_, byte) =>
  byte >= 0x80 ? 1 : isAsciiWord(byte) ? byte | 0x20 : 0,
);

const NO_PHRASE = -1;
const UNSURE = 0;
/** A longer word is not looked up. */
const LONGEST_WORD = 63;
let longestGroup = 0;

/**
 * Where the longest phrase ends that begins with the ASCII word of `size` letters at `from`, by the hashes, its group being
 * `longestGroup`; `UNSURE` where that takes more than to read bytes up to `stop`. The same is in `wasm/assembly/prefilter.ts`.
 */
function longestPhrase(bytes: Uint8Array, from: number, size: number, stop: number, { table }: PhraseIndex): number {
  if (size > LONGEST_WORD) return unsure();
  let found = NO_PHRASE;
  let hash = SEED;
  let at = from;
  longestGroup = 0;
  while (at < from + size) hash = rolled(hash, bytes[at++]!);
  for (let length = size; ; length++) {
    let byte = bytes[at]!;
    if (at >= stop || byte === 0 || byte >= 0x7f) return unsure();
    const value = table.get(hash);
    if (value >> 1) {
      found = at;
      longestGroup = (value >> 1) - 1;
    }
    if (!(value & CONTINUES) || length >= table.longest) return found;
    if (byte <= 32) {
      // White space other than a single space may take a line break, and what follows it.
      if (byte !== 32) return unsure();
      hash = roll(hash, 32);
      length++;
      byte = bytes[++at]!;
      if (at >= stop || byte <= 32 || byte >= 0x7f) return unsure();
    }
    hash = rolled(hash, byte);
    for (let next = bytes[++at]!; HEAD_BYTES[byte]! > 1 && HEAD_BYTES[next]! > 1; next = bytes[++at]!) {
      hash = rolled(hash, next);
      byte = next;
      length++;
    }
  }
}

/** The rolling hash, a byte's letter in lower case. */
function rolled(hash: number, byte: number): number {
  return roll(hash, HEAD_BYTES[byte]! > 1 ? HEAD_BYTES[byte]! : byte);
}

function unsure(): number {
  longestGroup = 0;
  return UNSURE;
}

/** A prefilter in JavaScript. */
export class ScalarPrefilter implements Prefilter {
  readonly capacity = 0x10000;
  readonly #bytes = new Uint8Array(3 * this.capacity + PADDING);
  readonly #found = new Int32Array(ENTRY * (this.capacity + PADDING));

  constructor(private readonly encoder: Utf8Encoder) {}

  load(text: string, start: number, end: number): number {
    const { written } = this.encoder.encodeInto(text.slice(start, end), this.#bytes);
    return this.#padded(written);
  }

  loadBytes(bytes: Uint8Array): number {
    this.#bytes.set(bytes);
    return this.#padded(bytes.length);
  }

  #padded(length: number): number {
    this.#bytes.fill(0, length, length + PADDING);
    return length;
  }

  scan(index: PrefilterIndex, length: number, start: number, inWord: boolean): Int32Array {
    const { words, pairs, singles, bits } = index.starts.heads;
    const shift = 32 - bits;
    const bytes = this.#bytes;
    const found = this.#found;
    let count = 0;
    // How many bytes more than UTF-16 units there were.
    let surplus = -start;
    let at = 0;
    const add = (offset: number, end: number, group: number) => {
      found[count++] = offset;
      found[count++] = end;
      found[count++] = group;
    };
    if (inWord) while (at < length && HEAD_BYTES[bytes[at]!]! > 1) at++;
    while (at < length) {
      const byte = bytes[at]!;
      let lower = HEAD_BYTES[byte]!;
      if (lower === 0) {
        if (singles[byte] !== 0) add(at - surplus, 0, 0);
        at++;
      } else if (lower === 1) {
        if (byte >= 0xc0) {
          if (pairs[((byte & 0x3f) << 6) | (bytes[at + 1]! & 0x3f)] !== 0) {
            add(at - surplus, 0, 0);
          }
          surplus -= byte >= 0xf0 ? 1 : 0;
        } else surplus++;
        at++;
      } else {
        const head = at;
        let low = 0;
        let high = 0;
        for (; lower > 1; lower = HEAD_BYTES[bytes[++at]!]!) {
          if (at - head >= COMPARED) continue;
          low = (low >>> 8) | (high << 24);
          high = (high >>> 8) | (lower << 24);
        }
        const size = at - head;
        const place = headHash(low, high) >>> shift;
        if (singles[bytes[head]!] === 0) continue;
        // What follows beyond ASCII may be a mark of the last letter, which then is none of the head.
        const passes = (lower === 1 && size <= COMPARED) || ((words[place >> 3]! >> (place & 7)) & 1) !== 0;
        if (!passes) continue;
        const longest = longestPhrase(bytes, head, size, length, index);
        if (longest === NO_PHRASE) continue;
        if (longest === UNSURE) add(head - surplus, 0, 0);
        else if (longest > at || !isOther(bytes, head, index, longestGroup)) {
          const isSure = isEvident(bytes, head, longest, length, index, longestGroup);
          add(head - surplus, longest - surplus, isSure ? ~longestGroup : longestGroup);
        }
      }
    }
    return found.subarray(0, count);
  }
}
