import { contentHash } from '../content-hash';
import { giveWay } from '../give-way';
import type { Annotation, Claim, DossierEvent, DossierFile, Entity, Exclusion, Name, Place, Source } from './model';

/** The lists of entries that a dossier file has. */
export interface Entries {
  readonly sources: Source;
  readonly entities: Entity;
  readonly claims: Claim;
  readonly events: DossierEvent;
  readonly annotations: Annotation;
  readonly exclusions: Exclusion;
}

export type Kind = keyof Entries;
export const KINDS: readonly Kind[] = ['sources', 'entities', 'claims', 'events', 'annotations', 'exclusions'];

/** The key or id of an entry; an exclusion has none. */
const KEY_OF: { readonly [K in Kind]?: (entry: Entries[K]) => string } = {
  sources: source => source.key,
  entities: entity => entity.key,
  claims: claim => claim.id,
  events: event => event.id,
  annotations: annotation => annotation.id,
};

/** From what to which entries a dossier is looked up: the keys that an entry has to be found by. */
const RELATIONS = {
  claimsAbout: ['claims', (claim: Claim) => claim.about.map(({ value }) => value)],
  claimsCiting: ['claims', (claim: Claim) => claim.cite.map(({ source }) => source)],
  claimsDisputing: ['claims', (claim: Claim) => claim.disputes.map(({ value }) => value)],
  eventsOf: ['events', (event: DossierEvent) => event.entities.map(({ value }) => value)],
  eventsCiting: ['events', (event: DossierEvent) => event.cite.map(({ source }) => source)],
  annotationsOf: ['annotations', (annotation: Annotation) => [annotation.target.source]],
  exclusionsOf: ['exclusions', (exclusion: Exclusion) => [exclusion.entity.value]],
  sourcesRelaying: ['sources', (source: Source) => source.relays.map(({ value }) => value)],
  /** By what they state, those that can be compared. */
  claimsStating: [
    'claims',
    ({ property, value }: Claim) => (property === undefined || value === undefined ? [] : [property]),
  ],
} as const satisfies Record<string, readonly [Kind, (entry: never) => readonly string[]]>;

export type RelationName = keyof typeof RELATIONS;
export const RELATION_NAMES = Object.keys(RELATIONS) as RelationName[];

/** From keys to the numbers of one file's entries that are found by them. */
export interface Relation {
  readonly keys: readonly string[];
  of(key: string): readonly number[];
}

/** The fingerprints by which a source is known: its own, and those by which it is cited. */
export interface Prints {
  readonly source: string;
  readonly prints: readonly string[];
}

/**
 * What one file contributes to a dossier, so that files can be put together, and looked up in, without reading all of their
 * entries. Entries are known by their number in their list.
 */
export interface Part {
  readonly uri: string;
  /** The whole file. To take all entries of a list is what this is there to avoid. */
  readonly file: DossierFile;
  /** The keys or ids of a list's entries, in order; none of a list without keys. */
  keys(kind: Kind): readonly string[];
  /** The same object each time. */
  entry<K extends Kind>(kind: K, number: number): Entries[K];
  /** A list's entries in order, read one by one for who goes through all of them: none stays in memory that wasn't there. */
  each<K extends Kind>(kind: K): Iterable<Entries[K]>;
  relation(name: RelationName): Relation;
  /** The names of each entity. */
  readonly names: readonly (readonly Name[])[];
  /** Tells the entities' keys and names from others; see `contentHash`. */
  readonly namesPrint: string;
  readonly prints: readonly Prints[];
  /** URIs of the texts that its sources name. */
  readonly texts: readonly string[];
}

/** The keys of the sources in which entries of a part name places. */
export function sourcesNamed(part: Part): ReadonlySet<string> {
  const names = ['claimsCiting', 'eventsCiting', 'annotationsOf'] as const;
  return new Set(names.flatMap(name => part.relation(name).keys));
}

/** The places in a source, by its key, that entries of a part name. */
export function placesNamed(part: Part, source: string): Place[] {
  const cited = (['claims', 'events'] as const).flatMap(kind => {
    const numbers = part.relation(kind === 'claims' ? 'claimsCiting' : 'eventsCiting').of(source);
    return numbers.flatMap(number => part.entry(kind, number).cite.filter(place => place.source === source));
  });
  const annotated = part.relation('annotationsOf').of(source);
  return [...cited, ...annotated.map(number => part.entry('annotations', number).target)];
}

/** The part that a file is, as it stands. */
export function partOf(file: DossierFile): Part {
  const relations = new Map<RelationName, Relation>();
  let namesPrint: string | undefined;
  return {
    uri: file.uri,
    file,
    keys: kind => {
      const keyOf = KEY_OF[kind] as ((entry: unknown) => string) | undefined;
      return keyOf ? file[kind].map(keyOf) : [];
    },
    entry: (kind, number) => file[kind][number] as never,
    each: kind => file[kind] as readonly never[],
    relation: name => {
      const known = relations.get(name) ?? relationIn(file, name);
      relations.set(name, known);
      return known;
    },
    get names() {
      return file.entities.map(entity => entity.names);
    },
    get namesPrint() {
      namesPrint ??= contentHash(JSON.stringify(file.entities.map(({ key, names }) => [key, names])));
      return namesPrint;
    },
    get prints() {
      return printsIn(file);
    },
    get texts() {
      return file.sources.flatMap(source => source.text?.value ?? []);
    },
  };
}

/** A relation, whose numbers are read when they are first asked for. */
export function relation(keys: readonly string[], numbers: () => readonly (readonly number[])[]): Relation {
  let map: Map<string, readonly number[]> | undefined;
  return {
    keys,
    of(key) {
      if (!map) {
        const groups = numbers();
        map = new Map(keys.map((each, i) => [each, groups[i]!]));
      }
      return map.get(key) ?? [];
    },
  };
}

function relationIn(file: DossierFile, name: RelationName): Relation {
  const [kind, keysOf] = RELATIONS[name];
  const entries = file[kind] as readonly unknown[];
  const groups = new Map<string, number[]>();
  for (const [number, entry] of entries.entries()) {
    giveWay();
    for (const key of new Set((keysOf as (entry: unknown) => readonly string[])(entry))) {
      const group = groups.get(key);
      if (group) group.push(number);
      else groups.set(key, [number]);
    }
  }
  return relation([...groups.keys()], () => [...groups.values()]);
}

function printsIn(file: DossierFile): Prints[] {
  const bySource = new Map<string, Set<string>>();
  for (const { key, fingerprints } of file.sources) if (fingerprints) bySource.set(key, new Set(fingerprints));
  const places: readonly Place[] = [
    ...[...file.claims, ...file.events].flatMap(entry => entry.cite),
    ...file.annotations.map(annotation => annotation.target),
  ];
  for (const { source, fingerprint } of places) {
    if (fingerprint === undefined) continue;
    bySource.set(source, (bySource.get(source) ?? new Set()).add(fingerprint));
  }
  return Array.from(bySource, ([source, prints]) => ({ source, prints: [...prints] }));
}
