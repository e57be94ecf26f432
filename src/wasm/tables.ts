import type { Heads } from '../core/recognition/heads';

/** Bytes of the set of single characters, by low nibble the bits of their high one. */
const SINGLES = 16;

/** How many bytes the tables of heads take, as `assembly/prefilter.ts` reads them; a multiple of 16. */
export function tableSize({ pairs, words }: Heads): number {
  return SINGLES + pairs.length + words.length;
}

/** Writes the tables: single characters, pairs, words. */
export function writeTables({ singles, pairs, words }: Heads, to: Uint8Array): void {
  to.fill(0, 0, SINGLES);
  for (let character = 0; character < singles.length; character++) {
    if (singles[character] !== 0) to[character & 15]! |= 1 << (character >> 4);
  }
  to.set(pairs, SINGLES);
  to.set(words, SINGLES + pairs.length);
}
