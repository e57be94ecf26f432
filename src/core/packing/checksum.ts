import { finish, type Steps } from '../steps';

const WORDS_A_STEP = 1 << 17;

/** Tells damaged words from whole ones. The multipliers are those of MurmurHash3 (Appleby). */
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
  let first = words.byteLength;
  let second = 0x9747b28c | 0;
  for (let from = 0; from < words.length; from += WORDS_A_STEP) {
    const to = Math.min(words.length, from + WORDS_A_STEP);
    for (let i = from; i < to; i++) {
      const word = words[i]!;
      first = Math.imul(first ^ word ^ (second >>> 15), 0x85ebca6b);
      second = Math.imul(second ^ word ^ (first >>> 13), 0xc2b2ae35);
    }
    yield;
  }
  return first ^ second;
}
