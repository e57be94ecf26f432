import type { Candidate, Wanted } from './candidates';
import { CONFIDENCE } from './confidence';
import type { LikelyParagraphs } from './likely-paragraphs';

/** Whether enough speaks for a candidate to take it for the passage, rivals apart. */
export function isSure(
  candidate: Candidate,
  { lower: { length }, hasWords }: Wanted,
  likely: LikelyParagraphs,
): boolean {
  const { weight, edits, sides, agree } = candidate;
  if (!hasWords || weight < CONFIDENCE.accept || hasLeft(candidate, likely)) return false;
  const letters = length - CONFIDENCE.editCost * edits;
  if (sides === 0) {
    const isThere = edits === 0 || (candidate.number !== undefined && candidate.number === likely.named);
    return isThere && letters >= CONFIDENCE.distinct && edits <= length * CONFIDENCE.editsAlone;
  }
  if (agree === 0) return letters >= CONFIDENCE.distinctElsewhere;
  return agree === sides || letters >= CONFIDENCE.distinct;
}

/** Whether the paragraph that the fingerprint is of is still there, but is another one. */
function hasLeft({ number }: Candidate, { same, alike }: LikelyParagraphs): boolean {
  if (same.length > 0) return !same.includes(number!);
  const near = alike.filter(({ bits }) => bits <= CONFIDENCE.sketchBits);
  return near.length > 0 && !near.some(each => each.number === number);
}
