import { firstIndex } from '../first-index';
import type { Span } from '../span';
import { distanceOf } from './evidence';

/** The number of the last of several places in order that begins at or before an offset; -1 where there is none. */
export function lastBefore(places: readonly Span[], offset: number): number {
  return firstIndex(places.length, index => places[index]!.start > offset) - 1;
}

/** The place, among several in order, that is nearest to a mention, where those behind it count as at twice the distance. */
export function nearestTo(mention: Span, places: readonly Span[]): Span | undefined {
  const last = lastBefore(places, mention.start);
  const before = places[last];
  const after = places[last + 1];
  if (!before || !after) return before ?? after;
  return distanceOf(mention, after) < distanceOf(mention, before) ? after : before;
}
