import { lettersAndDigits } from '../citation/normalise';
import type { Dossier } from '../dossier/dossier';
import type { Claim, Name } from '../dossier/model';
import { namesApart } from '../dossier/names-apart';
import { languageTag } from '../l10n';
import { numberCitations, type WhatOpens } from './citations';
import { entityKind } from './kind';
import { rankedClaims } from './ranking';
import { type DisputedStatement, disputedStatementOf, MOST_COUNTERCLAIMS } from './statement';

/** What is known of an entity, in brief. */
export interface EntityCard {
  readonly kind: 'entity';
  readonly key: string;
  readonly name: string;
  /** `Public body`. */
  readonly type: string;
  readonly summary?: string;
  readonly otherNames: readonly { readonly text: string; readonly language?: string }[];
  /** Where the mention that the card is for is a term that the document defines. */
  readonly definition?: Definition;
  /** The names of other entities that have the same name as the mention the card is for; see `namesApart`. */
  readonly rivals: readonly string[];
  /** Why the mention means this entity and none of them, as a sentence. */
  readonly why?: string;
  readonly claims: readonly DisputedStatement[];
  /** How many claims are not on the card, and how many events and mentions there are; mentions where they were counted. */
  readonly more: { readonly claims: number; readonly events: number; readonly mentions?: number };
}

/** Where a document defines a term. */
export interface Definition {
  /** The term as it stands at the mention: `Committee`. */
  readonly term: string;
  /** The defining words: `House Permanent Select Committee on Intelligence (Committee)`. */
  readonly words: string;
  /** 0-based line of the document. */
  readonly line: number;
}

export interface EntityCardOptions {
  /** How many claims to show; 3 when not said. */
  readonly claims?: number;
  readonly opens: WhatOpens;
  /** How often it is mentioned, as far as the host counts. */
  readonly mentions?: number;
  readonly definition?: Definition;
  /** The keys of the mention's rivals; see `Mention`. */
  readonly rivals?: readonly string[];
  /** Why it is none of them; see `whyInWords`. */
  readonly why?: string;
}

/** The card of an entity; `undefined` where the dossier has none with this key. */
export function entityCard(dossier: Dossier, key: string, options: EntityCardOptions): EntityCard | undefined {
  const entity = dossier.entities.get(key);
  if (!entity) return undefined;
  const ranked = rankedClaims(dossier, key);
  const { first, shown } = firstClaims(dossier, ranked, options.claims ?? 3);
  const citations = numberCitations(dossier, options.opens);
  const { mentions, definition, why, rivals = [] } = options;
  const apart = namesApart([key, ...rivals], each => dossier.entities.get(each)?.name ?? each);
  return {
    kind: 'entity',
    key,
    name: entity.name,
    type: entityKind(entity.type),
    ...(entity.summary !== undefined && { summary: entity.summary }),
    otherNames: otherNames(entity.name, entity.names),
    ...(definition && { definition }),
    rivals: rivals.map(rival => apart.get(rival)!),
    ...(why !== undefined && { why }),
    claims: first.map(claim => disputedStatementOf(dossier, claim, citations)),
    more: {
      claims: ranked.filter(claim => !shown.has(claim)).length,
      events: dossier.eventsOf(key).length,
      ...(mentions !== undefined && { mentions }),
    },
  };
}

/** The first claims to be listed, leaving out those that already stand under another as its other side. */
function firstClaims(dossier: Dossier, ranked: readonly Claim[], count: number): { first: Claim[]; shown: Set<Claim> } {
  const first: Claim[] = [];
  const shown = new Set<Claim>();
  for (const claim of ranked) {
    if (first.length >= count) break;
    if (shown.has(claim)) continue;
    first.push(claim);
    for (const each of [claim, ...dossier.disputesOf(claim.id).slice(0, MOST_COUNTERCLAIMS)]) shown.add(each);
  }
  return { first, shown };
}

/** The names besides the main one, without those that differ only in case or punctuation. */
function otherNames(main: string, names: readonly Name[]): EntityCard['otherNames'] {
  const distinct = new Map<string, Name>();
  for (const name of names) {
    const words = lettersAndDigits(name.text);
    if (words !== lettersAndDigits(main) && !distinct.has(words)) distinct.set(words, name);
  }
  return [...distinct.values()].map(({ text, lang }) => ({ text, ...(lang && { language: languageName(lang) }) }));
}

/** `zh` → `Chinese`, in the language in use; a tag that can't be read stays as it is. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([languageTag()], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
