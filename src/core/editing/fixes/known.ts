import { rivalsOf } from '../../checking/contradictions';
import type { LintCode } from '../../checking/lint';
import { type Dossier, namesIn } from '../../dossier/dossier';
import type { KeyKind } from '../../dossier/language/entries';
import type { Problem } from '../../dossier/model';
import type { ProblemCode } from '../../dossier/problems';
import { readYaml } from '../../dossier/yaml';
import type { Steps } from '../../steps';
import { wordOf } from './fix';

/** What mends need to know of all dossiers together: no more than the problems at hand ask for, and quickly sent to another thread. */
export interface Known {
  /** The keys and ids that entries have, by their kind, in lists as JSON: many words take long to send one by one. */
  readonly keys: { readonly [kind in KeyKind]?: readonly string[] };
  /** Entities' keys by a name that they have. */
  readonly named: ReadonlyMap<string, string>;
  /** By a claim's id those of the claims that it contradicts. */
  readonly rivals: ReadonlyMap<string, readonly string[]>;
}

export const NOTHING_KNOWN: Known = { keys: {}, named: new Map(), rivals: new Map() };

/** More rivals in one menu help nobody. */
const MOST_RIVALS = 5;
const KEYS_A_STEP = 500;
const ENTITIES_A_STEP = 500;

/** The kinds of keys that the mends of a problem look among: for one that is free, or for one that was meant. */
const KEYS_FOR: { readonly [code in ProblemCode | LintCode]?: readonly KeyKind[] } = {
  'duplicate-key': ['source', 'entity', 'claim', 'event', 'annotation'],
  'malformed-key': ['source', 'entity'],
  'missing-field': ['source', 'claim', 'event', 'annotation'],
  'unknown-entity': ['entity'],
  'idle-exclusion': ['entity'],
  'unknown-source': ['source'],
  'unknown-claim': ['claim'],
};

const ENTRIES = {
  source: 'sources',
  entity: 'entities',
  claim: 'claims',
  event: 'events',
  annotation: 'annotations',
} as const satisfies Record<KeyKind, keyof Dossier>;

/** Gathers what the mends of some problems of one text need to know. */
export function* knownFor(dossier: Dossier, text: string, problems: readonly Problem[]): Steps<Known> {
  const keys: { [kind in KeyKind]?: readonly string[] } = {};
  const named = new Map<string, string>();
  const rivals = new Map<string, readonly string[]>();
  for (const { code, at } of problems) {
    for (const kind of KEYS_FOR[code as ProblemCode | LintCode] ?? []) {
      keys[kind] ??= yield* inLists(dossier[ENTRIES[kind]].keys());
    }
    const word = () => wordOf(readYaml(text.slice(at.span.start, at.span.end)).root);
    if (code === 'unknown-entity' || code === 'idle-exclusion') yield* addNamed(named, dossier, word());
    if (code === 'contradiction' || code === 'differing-value') yield* addRivals(rivals, dossier, word());
  }
  return { keys, named, rivals };
}

/** How much there is in it, in UTF-16 units. */
export function lengthOf({ keys }: Known): number {
  return Object.values(keys)
    .flat()
    .reduce((length, list) => length + list.length, 0);
}

/** Tells the keys of a kind that entries have. */
export function takenIn(known: Known, kind: KeyKind): (key: string) => boolean {
  const taken = new Set(keysOf(known, kind));
  return key => taken.has(key);
}

/** The keys of a kind that entries have, as far as a problem asks for them. */
export function keysOf({ keys }: Known, kind: KeyKind): string[] {
  return (keys[kind] ?? []).flatMap(list => JSON.parse(list) as string[]);
}

function* inLists(keys: Iterable<string>): Steps<string[]> {
  const lists: string[] = [];
  let list: string[] = [];
  for (const key of keys) {
    list.push(key);
    if (list.length < KEYS_A_STEP) continue;
    lists.push(JSON.stringify(list));
    list = [];
    yield;
  }
  return [...lists, JSON.stringify(list)];
}

function* addNamed(named: Map<string, string>, { parts }: Dossier, name: string | undefined): Steps<void> {
  if (name === undefined || named.has(name)) return;
  let looked = 0;
  for (const { key, names } of namesIn(parts)) {
    if (names.some(({ text }) => text === name)) {
      named.set(name, key);
      return;
    }
    if (++looked % ENTITIES_A_STEP === 0) yield;
  }
}

function* addRivals(rivals: Map<string, readonly string[]>, dossier: Dossier, id: string | undefined): Steps<void> {
  const property = dossier.claims.get(id ?? '')?.property;
  if (id === undefined || property === undefined) return;
  const found = yield* rivalsOf(dossier, id, property);
  rivals.set(
    id,
    found.slice(0, MOST_RIVALS).map(rival => rival.id),
  );
}
