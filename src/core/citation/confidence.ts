/**
 * Every threshold that decides whether a passage is found again. They were set by the trials that `npm run anchoring` runs, and
 * `docs/anchoring.md` explains them; who changes one runs the trials anew.
 *
 * Lengths and edits are counted in letters (UTF-16 units) of texts made comparable, see `comparable`. A candidate's *weight* is
 * the letters that speak for it: those of the quote and of the words around it that stand there, less what differs.
 */
export const CONFIDENCE = {
  /** Each edit takes away as many letters of agreement: a letter of English tells about 2 bits, where an edit is and what, 6. */
  editCost: 3,
  /** Words around the quote that are not there at all speak against a candidate, but never more than so many letters a side. */
  contextAgainst: 8,
  /** Words around the quote agree where no larger share of their letters differs. */
  contextAgrees: 0.25,
  /** Fewer letters around the quote than these tell nothing about where it is. */
  contextLeast: 8,
  /** Words around a place that have no more edits than those around another and so many tell the same of both. */
  contextApart: 7,

  /** From this weight on a candidate can be the passage. */
  accept: 30,
  /** Between this weight and the one above it may be: it is offered, never taken. */
  consider: 8,
  /** By so many letters it must outweigh every other place. */
  margin: 12,
  /** By so many it outweighs another by far. */
  marginByFar: 64,

  /** Stands in a paragraph with the very words that the fingerprint is of. */
  samePrint: 24,
  /** Stands in a paragraph whose words are like those the fingerprint is of. */
  nearPrint: 16,
  /** Stands in the paragraph with the number named, where no fingerprint says otherwise. */
  sameNumber: 6,

  /** So many letters of the quote tell by themselves where it is; with fewer, the words around it must agree on all sides given. */
  distinct: 40,
  /** The same where the words around it, as far as they are given, agree on no side. */
  distinctElsewhere: 80,
  /** So many letters hardly stand twice by chance: where they do, one place may be a copy of the other. */
  unlikelyTwice: 16,
  /** The share of a quote's letters that may differ where the words around it are not given; then only in the paragraph named. */
  editsAlone: 0.1,
  /** The share of a quote's letters that may differ otherwise, by its length: the longest row that it reaches. */
  edits: [
    { from: 0, share: 0 },
    { from: 16, share: 0.125 },
    { from: 32, share: 0.25 },
    { from: 100, share: 0.35 },
  ],
  /** Fingerprints differ in so many of the 64 bits of their sketches at most where two paragraphs are alike. */
  sketchBits: 14,
  /** The same for a paragraph with the number named. */
  sketchBitsSameNumber: 16,
  /** Up to so many it may be: it is offered, never taken. */
  sketchBitsConsidered: 18,
  /** By so many bits it must be nearer than every other paragraph; one that misses these limits by fewer is somewhat like it. */
  sketchMargin: 6,
} as const;

/** How many letters of a quote of `length` letters may differ. */
export function editsAllowed(length: number): number {
  const { share } = CONFIDENCE.edits.findLast(({ from }) => length >= from)!;
  return Math.floor(length * share);
}
