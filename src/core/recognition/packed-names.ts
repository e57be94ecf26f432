import { checksum, checksumInSteps } from '../packing/checksum';
import { finish, type Steps } from '../steps';
import { EntityKeys } from './entity-keys';
import { NameForms } from './forms';
import { Heads } from './heads';
import type { NameIndex } from './names';
import { PhraseStarts } from './starts';
import { PhraseTable } from './table';

/** Changes with what is packed and how; and with what the names are compared as. */
const FORMAT = 0x444e0005;

/** The packed arrays, in order, those of the widest items first; before them so many numbers as there are of them, and these. */
const ARRAYS = [
  ...['slots', 'places', 'next', 'owners', 'shared', 'keyPlaces'],
  ...['pool', 'keyPool', 'agreements', 'plain', 'words', 'pairs', 'singles', 'units'],
] as const;
const WIDE = 6;
const HALF = 2;
const FORMAT_AT = 0;
const CHECKSUM_AT = 1;
const USED_AT = 2;
const LONGEST_AT = 3;
const LENGTHS_AT = 4;
const HEADER = LENGTHS_AT + ARRAYS.length;

type Arrays = Record<(typeof ARRAYS)[number], Int32Array | Uint16Array | Uint8Array>;

/**
 * An index of names as one stretch of bytes, which can be kept, or shared with other threads. In the machine's own order of
 * bytes.
 */
export function packNames(index: NameIndex): Uint8Array<ArrayBuffer> {
  return finish(packNamesInSteps(index));
}

/** The same in steps, where there may be very many names. */
export function* packNamesInSteps(index: NameIndex): Steps<Uint8Array<ArrayBuffer>> {
  const { table, starts, forms, keys, owners, shared } = index;
  const { heads, units } = starts;
  const { count } = forms;
  const { places: keyPlaces, pool: keyPool } = keys.data();
  const arrays: Arrays = {
    slots: table.slots,
    places: forms.places.subarray(0, count + 1),
    next: forms.next.subarray(0, count),
    owners,
    shared: Int32Array.from(shared.flatMap(entities => [entities.length, ...entities])),
    keyPlaces,
    pool: forms.pool.subarray(0, forms.places[count]),
    keyPool,
    agreements: forms.agreements.subarray(0, count),
    plain: forms.plain.subarray(0, count),
    words: heads.words,
    pairs: heads.pairs,
    singles: heads.singles,
    units,
  };
  const all = ARRAYS.map(name => arrays[name]);
  const size = all.reduce((sum, array) => sum + array.byteLength, HEADER * 4);
  const bytes = new Uint8Array(Math.ceil(size / 4) * 4);
  const header = new Int32Array(bytes.buffer, 0, HEADER);
  header.set([FORMAT, 0, table.used, table.longest, ...all.map(array => array.length)]);
  let at = HEADER * 4;
  for (const array of all) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += array.byteLength;
    yield;
  }
  header[CHECKSUM_AT] = yield* checksumInSteps(summed(bytes));
  return bytes;
}

/**
 * The index that was packed: it reads from these bytes, which must not change any more. Undefined where they are damaged or of
 * another format.
 */
export function unpackNames(packed: Uint8Array): NameIndex | undefined {
  const bytes = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  if (bytes.length < HEADER * 4 || bytes.length % 4 !== 0) return undefined;
  const header = new Int32Array(bytes.buffer, bytes.byteOffset, HEADER);
  if (header[FORMAT_AT] !== FORMAT || header[CHECKSUM_AT] !== checksum(summed(bytes))) return undefined;
  let at = bytes.byteOffset + HEADER * 4;
  const arrays = Object.fromEntries(
    ARRAYS.map((name, i) => {
      const length = header[LENGTHS_AT + i]!;
      const array =
        i < WIDE
          ? new Int32Array(bytes.buffer, at, length)
          : i < WIDE + HALF
            ? new Uint16Array(bytes.buffer, at, length)
            : new Uint8Array(bytes.buffer, at, length);
      at += array.byteLength;
      return [name, array];
    }),
  ) as { [K in keyof Arrays]: never };
  const { slots, places, next, owners, pool, agreements, plain, units } = arrays;
  const forms = new NameForms({ count: (owners as Int32Array).length, pool, places, agreements, plain, next });
  return {
    table: new PhraseTable({ slots, used: header[USED_AT]!, longest: header[LONGEST_AT]! }),
    starts: new PhraseStarts(new Heads({ words: arrays.words, pairs: arrays.pairs, singles: arrays.singles }), units),
    forms,
    keys: new EntityKeys({ pool: arrays.keyPool, places: arrays.keyPlaces }),
    owners,
    shared: listsIn(arrays.shared),
  };
}

function listsIn(flat: Int32Array): number[][] {
  const lists: number[][] = [];
  for (let at = 0; at < flat.length; at += flat[at]! + 1) lists.push([...flat.subarray(at + 1, at + 1 + flat[at]!)]);
  return lists;
}

/** All behind the checksum itself. */
function summed(bytes: Uint8Array): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4).subarray(CHECKSUM_AT + 1);
}
