import { isPlainForm, type PrefilterIndex } from '../core/recognition/evident';

/** Bytes of the set of single characters, by low nibble the bits of their high one. */
const SINGLES = 16;
const NOT_PLAIN = -1;

/** How many names an index has of which it can be told that they are meant. */
export function formCount({ forms, owners }: PrefilterIndex): number {
  return forms && owners ? owners.length : 0;
}

/** How many bytes the tables of an index take, as `assembly/prefilter.ts` reads them; a multiple of 16. */
export function tableSize(index: PrefilterIndex): number {
  const { heads } = index.starts;
  const count = formCount(index);
  const names = 4 * count + (index.forms ? index.forms.places[count]! + count : 0);
  const size = SINGLES + heads.pairs.length + heads.words.length + index.table.slots.byteLength + names;
  return Math.ceil(size / 16) * 16;
}

/** Writes the tables: single characters, pairs, words, phrases, and names. */
export function writeTables(index: PrefilterIndex, to: Uint8Array): void {
  const { singles, pairs, words } = index.starts.heads;
  const { slots } = index.table;
  to.fill(0, 0, SINGLES);
  for (let character = 0; character < singles.length; character++) {
    if (singles[character] !== 0) to[character & 15]! |= 1 << (character >> 4);
  }
  let at = SINGLES;
  for (const bytes of [pairs, words, new Uint8Array(slots.buffer, slots.byteOffset, slots.byteLength)]) {
    to.set(bytes, at);
    at += bytes.length;
  }
  writeNames(index, to.subarray(at));
}

/** Writes where each plain form begins in what follows: the bytes of these forms, each with a zero behind it. */
function writeNames(index: PrefilterIndex, to: Uint8Array): void {
  const count = formCount(index);
  if (count === 0) return;
  const { places, pool } = index.forms!;
  const begins = new Int32Array(to.buffer, to.byteOffset, count);
  const bytes = to.subarray(begins.byteLength);
  let at = 0;
  for (let form = 0; form < count; form++) {
    begins[form] = NOT_PLAIN;
    if (!isPlainForm(index, form)) continue;
    begins[form] = at;
    for (let place = places[form]!; place < places[form + 1]!; place++) bytes[at++] = pool[place]!;
    bytes[at++] = 0;
  }
}
