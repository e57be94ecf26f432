import type { PrefilterIndex } from '../core/recognition/evident';

/** Bytes of the set of single characters, by low nibble the bits of their high one. */
const SINGLES = 16;

/** How many names an index has of which it can be told that they are meant. */
export function formCount({ forms, owners }: PrefilterIndex): number {
  return forms && owners ? owners.length : 0;
}

/** How many bytes the tables of an index take, as `assembly/prefilter.ts` reads them; a multiple of 16. */
export function tableSize(index: PrefilterIndex): number {
  const { heads } = index.starts;
  const count = formCount(index);
  const names = count > 0 ? 4 * (count + 1) + 2 * index.forms!.places[count]! + count : 0;
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
  for (const bytes of [pairs, words, bytesOf(slots), ...namesIn(index)]) {
    to.set(bytes, at);
    at += bytes.length;
  }
}

/** Where each form begins and the last ends, in UTF-16 units; these; and by form, whether it is plain, as `NameForms` has it. */
function namesIn(index: PrefilterIndex): Uint8Array[] {
  const { forms, owners } = index;
  const count = formCount(index);
  if (!forms || !owners || count === 0) return [];
  const plain = forms.plain.slice(0, count);
  // As `isPlainForm` has it, but for all at once.
  for (let form = 0; form < count; form++) if (owners[form]! < 0 || forms.next[form]! >= 0) plain[form] = 0;
  return [bytesOf(forms.places.subarray(0, count + 1)), bytesOf(forms.pool.subarray(0, forms.places[count])), plain];
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
