import { COMPARED, type Heads, headHash, isAsciiWord } from './heads';

/** Room for what follows a stretch of text: a head that reaches over its end, and what is read at once. */
export const PADDING = 64;

/**
 * Tells quickly of almost every place in a text that no phrase begins there. It works on a stretch of UTF-8 at a time, in
 * buffers of its own, so that it can be WebAssembly.
 */
export interface Prefilter {
  /** Takes the text's stretch `[start, end)`, which begins and ends between code points, and gives its length in bytes. */
  load(text: string, start: number, end: number): number;
  /** How many UTF-16 units may be loaded at once. */
  readonly capacity: number;
  /**
   * The UTF-16 offsets, the stretch beginning at `start`, where a phrase with one of the heads may begin, in order; some may lie beyond
   * the first `length` bytes. `inWord`: whether an ASCII letter or digit stands before the stretch. Valid until the next call.
   */
  scan(heads: Heads, length: number, start: number, inWord: boolean): Int32Array;
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

/** A prefilter in JavaScript. */
export class ScalarPrefilter implements Prefilter {
  readonly capacity = 0x10000;
  readonly #bytes = new Uint8Array(3 * this.capacity + PADDING);
  readonly #found = new Int32Array(this.capacity + PADDING);

  constructor(private readonly encoder: Utf8Encoder) {}

  load(text: string, start: number, end: number): number {
    const { written } = this.encoder.encodeInto(text.slice(start, end), this.#bytes);
    this.#bytes.fill(0, written, written + PADDING);
    return written;
  }

  scan(heads: Heads, length: number, start: number, inWord: boolean): Int32Array {
    const { words, pairs, singles } = heads;
    const shift = 32 - heads.bits;
    const bytes = this.#bytes;
    const found = this.#found;
    let count = 0;
    // How many bytes more than UTF-16 units there were.
    let surplus = -start;
    let at = 0;
    if (inWord) while (at < length && HEAD_BYTES[bytes[at]!]! > 1) at++;
    while (at < length) {
      const byte = bytes[at]!;
      let lower = HEAD_BYTES[byte]!;
      if (lower === 0) {
        if (singles[byte] !== 0) found[count++] = at - surplus;
        at++;
      } else if (lower === 1) {
        if (byte >= 0xc0) {
          if (pairs[((byte & 0x3f) << 6) | (bytes[at + 1]! & 0x3f)] !== 0) found[count++] = at - surplus;
          surplus -= byte >= 0xf0 ? 1 : 0;
        } else surplus++;
        at++;
      } else {
        const head = at;
        let low = 0;
        let high = 0;
        for (; lower > 1; lower = HEAD_BYTES[bytes[++at]!]!) {
          if (at - head < 4) low |= lower << (8 * (at - head));
          else if (at - head < COMPARED) high |= lower << (8 * (at - head - 4));
        }
        const size = at - head;
        const place = headHash(low, high, size) >>> shift;
        const passes = (lower === 1 && size <= COMPARED) || ((words[place >> 3]! >> (place & 7)) & 1) !== 0;
        if (passes) found[count++] = head - surplus;
      }
    }
    return found.subarray(0, count);
  }
}
