import type { Span } from '../span';
import type { TextSource } from '../text/text-source';
import { canonical, parts } from './canonical';
import { classAt, classBefore, fold } from './characters';

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
/** How far around a mention context words are looked for, in UTF-16 units. */
export const WINDOW = 1000;
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

/** Those who may be meant, best first; of equals, those that come first in the dossier. */
export function ranked(entities: readonly string[], evidence: (entity: string) => readonly Evidence[]): Ranked[] {
  const all = entities.map((entity): Ranked => {
    const found = evidence(entity);
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

/** The words around a mention, up to `WINDOW` units each way, as context words are looked for. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** Reads what stands around a mention; of a word that the window cuts, nothing is seen. */
export function readSurroundings(text: TextSource, { start, end }: Span): Surroundings {
  const from = start - WINDOW;
  const to = end + WINDOW;
  const before = simplified(text.slice(Math.max(0, from), start));
  const after = simplified(text.slice(end, to));
  return {
    before: from > 0 ? before.replace(/^[\p{L}\p{N}\p{M}]+/u, '') : before,
    after: to < text.length ? after.replace(/[\p{L}\p{N}\p{M}]+$/u, '') : after,
  };
}

/** The context words that stand around a mention, in any case, each where it is nearest. */
export function contextEvidence(words: readonly string[], { before, after }: Surroundings): Evidence[] {
  const found = new Map<string, Evidence>();
  for (const word of words) {
    const wanted = simplified(word).trim();
    if (wanted === '' || found.has(wanted)) continue;
    const left = placeOf(wanted, before, -1);
    const right = placeOf(wanted, after, 1);
    const distances = [...(left < 0 ? [] : [before.length - left - wanted.length]), ...(right < 0 ? [] : [right])];
    if (distances.length === 0) continue;
    const points = WEIGHTS.context * closeness(Math.min(...distances));
    found.set(wanted, { kind: 'context', word, points });
  }
  return strongest([...found.values()]);
}

/** Where whole words stand first (`step` 1) or last (-1) in a text; -1 where they do not. */
function placeOf(words: string, text: string, step: 1 | -1): number {
  const next = (from: number) => (step > 0 ? text.indexOf(words, from) : from < 0 ? -1 : text.lastIndexOf(words, from));
  for (let at = next(step > 0 ? 0 : text.length); at >= 0; at = next(at + step)) {
    const end = at + words.length;
    const isWord = parts(classBefore(text, at), classAt(text, at)) && parts(classBefore(text, end), classAt(text, end));
    if (isWord) return at;
  }
  return -1;
}

/** In canonical form, which would end at a blank line, with case folded. */
function simplified(text: string): string {
  return fold(canonical(text.replace(/\s+/g, ' ')));
}
