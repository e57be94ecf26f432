import type { NamedEntity } from '../recognition/names';
import { finish, type Steps } from '../steps';
import { crossFileProblems } from './cross-check';
import { type Address, type AllKeys, gatherKeys, KeyedEntries, type Keys } from './gathered-keys';
import type { Annotation, Claim, DossierEvent, DossierFile, Entity, Exclusion, Place, Problem, Source } from './model';
import { type Entries, type Kind, type Part, type Prints, partOf, type RelationName } from './part';

/** One place where a claim or an event cites a source. */
export type Citing =
  | { readonly kind: 'claim'; readonly claim: Claim; readonly place: Place }
  | { readonly kind: 'event'; readonly event: DossierEvent; readonly place: Place };

/**
 * All dossier files together, as one immutable whole. An unknown key gives an empty list. Entries are read when they are
 * asked for: a look-up by key is quick in a dossier of any size, while a whole list, `all` or that of a file, takes time
 * that grows with it, the first time.
 */
export interface Dossier {
  readonly files: readonly DossierFile[];
  /** The same files, for look-ups in one of them. */
  readonly parts: readonly Part[];
  /**
   * By key, in the files' order. Where two entries define a key, the first has it; an entity then has the other's names
   * and context words as well, so that both are recognised.
   */
  readonly sources: ReadonlyMap<string, Source>;
  readonly entities: ReadonlyMap<string, Entity>;
  /** By id; claims, events and annotations have ids of their own, so that a claim and an event may share one. */
  readonly claims: ReadonlyMap<string, Claim>;
  readonly events: ReadonlyMap<string, DossierEvent>;
  readonly annotations: ReadonlyMap<string, Annotation>;
  /** Every entry as written, those with a duplicate key too. */
  readonly all: {
    readonly sources: readonly Source[];
    readonly entities: readonly Entity[];
    readonly claims: readonly Claim[];
    readonly events: readonly DossierEvent[];
    readonly annotations: readonly Annotation[];
    readonly exclusions: readonly Exclusion[];
  };
  /** What is wrong, by the URI of each file: by itself and together with the others, in the order of the text. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** The fingerprints by which sources are known; one source may be there several times. */
  readonly prints: readonly Prints[];
  claimsAbout(entity: string): readonly Claim[];
  /** The same in short steps: the first look-up opens a list in every file. */
  claimsAboutInSteps(entity: string): Steps<readonly Claim[]>;
  eventsOf(entity: string): readonly DossierEvent[];
  eventsOfInSteps(entity: string): Steps<readonly DossierEvent[]>;
  citedBy(source: string): readonly Citing[];
  /** What is noted at passages of a source. */
  annotationsOf(source: string): readonly Annotation[];
  /** The claims that a claim disputes and those that dispute it, each once. */
  disputesOf(claim: string): readonly Claim[];
  /** Who makes a claim: the entity's or the given name, else its sources' names; undefined where nothing says. */
  speakerName(claim: Claim): string | undefined;
}

/** Merges dossier files, the first being first in every order. */
export function mergeDossiers(files: readonly DossierFile[]): Dossier {
  return finish(mergeParts(files.map(partOf)));
}

/**
 * The same in steps that are short in a dossier of any size, of files that need not be read as a whole. Where there are more
 * files to come (`isWhole` false), what no file defines yet is no problem.
 */
export function* mergeParts(parts: readonly Part[], isWhole = true): Steps<Dossier> {
  const keys = yield* gatherKeys(parts);
  const problems = yield* problemsByFile(parts, keys, isWhole);
  const keyed = <K extends Kind>(kind: K) =>
    new KeyedEntries(keys[kind] as Keys, (_, address) => keys[kind].entry(address));
  const entities = new KeyedEntries(keys.entities, entityAt(keys.entities));
  const sources = keyed('sources');
  const claims = keyed('claims');

  /** The entries that a relation leads to from a key, in the files' order. */
  function* relatedInSteps<K extends Kind>(kind: K, name: RelationName, key: string): Steps<Entries[K][]> {
    const found: Entries[K][] = [];
    for (const part of parts) {
      for (const number of part.relation(name).of(key)) found.push(part.entry(kind, number));
      yield;
    }
    return found;
  }
  const related = <K extends Kind>(kind: K, name: RelationName, key: string) => finish(relatedInSteps(kind, name, key));

  return {
    files: parts.map(part => part.file),
    parts,
    sources,
    entities,
    claims,
    events: keyed('events'),
    annotations: keyed('annotations'),
    all: allEntries(parts),
    problems,
    prints: parts.flatMap(part => part.prints),
    claimsAbout: entity => related('claims', 'claimsAbout', entity),
    claimsAboutInSteps: entity => relatedInSteps('claims', 'claimsAbout', entity),
    eventsOf: entity => related('events', 'eventsOf', entity),
    eventsOfInSteps: entity => relatedInSteps('events', 'eventsOf', entity),
    annotationsOf: source => related('annotations', 'annotationsOf', source),
    citedBy: source => [
      ...related('claims', 'claimsCiting', source).flatMap(claim =>
        citedIn(claim, source).map(place => ({ kind: 'claim' as const, claim, place })),
      ),
      ...related('events', 'eventsCiting', source).flatMap(event =>
        citedIn(event, source).map(place => ({ kind: 'event' as const, event, place })),
      ),
    ],
    disputesOf(id) {
      const found = new Set<Claim>();
      for (const claim of disputing(parts, keys.claims, id)) {
        if (claim.id !== id) found.add(claim);
        else
          for (const { value } of claim.disputes) if (value !== id && claims.has(value)) found.add(claims.get(value)!);
      }
      return claims.has(id) ? [...found] : [];
    },
    speakerName(claim) {
      if (claim.by !== undefined) return entities.get(claim.by)?.name ?? claim.by;
      const names = claim.cite.map(place => sourceName(sources.get(place.source)) ?? place.source);
      return names.length === 0 ? undefined : [...new Set(names)].join(', ');
    },
  };
}

