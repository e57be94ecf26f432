import type { Span } from '../span';

/**
 * What each piece of evidence is worth where two entities share a name (rule 8). What stands somewhere counts by how near
 * it is: in full at the mention itself, half at `HALF` units from it, a third at twice that.
 */
export const WEIGHTS = {
  /** A name that only this entity has stands in the document at all: a text seldom means two things by one word. */
  named: 1.5,
  /** And the nearer it stands, the more; after the mention it counts as at twice the distance. */
  near: 2.5,
  /** One of the entity's `context` words nearby. */
  context: 1,
  /** An entity that the dossier claims something together with, or that takes part in the same event. */
  companion: 1,
  /** The same name elsewhere in the document, decided there, where nothing else tells: so much of `named` and `near`. */
  same: 0.5,
  /** The name is written just as this entity's, and otherwise than the other's. */
  exact: 0.5,
  /** The name is this entity's in a certain time only, and nothing tells the document's. */
  undated: -0.5,
} as const;

/** At this distance in UTF-16 units, that of a paragraph or so, evidence counts half. */
export const HALF = 500;
/** Of context words, and of companions, so many count at most. */
export const MOST = 3;
/** By how much the first has to lead for the document to have decided. */
export const LEAD = 0.5;

/** One thing that speaks for an entity, or against it; offsets of the document. */
export type Evidence =
  | { readonly kind: 'named' | 'same'; readonly points: number; readonly at: Span }
  | { readonly kind: 'companion'; readonly points: number; readonly at: Span; readonly entity: string }
  | { readonly kind: 'context'; readonly points: number; readonly word: string }
  | { readonly kind: 'exact' | 'undated'; readonly points: number };

/** An entity that may be meant, and how much speaks for it. */
export interface Ranked {
  readonly entity: string;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Those who may be meant, best first; of equals, those that come first in the dossier. `evidence`: by their numbers in the list. */
export function ranked(entities: readonly string[], evidence: (number: number) => readonly Evidence[]): Ranked[] {
  const all = entities.map((entity, number): Ranked => {
    const found = evidence(number);
    return { entity, score: found.reduce((sum, { points }) => sum + points, 0), evidence: found };
  });
  return all.sort((one, other) => other.score - one.score);
}

/** Whether the first leads clearly. */
export function isDecided([first, second]: readonly Ranked[]): boolean {
  return second === undefined || first!.score - second.score >= LEAD;
}

/** How much something counts by its distance, from 1 down. */
export function closeness(distance: number): number {
  return HALF / (HALF + distance);
}

/** The distance of a place before or after a mention, which counts double. */
export function distanceOf(mention: Span, at: Span): number {
  return at.end <= mention.start ? mention.start - at.end : 2 * (at.start - mention.end);
}

/** The strongest of several. */
export function strongest(evidence: readonly Evidence[]): Evidence[] {
  return [...evidence].sort((one, other) => other.points - one.points).slice(0, MOST);
}
