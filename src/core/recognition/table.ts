import { parts, type Units } from './canonical';
import { SPACE } from './classes';
import type { PhraseStarts } from './starts';

/** Phrases ready for scanning: where one may begin, and which there are. */
export interface PhraseIndex {
  readonly starts: PhraseStarts;
  readonly table: PhraseTable;
}

/** Where the rolling hash begins. */
export const SEED = 0x811c9dc5 | 0;

/** The rolling hash (FNV-1a over UTF-16 units). The same is in `wasm/assembly/prefilter.ts`. */
export function roll(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Bit of a table's value: longer phrases begin with this one. */
export const CONTINUES = 1;

/** What a table is made of, as it can be kept. */
export interface TableData {
  readonly slots: Int32Array;
  readonly used: number;
  readonly longest: number;
}

/**
 * An open-addressed hash table of phrases and of their beginnings up to each edge inside them, by their rolled hash.
 * A value holds `CONTINUES` and, above that bit, the group of the phrases that end there, counted from 1.
 * Equal hashes count as equal: who asks has to compare the phrases of the group.
 */
export class PhraseTable implements TableData {
  /** Hash and value by turns: they are asked for together. A power of two many. */
  slots: Int32Array;
  used: number;
  /** The length of the longest phrase, in canonical units. */
  longest: number;

  constructor({ slots, used, longest }: TableData = { slots: new Int32Array(128), used: 0, longest: 0 }) {
    this.slots = slots;
    this.used = used;
    this.longest = longest;
  }

  /** Adds a phrase, read with case folded, and returns its group: the given one (from 0), unless it has one already. */
  add(phrase: Units, group: number): number {
    let hash = SEED;
    const last = phrase.length - 1;
    for (let i = 0; i < last; i++) {
      hash = roll(hash, phrase.codes[i]!);
      if (isProbed(phrase, i)) this.#put(hash, CONTINUES);
    }
    hash = roll(hash, phrase.codes[last]!);
    this.longest = Math.max(this.longest, phrase.length);
    const known = this.get(hash) >> 1;
    if (known > 0) return known - 1;
    this.#put(hash, (group + 1) << 1);
    return group;
  }

  /** The group of a phrase, read with case folded; -1 where there is none. */
  groupOf(phrase: Units): number {
    let hash = SEED;
    for (let i = 0; i < phrase.length; i++) hash = roll(hash, phrase.codes[i]!);
    return (this.get(hash) >> 1) - 1;
  }

  /** The value of a hash; 0 where there is none. */
  get(hash: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    for (let at = (spread(hash) << 1) & mask; ; at = (at + 2) & mask) {
      const value = slots[at + 1]!;
      if (value === 0 || slots[at] === hash) return value;
    }
  }

  #put(hash: number, bits: number): void {
    // Two thirds full at most.
    if (this.used * 3 >= this.slots.length) this.#grow();
    const { slots } = this;
    const mask = slots.length - 1;
    let at = (spread(hash) << 1) & mask;
    while (slots[at + 1] !== 0 && slots[at] !== hash) at = (at + 2) & mask;
    if (slots[at + 1] === 0) this.used++;
    slots[at] = hash;
    slots[at + 1]! |= bits;
  }

  #grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    this.used = 0;
    for (let at = 0; at < old.length; at += 2) if (old[at + 1] !== 0) this.#put(old[at]!, old[at + 1]!);
  }
}

/** Whether the scan asks the table after unit `i`: where a name could end, but not after a space. */
export function isProbed(phrase: Units, i: number): boolean {
  if (phrase.ends[i]! < 0 || phrase.classes[i]! & SPACE) return false;
  return i + 1 >= phrase.length || parts(phrase.classes[i]!, phrase.classes[i + 1]!);
}

/** FNV's low bits are weak where phrases share an ending. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