/** The names of all entities, in the files' order; an entity that several files define is there several times. */
export function* namesIn(parts: readonly Part[]): Generator<NamedEntity, undefined> {
  for (const part of parts) {
    const keys = part.keys('entities');
    for (const [number, names] of part.names.entries()) yield { key: keys[number]!, names };
  }
}

/** The name by which a source speaks: where it appeared, else who wrote or published it, else its title. */
export function sourceName(source: Source | undefined): string | undefined {
  if (source === undefined) return undefined;
  const authors = source.author.map(
    ({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '),
  );
  const author = authors.filter(Boolean).join(', ');
  return source.containerTitle ?? (author === '' ? (source.publisher ?? source.title ?? source.key) : author);
}

function citedIn({ cite }: Claim | DossierEvent, source: string): Place[] {
  return cite.filter(place => place.source === source);
}

/** The claims with an id and those that dispute it, in the files' order. */
function disputing(parts: readonly Part[], claims: Keys<'claims'>, id: string): Claim[] {
  const own = claims.first(id);
  const addresses = new Set<Address>(claims.repeated.get(id) ?? (own === undefined ? [] : [own]));
  for (const [number, part] of parts.entries()) {
    for (const entry of part.relation('claimsDisputing').of(id)) addresses.add(claims.addressOf(number, entry));
  }
  return [...addresses].sort((a, b) => a - b).map(address => claims.entry(address));
}

/** The whole lists, each put together when it is first asked for. */
function allEntries(parts: readonly Part[]): Dossier['all'] {
  const lists: { [K in Kind]?: readonly Entries[K][] } = {};
  const all = <K extends Kind>(kind: K): readonly Entries[K][] => {
    const list = lists[kind] ?? parts.flatMap(part => part.file[kind] as readonly Entries[K][]);
    (lists as Record<Kind, unknown>)[kind] = list;
    return list as readonly Entries[K][];
  };
  return {
    get sources() {
      return all('sources');
    },
    get entities() {
      return all('entities');
    },
    get claims() {
      return all('claims');
    },
    get events() {
      return all('events');
    },
    get annotations() {
      return all('annotations');
    },
    get exclusions() {
      return all('exclusions');
    },
  };
}

/** Reads an entity; one that several files define has the names and context words of all. */
function entityAt(entities: Keys<'entities'>): (key: string, address: Address) => Entity {
  const merged = new Map<string, Entity>();
  return (key, address) => {
    const entity = entities.entry(address);
    const addresses = entities.repeated.get(key);
    if (!addresses) return entity;
    const known = merged.get(key);
    if (known) return known;
    const all = addresses.map(each => entities.entry(each));
    const names = all.flatMap(each => each.names);
    const context = all.flatMap(each => each.context);
    merged.set(key, { ...entity, names, context });
    return merged.get(key)!;
  };
}

function* problemsByFile(
  parts: readonly Part[],
  keys: AllKeys,
  isWhole: boolean,
): Steps<Map<string, readonly Problem[]>> {
  const byFile = new Map<string, Problem[]>();
  for (const { uri, file } of parts) byFile.set(uri, [...file.problems]);
  for (const problem of yield* crossFileProblems(parts, keys, isWhole)) byFile.get(problem.at.uri)?.push(problem);
  for (const problems of byFile.values()) problems.sort((a, b) => a.at.span.start - b.at.span.start);
  return byFile;
}
