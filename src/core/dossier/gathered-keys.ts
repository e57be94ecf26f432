import type { Steps } from '../steps';
import { type Entries, KINDS, type Kind, type Part } from './part';

/** Where an entry is in the list of all files' entries of its kind. */
export type Address = number;

/** A map of all keys of a large dossier would take milliseconds to grow, which nothing can interrupt. */
const SHARDS = 64;
/** Ids may differ in any of their last letters, as in `c100000-en`. */
const HASHED = 10;
const KEYS_A_STEP = 2000;

/** Which entries of one kind have a key, in the files' order. */
export class Keys<K extends Kind = Kind> {
  /** All entries of the keys that several have. */
  readonly repeated = new Map<string, Address[]>();
  /** The address of each file's first entry. */
  private readonly starts: number[] = [];
  /** The first entry of each key. */
  private readonly shards = Array.from({ length: SHARDS }, () => new Map<string, Address>());
  private distinct = 0;

  private constructor(
    private readonly parts: readonly Part[],
    private readonly kind: K,
  ) {}

  /** Gathers the keys of all files. */
  static *of<K extends Kind>(parts: readonly Part[], kind: K): Steps<Keys<K>> {
    const gathered = new Keys(parts, kind);
    let start = 0;
    for (const part of parts) {
      gathered.starts.push(start);
      const keys = part.keys(kind);
      for (let i = 0; i < keys.length; i++) {
        if (i % KEYS_A_STEP === KEYS_A_STEP - 1) yield;
        gathered.add(keys[i]!, start + i);
      }
      start += keys.length;
      yield;
    }
    return gathered;
  }

  /** How many keys there are. */
  get size(): number {
    return this.distinct;
  }

  has(key: string): boolean {
    return this.first(key) !== undefined;
  }

  /** The first entry of a key. */
  first(key: string): Address | undefined {
    return this.shardOf(key).get(key);
  }

  *keys(): Generator<string, undefined> {
    for (const [key] of this.firsts()) yield key;
  }

  /** All keys with the first entry of each. */
  *firsts(): Generator<[string, Address], undefined> {
    for (const [number, part] of this.parts.entries()) {
      const start = this.starts[number]!;
      for (const [i, key] of part.keys(this.kind).entries()) {
        const all = this.repeated.get(key);
        if (!all || all[0] === start + i) yield [key, start + i];
      }
    }
  }

  /** @param part the number of a file, `entry` that of an entry in its list */
  addressOf(part: number, entry: number): Address {
    return this.starts[part]! + entry;
  }

  entry(address: Address): Entries[K] {
    let low = 0;
    for (let high = this.starts.length; high - low > 1; ) {
      const middle = (low + high) >>> 1;
      if (this.starts[middle]! <= address) low = middle;
      else high = middle;
    }
    return this.parts[low]!.entry(this.kind, address - this.starts[low]!);
  }

  private add(key: string, address: Address): void {
    const shard = this.shardOf(key);
    const known = shard.get(key);
    if (known === undefined) {
      shard.set(key, address);
      this.distinct++;
      return;
    }
    const all = this.repeated.get(key);
    if (all) all.push(address);
    else this.repeated.set(key, [known, address]);
  }

  private shardOf(key: string): Map<string, Address> {
    let hash = key.length;
    for (let i = Math.max(0, key.length - HASHED); i < key.length; i++) hash = (7 * hash + key.charCodeAt(i)) % 4093;
    return this.shards[hash % SHARDS]!;
  }
}

/** The keys of all entries, kind by kind. */
export type AllKeys = { readonly [K in Kind]: Keys<K> };

/** Gathers the keys of all files. */
export function* gatherKeys(parts: readonly Part[]): Steps<AllKeys> {
  const all: Partial<Record<Kind, Keys>> = {};
  for (const kind of KINDS) all[kind] = yield* Keys.of(parts, kind);
  return all as AllKeys;
}

/** Entries by key, each read when it is asked for. */
export class KeyedEntries<T> implements ReadonlyMap<string, T> {
  /** @param read gives the entry for a key, and the address of its first definition */
  constructor(
    private readonly gathered: Keys,
    private readonly read: (key: string, address: Address) => T,
  ) {}

  get size(): number {
    return this.gathered.size;
  }

  has(key: string): boolean {
    return this.gathered.has(key);
  }

  get(key: string): T | undefined {
    const address = this.gathered.first(key);
    return address === undefined ? undefined : this.read(key, address);
  }

  keys() {
    return this.gathered.keys();
  }

  *values(): Generator<T, undefined> {
    for (const [, entry] of this.entries()) yield entry;
  }

  *entries(): Generator<[string, T], undefined> {
    for (const [key, address] of this.gathered.firsts()) yield [key, this.read(key, address)];
  }

  [Symbol.iterator]() {
    return this.entries();
  }

  forEach(act: (entry: T, key: string, map: ReadonlyMap<string, T>) => void): void {
    for (const [key, entry] of this.entries()) act(entry, key, this);
  }
}
