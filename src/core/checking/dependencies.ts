import { contentHash } from '../content-hash';
import type { Dossier } from '../dossier/dossier';
import type { Steps } from '../steps';

const prints = new WeakMap<object, string>();

/**
 * Tells apart what a state of the dossiers says of an entity or a source, as far as the findings of notes that mention or cite it
 * depend on it. Where it is written doesn't matter, so that an edit changes only the prints of what it speaks of.
 */
export class Dependencies {
  /** With what keys that no dossier has are compared. */
  private readonly keys = new Map<'sources' | 'entities', string>();

  constructor(
    private readonly dossier: Pick<
      Dossier,
      'entities' | 'sources' | 'claimsAboutInSteps' | 'eventsOfInSteps' | 'citedBy'
    >,
  ) {}

  /** Of an entity, by its key: what is claimed of it and when, by whom, and where that is from. */
  *ofEntity(key: string): Steps<string> {
    const { dossier } = this;
    const said = [this.entity(key)];
    for (const claim of yield* dossier.claimsAboutInSteps(key)) {
      const others = claim.about.map(({ value }) => value);
      said.push(printOf(claim), this.named(claim.by === undefined ? others : [...others, claim.by], claim));
      yield;
    }
    for (const event of yield* dossier.eventsOfInSteps(key)) {
      const others = event.entities.map(({ value }) => value);
      said.push(printOf(event), this.named(others, event));
      yield;
    }
    return contentHash(said.join());
  }

  /** Of a source, by its key: what cites it. Of one that nobody has: which ones there are. */
  ofSource(key: string): string {
    const { sources } = this.dossier;
    if (sources.has(key)) {
      const citing = this.dossier.citedBy(key).map(each => printOf(each.kind === 'claim' ? each.claim : each.event));
      return contentHash([this.source(key), ...citing].join());
    }
    return this.keysOf('sources');
  }

  /** Of a choice in front matter, by the entity's key: which ones there are, where nobody has it. */
  ofChoice(key: string): string {
    return key === 'none' || this.dossier.entities.has(key) ? '' : this.keysOf('entities');
  }

  private keysOf(kind: 'sources' | 'entities'): string {
    const keys = this.keys.get(kind) ?? contentHash([...this.dossier[kind].keys()].join());
    this.keys.set(kind, keys);
    return keys;
  }

  private named(
    entities: readonly string[],
    { cite }: { readonly cite: readonly { readonly source: string }[] },
  ): string {
    return [...entities.map(key => this.entity(key)), ...cite.map(({ source }) => this.source(source))].join();
  }

  private entity(key: string): string {
    const entity = this.dossier.entities.get(key);
    return entity ? printOf(entity) : '';
  }

  private source(key: string): string {
    const source = this.dossier.sources.get(key);
    return source ? printOf(source) : '';
  }
}

/** Of an entry, which never changes, so it is read once. */
function printOf(entry: object): string {
  const print = prints.get(entry) ?? contentHash(JSON.stringify(entry, withoutPlaces));
  prints.set(entry, print);
  return print;
}

/** `at`, `keyAt` and so on are where it is written. */
function withoutPlaces(name: string, value: unknown): unknown {
  return name === 'at' || name.endsWith('At') ? undefined : value;
}
