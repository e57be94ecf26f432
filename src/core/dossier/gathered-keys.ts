import type { Steps } from '../steps';
import { type Entries, KINDS, type Kind, type Part } from './part';

/** Where an entry is among all files: the number of its file, and its own in its list. */
export type Address = number;

const ENTRIES = 2 ** 26;
const KEYS_A_STEP = 2000;

export function addressOf(part: number, entry: number): Address {
  return part * ENTRIES + entry;
}

/** The entry at an address. */
export function entryAt<K extends Kind>(parts: readonly Part[], kind: K, address: Address): Entries[K] {
  return parts[Math.floor(address / ENTRIES)]!.entry(kind, address % ENTRIES);
}

/** Which entries have a key, in the files' order. */
export interface Keys {
  /** The first entry of each key. */
  readonly first: Map<string, Address>;
  /** All entries of the keys that several have. */
  readonly repeated: Map<string, Address[]>;
}

/** Gathers the keys of all files, kind by kind. */
export function* gatherKeys(parts: readonly Part[]): Steps<Readonly<Record<Kind, Keys>>> {
  const all = Object.fromEntries(KINDS.map(kind => [kind, { first: new Map(), repeated: new Map() }]));
  for (const [number, part] of parts.entries()) {
    for (const kind of KINDS) yield* addKeys(all[kind]!, part.keys(kind), number);
    yield;
  }
  return all as Readonly<Record<Kind, Keys>>;
}

function* addKeys({ first, repeated }: Keys, keys: readonly string[], part: number): Steps<void> {
  for (let i = 0; i < keys.length; i++) {
    if (i % KEYS_A_STEP === KEYS_A_STEP - 1) yield;
    const key = keys[i]!;
    const address = addressOf(part, i);
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, address);
      continue;
    }
    const all = repeated.get(key);
    if (all) all.push(address);
    else repeated.set(key, [known, address]);
  }
}

/** Entries by key, each read when it is asked for. */
export class KeyedEntries<T> implements ReadonlyMap<string, T> {
  /** @param read gives the entry for a key, and the address of its first definition */
  constructor(
    private readonly addresses: ReadonlyMap<string, Address>,
    private readonly read: (key: string, address: Address) => T,
  ) {}

  get size(): number {
    return this.addresses.size;
  }

  has(key: string): boolean {
    return this.addresses.has(key);
  }

  get(key: string): T | undefined {
    const address = this.addresses.get(key);
    return address === undefined ? undefined : this.read(key, address);
  }

  keys() {
    return this.addresses.keys();
  }

  *values(): Generator<T, undefined> {
    for (const [, entry] of this.entries()) yield entry;
  }

  *entries(): Generator<[string, T], undefined> {
    for (const [key, address] of this.addresses) yield [key, this.read(key, address)];
  }

  [Symbol.iterator]() {
    return this.entries();
  }

  forEach(act: (entry: T, key: string, map: ReadonlyMap<string, T>) => void): void {
    for (const [key, entry] of this.entries()) act(entry, key, this);
  }
}
