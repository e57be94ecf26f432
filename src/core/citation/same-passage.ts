import type { Span } from '../span';
import type { Stale } from './check-citations';
import type { Resolution } from './verdict';

/** All that is stale of one passage, as the dossier cites the same words for several things. */
export type StalePassage = readonly [Stale, ...Stale[]];

/** Puts together what is cited in the same words, or in part of them, and is now in the same place; in the order given. */
export function byPassage(stale: readonly Stale[]): StalePassage[] {
  const passages: [Stale, ...Stale[]][] = [];
  for (const each of stale) {
    const same = passages.find(([first]) => areSame(first, each));
    if (same) same.push(each);
    else passages.push([each]);
  }
  return passages;
}

function areSame(a: Stale, b: Stale): boolean {
  return a.source === b.source && areSameWords(a, b) && areInSamePlace(a.resolution, b.resolution);
}

function areSameWords({ citing: { place: a } }: Stale, { citing: { place: b } }: Stale): boolean {
  if (!a.quote || !b.quote) return !a.quote && !b.quote && a.fingerprint === b.fingerprint;
  return a.quote.exact.includes(b.quote.exact) || b.quote.exact.includes(a.quote.exact);
}

function areInSamePlace(a: Resolution, b: Resolution): boolean {
  const [places, others] = [placesIn(a), placesIn(b)];
  return places.length === others.length && places.every((span, i) => touch(span, others[i]!));
}

/** Where the words may be now; nowhere for those that are lost. */
function placesIn(resolution: Resolution): readonly Span[] {
  if (resolution.kind === 'lost') return [];
  return resolution.kind === 'ambiguous' ? resolution.candidates : [resolution.span];
}

function touch(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
