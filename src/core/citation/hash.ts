/** 64 bits in two halves, each a whole number from 0 to 2^32 - 1. */
export interface Bits64 {
  readonly high: number;
  readonly low: number;
}

/**
 * 64-bit FNV-1a over the UTF-8 bytes of a text, (Fowler, Noll and Vo).
 * In two halves of 32 bits: the prime is 2^40 + 0x1b3, so a product needs no more than 41 bits.
 */
export function fnv1a64(text: string): Bits64 {
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
  return { high, low };
}

/** 64 bits as 16 hexadecimal digits. */
export function hexadecimal({ high, low }: Bits64): string {
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

/** Reads what `hexadecimal` gives. */
export function bitsOf(digits: string): Bits64 {
  return { high: Number.parseInt(digits.slice(0, 8), 16), low: Number.parseInt(digits.slice(8), 16) };
}

/** In how many of the 64 bits two values differ. */
export function bitsApart(a: Bits64, b: Bits64): number {
  return ones(a.high ^ b.high) + ones(a.low ^ b.low);
}

/** How many bits of a 32-bit number are set (H. S. Warren, “Hacker's Delight”, chapter 5). */
function ones(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
