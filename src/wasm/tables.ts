import type { PhraseIndex } from '../core/recognition/table';

/** Bytes of the set of single characters, by low nibble the bits of their high one. */
const SINGLES = 16;

/** How many bytes the tables of an index take, as `assembly/prefilter.ts` reads them; a multiple of 16. */
export function tableSize({ starts: { heads }, table }: PhraseIndex): number {
  return SINGLES + heads.pairs.length + heads.words.length + table.slots.byteLength;
}

/** Writes the tables: single characters, pairs, words, phrases. */
export function writeTables({ starts, table }: PhraseIndex, to: Uint8Array): void {
  const { singles, pairs, words } = starts.heads;
  const { slots } = table;
  to.fill(0, 0, SINGLES);
  for (let character = 0; character < singles.length; character++) {
    if (singles[character] !== 0) to[character & 15]! |= 1 << (character >> 4);
  }
  to.set(pairs, SINGLES);
  to.set(words, SINGLES + pairs.length);
  to.set(new Uint8Array(slots.buffer, slots.byteOffset, slots.byteLength), SINGLES + pairs.length + words.length);
}
