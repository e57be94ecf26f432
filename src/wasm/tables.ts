import type { PrefilterIndex } from '../core/recognition/evident';
import { PLAIN_BITS } from '../core/recognition/forms';
import type { NameIndex } from '../core/recognition/names';

/** Bytes of the set of single characters, by low nibble the bits of their high one. */
const SINGLES = 16;
/** Sixteen letters of a form are read at once. */
const BEYOND = 16;

/** How many names an index has of which it can be told that they are meant. */
export function formCount({ forms, owners }: PrefilterIndex): number {
  return forms && owners ? owners.length : 0;
}

/** How many bytes the tables of an index take, as `assembly/prefilter.ts` reads them; a multiple of 16. */
export function tableSize(index: PrefilterIndex): number {
  const { heads } = index.starts;
  const count = formCount(index);
  const names = count > 0 ? 4 * (count + 1) + index.forms!.places[count]! : 0;
  const size = SINGLES + heads.pairs.length + heads.words.length + index.table.slots.byteLength + names;
  return Math.ceil(size / 16) * 16 + BEYOND;
}

/** Writes the tables: single characters, pairs, words, phrases, and names. */
export function writeTables(index: PrefilterIndex, to: Uint8Array): void {
  const { singles, pairs, words } = index.starts.heads;
  const { buffer, byteOffset, byteLength } = index.table.slots;
  to.fill(0, 0, SINGLES);
  for (let character = 0; character < singles.length; character++) {
    if (singles[character] !== 0) to[character & 15]! |= 1 << (character >> 4);
  }
  let at = SINGLES;
  for (const bytes of [pairs, words, new Uint8Array(buffer, byteOffset, byteLength)]) {
    to.set(bytes, at);
    at += bytes.length;
  }
  if (formCount(index) > 0) writeNames(index as NameIndex, to, at);
}

/**
 * Writes of each form where its letters begin, shifted by what `NameForms.plain` has of it, and where the last ends; and all letters,
 * which count only where they are ASCII.
 */
function writeNames({ forms, owners }: NameIndex, to: Uint8Array, at: number): void {
  const { places, plain, next, pool } = forms;
  const count = owners.length;
  const starts = new Int32Array(to.buffer, to.byteOffset + at, count + 1);
  for (let form = 0; form < count; form++) {
    // As `isPlainForm` has it, but for all at once.
    const isAlone = owners[form]! >= 0 && next[form]! < 0;
    starts[form] = (places[form]! << PLAIN_BITS) | (isAlone ? plain[form]! : 0);
  }
  starts[count] = places[count]! << PLAIN_BITS;
  to.set(pool.subarray(0, places[count]), at + starts.byteLength);
}
