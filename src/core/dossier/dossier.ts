import { crossFileProblems } from './cross-check';
import type { Annotation, Claim, DossierEvent, DossierFile, Entity, Exclusion, Place, Problem, Source } from './model';

/** One place where a claim or an event cites a source. */
export type Citing =
  | { readonly kind: 'claim'; readonly claim: Claim; readonly place: Place }
  | { readonly kind: 'event'; readonly event: DossierEvent; readonly place: Place };

/** All dossier files together, as one immutable whole. Every look-up takes constant time; an unknown key gives an empty list. */
export interface Dossier {
  readonly files: readonly DossierFile[];
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
  claimsAbout(entity: string): readonly Claim[];
  eventsOf(entity: string): readonly DossierEvent[];
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
  const all = {
    sources: files.flatMap(file => file.sources),
    entities: files.flatMap(file => file.entities),
    claims: files.flatMap(file => file.claims),
    events: files.flatMap(file => file.events),
    annotations: files.flatMap(file => file.annotations),
    exclusions: files.flatMap(file => file.exclusions),
  };
  const sources = firstBy(all.sources, source => source.key);
  const entities = mergedEntities(all.entities);
  const claims = firstBy(all.claims, claim => claim.id);
  const events = firstBy(all.events, event => event.id);

  const claimsAbout = new Lists<Claim>();
  const eventsOf = new Lists<DossierEvent>();
  const citedBy = new Lists<Citing>();
  const annotationsOf = new Lists<Annotation>();
  const disputesOf = new Lists<Claim>();
  for (const claim of all.claims) {
    for (const entity of claim.about) claimsAbout.add(entity.value, claim);
    for (const place of claim.cite) citedBy.add(place.source, { kind: 'claim', claim, place });
    for (const { value } of claim.disputes) {
      const other = claims.get(value);
      if (other === undefined || other.id === claim.id) continue;
      disputesOf.add(claim.id, other);
      disputesOf.add(other.id, claim);
    }
  }
  for (const event of all.events) {
    for (const entity of event.entities) eventsOf.add(entity.value, event);
    for (const place of event.cite) citedBy.add(place.source, { kind: 'event', event, place });
  }
  for (const annotation of all.annotations) annotationsOf.add(annotation.target.source, annotation);

  return {
    files,
    sources,
    entities,
    claims,
    events,
    annotations: firstBy(all.annotations, annotation => annotation.id),
    all,
    problems: problemsByFile(files, crossFileProblems({ files, sources, entities, claims, all })),
    claimsAbout: claimsAbout.done(),
    eventsOf: eventsOf.done(),
    citedBy: citedBy.done(),
    annotationsOf: annotationsOf.done(),
    disputesOf: disputesOf.done(),
    speakerName(claim) {
      if (claim.by !== undefined) return entities.get(claim.by)?.name ?? claim.by;
      const names = claim.cite.map(place => sourceName(sources.get(place.source)) ?? place.source);
      return names.length === 0 ? undefined : [...new Set(names)].join(', ');
    },
  };
}

/** Every place in a source that an entry names, in the files' order, kind by kind. */
export function placesOf({ all }: Pick<Dossier, 'all'>): Place[] {
  return [
    ...[...all.claims, ...all.events].flatMap(entry => entry.cite),
    ...all.annotations.map(annotation => annotation.target),
  ];
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

/** Gathers lists by key, each item at most once in a list. */
class Lists<T> {
  private readonly sets = new Map<string, Set<T>>();

  add(key: string, item: T): void {
    const set = this.sets.get(key);
    if (set === undefined) this.sets.set(key, new Set([item]));
    else set.add(item);
  }

  /** The look-up in what was gathered; an unknown key has an empty list. */
  done(): (key: string) => readonly T[] {
    const lists = new Map(Array.from(this.sets, ([key, set]) => [key, [...set]]));
    return key => lists.get(key) ?? [];
  }
}

function firstBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) if (!map.has(keyOf(item))) map.set(keyOf(item), item);
  return map;
}

function mergedEntities(all: readonly Entity[]): Map<string, Entity> {
  const byKey = new Lists<Entity>();
  for (const entity of all) byKey.add(entity.key, entity);
  const definitions = byKey.done();
  const merged = firstBy(all, entity => entity.key);
  for (const [key, first] of merged) {
    const same = definitions(key);
    if (same.length === 1) continue;
    const names = same.flatMap(entity => entity.names);
    merged.set(key, { ...first, names, context: same.flatMap(entity => entity.context) });
  }
  return merged;
}

function problemsByFile(files: readonly DossierFile[], cross: readonly Problem[]): Map<string, readonly Problem[]> {
  const byFile = new Map<string, Problem[]>();
  for (const file of files) byFile.set(file.uri, [...file.problems]);
  for (const problem of cross) byFile.get(problem.at.uri)?.push(problem);
  for (const problems of byFile.values()) problems.sort((a, b) => a.at.span.start - b.at.span.start);
  return byFile;
}
