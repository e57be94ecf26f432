import { finish, type Steps } from '../steps';

const WORDS_A_STEP = 1 << 17;

/**
 * Tells damaged words from whole ones: any change in one word is found for certain, any other but for one in billions. Four
 * sums, each of every fourth word, are worked out at once by the processor. The multiplier is of MurmurHash3 (Appleby).
 */
export function checksum(words: Int32Array): number {
  return finish(checksumInSteps(words));
}

/** 53 bits that tell a few words from others, as one number, which is never 0. The multipliers are the same. */
export function wordsPrint(words: Int32Array): number {
  let first = words.byteLength;
  let second = 0x9747b28c | 0;
  for (let i = 0; i < words.length; i++) {
    first = Math.imul(first ^ words[i]! ^ (second >>> 15), 0x85ebca6b);
    second = Math.imul(second ^ words[i]! ^ (first >>> 13), 0xc2b2ae35);
  }
  return (first >>> 11) * 2 ** 32 + (second >>> 0) || 1;
}

export function* checksumInSteps(words: Int32Array): Steps<number> {
  const { length } = words;
  const whole = length - (length % 4);
  // Any numbers without a pattern: most words are small, and from small sums two in each other’s place would give the same.
  const sums = Int32Array.of(length ^ 0x9747b28c, 0x2c1b3c6d, 0x7feb352d, 0x165667b1);
  for (let from = 0; from < whole; from += WORDS_A_STEP) {
    add(sums, words, from, Math.min(whole, from + WORDS_A_STEP));
    yield;
  }
  let sum = sums[0]!;
  for (let i = whole; i < length; i++) sum = mixed(sum, words[i]!);
  for (let i = 1; i < sums.length; i++) sum = mixed(sum, sums[i]!);
  return sum;
}

/** Adds words, a multiple of four, to the sums: apart from the steps, for then it is quick at once. */
function add(sums: Int32Array, words: Int32Array, from: number, to: number): void {
  let first = sums[0]!;
  let second = sums[1]!;
  let third = sums[2]!;
  let fourth = sums[3]!;
  for (let i = from; i < to; i += 4) {
    first = mixed(first, words[i]!);
    second = mixed(second, words[i + 1]!);
    third = mixed(third, words[i + 2]!);
    fourth = mixed(fourth, words[i + 3]!);
  }
  sums.set([first, second, third, fourth]);
}

/** Different for each word, and for each sum before it. */
function mixed(sum: number, word: number): number {
  const both = sum ^ word;
  // Brought down first, for of the uppermost bits the product keeps little.
  const product = Math.imul(both ^ (both >>> 16), 0x85ebca6b);
  return product ^ (product >>> 15);
}
