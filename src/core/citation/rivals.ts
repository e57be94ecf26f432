import type { Candidate, Wanted } from './candidates';
import { CONFIDENCE } from './confidence';
import type { LikelyParagraphs } from './likely-paragraphs';
import type { SourceText } from './source-text';

/** Whether another of the candidates is nearly as likely to be the passage as the best one, or one may be a copy of the other. */
export function hasRival(
  best: Candidate,
  candidates: readonly Candidate[],
  wanted: Wanted,
  likely: LikelyParagraphs,
): boolean {
  const isNear = (other: Candidate) => !overlap(other, best) && best.weight - other.weight < CONFIDENCE.margin;
  return candidates.some(other => isNear(other) || isDouble(other, best, wanted, likely));
}

/** Whether two candidates are in part the same words. */
export function overlap(a: Candidate, b: Candidate): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * Whether a place and another are so alike that one may be a copy of the other, whatever they weigh: a copy often has more of
 * the words around the passage than the passage itself, whose surroundings may have been edited, or parted by the copy.
 *
 * A quote made by `quoteAt` shares the words around it with no other place, on no side: one that has them as the best place
 * does is new. Where no words around are given, words that hardly stand twice by chance tell the same, or words like them, or
 * few that are a paragraph of their own, such as a heading. The very words do where words around are given on one side alone,
 * but for the paragraph named and words outside of it; and they do in the paragraph named.
 */
export function isDouble(
  other: Candidate,
  best: Candidate,
  { lower, hasWords }: Wanted,
  { same, alike, paragraph }: LikelyParagraphs,
): boolean {
  if (!hasWords || overlap(other, best)) return false;
  if (same.includes(best.number!)) return same.includes(other.number!);
  if (hasAround(other, best)) return true;
  const isUnlikely = lower.length >= CONFIDENCE.unlikelyTwice;
  if (best.sides === 0 && (isUnlikely || (other.whole && !best.whole))) return true;
  if (other.edits > 0) return false;
  if (!isUnlikely && !areBeside(other, best)) return false;
  const isNamed = best.number === paragraph;
  if (best.sides === 1 && (!isNamed || other.number === best.number)) return !outweighsByFar(best, other);
  return !isNamed && other.number === paragraph && !alike.some(({ number }) => number === best.number);
}

/**
 * Whether the words around stand on a side of a place as they do on that side of the best one, or nearly so, unless the best one
 * outweighs it by far.
 */
export function hasAround(
  { around, weight }: Pick<Candidate, 'around' | 'weight'>,
  best: Pick<Candidate, 'around' | 'weight'>,
): boolean {
  const more = outweighsByFar(best, { weight }) ? 0 : CONFIDENCE.contextApart;
  return around.some((edits, side) => edits !== undefined && edits <= (best.around[side] ?? edits) + more);
}

type Weighed = Pick<Candidate, 'weight'>;

function outweighsByFar(best: Weighed, other: Weighed): boolean {
  return best.weight - other.weight >= CONFIDENCE.marginByFar;
}

/** Whether there is nothing but a space between two candidates. */
function areBeside(a: Candidate, b: Candidate): boolean {
  return Math.max(a.start, b.start) - Math.min(a.end, b.end) <= 1;
}

/**
 * Whether words around a short quote that a place lacks stand together elsewhere: then the passage was there, and has gone, and
 * the place is only like it.
 */
export function isLeftBehind(
  source: SourceText,
  { start, end, full }: Candidate,
  { lower, prefix, suffix }: Wanted,
): boolean {
  if (full || lower.length >= CONFIDENCE.distinct) return false;
  const standsElsewhere = (text: string) =>
    source
      .grams()
      .occurrences(text)
      .some(at => at + 2 * text.length < start || at > end + text.length);
  return [prefix.text, suffix.text].some(text => text.length >= CONFIDENCE.unlikelyTwice && standsElsewhere(text));
}
