import { type Bits64, fnv1a64 } from './hash';

/** A passage with fewer words has no sketch: of so few, it would tell too much. */
export const SKETCHED_WORDS = 24;

/** In a script without spaces each character counts as a word. */
const WORD_SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The sketch of a passage: 64 bits that differ the less, the more pairs of neighbouring words two passages have in common, so
 * that a passage is known again after small edits. `undefined` for a passage of fewer than `SKETCHED_WORDS` words.
 *
 * It is a SimHash (M. S. Charikar, “Similarity Estimation Techniques from Rounding Algorithms”, STOC 2002) over the pairs of
 * words: each pair votes, by the 64-bit FNV-1a hash of its small letters and digits with a space between them, on each bit.
 * Passages without a word pair in common differ in about 32 bits, and in 14 or fewer with a chance of 3 in a million. The 64
 * bits are fewer than those that the words of such a passage carry, even to one who knows the language: very many passages
 * share a sketch, and none can be worked out from it.
 */
export function sketch(passage: string): Bits64 | undefined {
  const words = passage.normalize('NFKC').toLowerCase().replace(WORD_SIGN, ' $& ').match(WORD) ?? [];
  if (words.length < SKETCHED_WORDS) return undefined;
  const votes = new Int32Array(64);
  for (let i = 1; i < words.length; i++) {
    const { high, low } = mixed(fnv1a64(`${words[i - 1]} ${words[i]}`));
    for (let bit = 0; bit < 32; bit++) {
      votes[bit]! += (low >>> bit) & 1 ? 1 : -1;
      votes[32 + bit]! += (high >>> bit) & 1 ? 1 : -1;
    }
  }
  return { high: signs(votes.subarray(32)), low: signs(votes.subarray(0, 32)) };
}

/** The hash with each of its bits drawn from all of its half: those in the middle of FNV-1a's don't hear of the last letter. */
function mixed({ high, low }: Bits64): Bits64 {
  return { high: mix(high ^ low), low: mix(low) };
}

/** The last step of MurmurHash3 (A. Appleby), which lets each bit of a 32-bit number change about half of all. */
function mix(bits: number): number {
  let mixed = bits ^ (bits >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** 32 votes as bits, the first the lowest. */
function signs(votes: Int32Array): number {
  return votes.reduce((bits, vote, bit) => (vote > 0 ? bits | (1 << bit) : bits), 0) >>> 0;
}
