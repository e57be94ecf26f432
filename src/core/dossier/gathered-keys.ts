import type { Steps } from '../steps';
import { type Entries, KINDS, type Kind, type Part } from './part';

/** Where an entry is among all files: the number of its file, and its own in its list. */
export type Address = number;

const ENTRIES = 2 ** 26;

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
    for (const kind of KINDS) addKeys(all[kind]!, part.keys(kind), number);
    yield;
  }
  return all as Readonly<Record<Kind, Keys>>;
}

function addKeys({ first, repeated }: Keys, keys: readonly string[], part: number): void {
  for (let i = 0; i < keys.length; i++) {
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
export class KeyedEntries<K extends Kind> implements ReadonlyMap<string, Entries[K]> {
  constructor(
    private readonly parts: readonly Part[],
    private readonly kind: K,
    private readonly addresses: ReadonlyMap<string, Address>,
  ) {}

  get size(): number {
    return this.addresses.size;
  }

  has(key: string): boolean {
    return this.addresses.has(key);
  }

  get(key: string): Entries[K] | undefined {
    const address = this.addresses.get(key);
    return address === undefined ? undefined : entryAt(this.parts, this.kind, address);
  }

  keys() {
    return this.addresses.keys();
  }

  *values() {
    for (const address of this.addresses.values()) yield entryAt(this.parts, this.kind, address);
  }

  *entries(): Generator<[string, Entries[K]], undefined> {
    for (const [key, address] of this.addresses) yield [key, entryAt(this.parts, this.kind, address)];
  }

  [Symbol.iterator]() {
    return this.entries();
  }

  forEach(act: (entry: Entries[K], key: string, map: ReadonlyMap<string, Entries[K]>) => void): void {
    for (const [key, entry] of this.entries()) act(entry, key, this);
  }
}
