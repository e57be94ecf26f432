/** Where in a text runs of a few letters stand, so that what is looked for need not be compared with all of it. */
export interface GramIndex {
  /** Where a string stands in the text, in order. It may overlap itself. */
  occurrences(wanted: string): number[];
  /**
   * Where in the text a string may stand, but for some edits: offsets of its beginning, give or take `REACH`, the likeliest
   * first, which are no more than `most`. Others have fewer runs of letters in common with it.
   */
  likely(wanted: string, most: number): number[];
}

/** The letters of a run. */
const GRAM = 4;
/** Runs are told apart by a hash of so many bits at most; of fewer in short texts, for which an index must cost little. */
const MOST_BITS = 16;
const LEAST_BITS = 8;
/** How far, in UTF-16 units, the offsets that `likely` gives may be off. */
export const REACH = 64;
/** As many runs are looked up, the rarest ones, or a quarter of them all. */
const LOOKED_UP = 40;
/** Fewer runs in common are chance, and so is a smaller share of those that the likeliest place has. */
const LEAST = 3;
const LEAST_SHARE = 0.25;

/**
 * Indexes a text by all its runs of four units, in time and space that grow with its length. E. Ukkonen, “Approximate
 * string-matching with q-grams and maximal matches”, Theoretical Computer Science 92 (1), 1992: strings that are alike have such
 * runs in common, and these stand in the same order, so that they vote for the same offset.
 */
export function gramIndex(text: string): GramIndex {
  const count = Math.max(0, text.length - GRAM + 1);
  const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, 32 - Math.clz32(text.length)));
  const bucketOf = (text: string, at: number) => hashOf(text, at) >>> (32 - bits);
  const buckets = 1 << bits;
  const heads = new Uint32Array(buckets + 1);
  for (let i = 0; i < count; i++) heads[bucketOf(text, i) + 1]!++;
  for (let i = 0; i < buckets; i++) heads[i + 1]! += heads[i]!;
  const places = new Uint32Array(count);
  const next = heads.slice();
  for (let i = 0; i < count; i++) places[next[bucketOf(text, i)]!++] = i;
  const sizeOf = (bucket: number) => heads[bucket + 1]! - heads[bucket]!;
  const votes = new Uint16Array(((2 * text.length) >> 6) + 3);

  return {
    occurrences(wanted) {
      if (wanted.length < GRAM) return everywhere(text, wanted);
      let rarest = 0;
      for (let i = 1; i <= wanted.length - GRAM; i++) {
        if (sizeOf(bucketOf(wanted, i)) < sizeOf(bucketOf(wanted, rarest))) rarest = i;
      }
      const bucket = bucketOf(wanted, rarest);
      const found: number[] = [];
      for (let i = heads[bucket]!; i < heads[bucket + 1]!; i++) {
        const start = places[i]! - rarest;
        if (start >= 0 && text.startsWith(wanted, start)) found.push(start);
      }
      return found;
    },
    likely(wanted, most) {
      const grams = Array.from({ length: Math.max(0, wanted.length - GRAM + 1) }, (_, offset) => ({
        offset,
        bucket: bucketOf(wanted, offset),
      }))
        .filter(({ bucket }) => sizeOf(bucket) > 0)
        .sort((a, b) => sizeOf(a.bucket) - sizeOf(b.bucket))
        .slice(0, Math.max(LOOKED_UP, wanted.length >> 2));
      const touched: number[] = [];
      // Offsets before the text's beginning are possible, since what stands first may be gone.
      const shift = Math.min(wanted.length, text.length);
      for (const { offset, bucket } of grams) {
        for (let i = heads[bucket]!; i < heads[bucket + 1]!; i++) {
          const diagonal = places[i]! - offset + shift;
          if (diagonal < 0) continue;
          const bin = diagonal >> 6;
          if (votes[bin]!++ === 0) touched.push(bin);
        }
      }
      const votesOf = (bin: number) => votes[bin]! + votes[bin + 1]!;
      const top = touched.reduce((most, bin) => Math.max(most, votesOf(bin)), 0);
      const ranked = touched
        .filter(bin => votesOf(bin) >= Math.max(LEAST, top * LEAST_SHARE))
        .sort((a, b) => votesOf(b) - votesOf(a) || a - b)
        .slice(0, most);
      for (const bin of touched) votes[bin] = 0;
      return ranked.map(bin => (bin << 6) + REACH - shift);
    },
  };
}

function hashOf(text: string, at: number): number {
  let hash = text.charCodeAt(at);
  for (let i = 1; i < GRAM; i++) hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(at + i);
  return Math.imul(hash, 0x9e3779b1);
}

function everywhere(text: string, wanted: string): number[] {
  const found: number[] = [];
  if (wanted === '') return found;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
}
