import { lettersAndDigits } from './normalise';

const VERSION = 'w1-';
const FINGERPRINT = /^w1-[0-9a-f]{16}$/;

/**
 * The fingerprint of a passage: `w1-` (words, version 1) and 16 hexadecimal digits, such as `w1-cbf29ce484222325`.
 *
 * The digits are the 64-bit FNV-1a hash of the UTF-8 bytes of the passage's letters and digits (see `lettersAndDigits`),
 * so that case, quotes, dashes, spacing and line breaks don't matter, and any other change does. The prefix keeps YAML from
 * reading digits alone, or digits around an `e`, as a number.
 *
 * A fingerprint does not hold the words: a passage can't be worked out from it, only a guess at the passage checked. Two
 * different passages share one with a chance of 1 in 2^64; among a million passages, of about 1 in 37 million. It is no
 * defence against somebody who makes two texts agree on purpose.
 */
export function fingerprint(passage: string): string {
  return VERSION + fnv1a64(lettersAndDigits(passage));
}

/** Whether a string has the form that `fingerprint` gives. */
export function isFingerprint(text: string): boolean {
  return FINGERPRINT.test(text);
}

/**
 * 64-bit FNV-1a over the UTF-8 bytes of a text, as 16 hexadecimal digits (Fowler, Noll and Vo).
 * In two halves of 32 bits: the prime is 2^40 + 0x1b3, so a product needs no more than 41 bits.
 */
export function fnv1a64(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  const eat = (byte: number) => {
    low = (low ^ byte) >>> 0;
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 0x100000000) + (low << 8)) >>> 0;
    low = product >>> 0;
  };
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) eat(code);
    else {
      if (code < 0x800) eat(0xc0 | (code >> 6));
      else {
        if (code < 0x10000) eat(0xe0 | (code >> 12));
        else {
          eat(0xf0 | (code >> 18));
          eat(0x80 | ((code >> 12) & 0x3f));
        }
        eat(0x80 | ((code >> 6) & 0x3f));
      }
      eat(0x80 | (code & 0x3f));
    }
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
