import { type Bits64, bitsOf, fnv1a64, hexadecimal } from './hash';
import { lettersAndDigits } from './normalise';
import { passagesOf } from './passages';
import { sketch } from './sketch';

const FINGERPRINT = /^w(?:1-[0-9a-f]{16}|2-[0-9a-f]{16}-[0-9a-f]{16})$/;

/**
 * The fingerprint of a passage: `w2-` (words, version 2), 16 hexadecimal digits that hash its words, a hyphen, and 16 that
 * sketch them, such as `w2-cbf29ce484222325-0c31a8e0b64f92d7`. A short passage has no sketch, and then the fingerprint is of
 * version 1: `w1-cbf29ce484222325`. The prefix keeps YAML from reading digits as a number.
 *
 * The hash is the 64-bit FNV-1a hash of the UTF-8 bytes of the passage's letters and digits (see `lettersAndDigits`), so that
 * case, quotes, dashes, spacing and line breaks don't matter, and any other change does. Two different passages share one with
 * a chance of 1 in 2^64; among a million passages, of about 1 in 37 million. It is no defence against somebody who makes two
 * texts agree on purpose. By the sketch (see `sketch`) the passage is known again after small edits.
 *
 * A fingerprint does not hold the words: a passage can't be worked out from it, only a guess at the passage checked.
 */
export function fingerprint(passage: string): string {
  const words = hashOfWords(passage);
  const likeness = sketch(passage);
  return likeness ? `w2-${words}-${hexadecimal(likeness)}` : `w1-${words}`;
}

/** The fingerprints of the passages of a text, in order. */
export function fingerprintsOf(text: string): string[] {
  return passagesOf(text).map(({ start, end }) => fingerprint(text.slice(start, end)));
}

/** Whether a string has a form that `fingerprint` gives. */
export function isFingerprint(text: string): boolean {
  return FINGERPRINT.test(text);
}

/** The part of a fingerprint that tells the passage's very words, in any version: passages with the same words have the same. */
export function wordsOfPrint(fingerprint: string): string {
  return fingerprint.slice(3, 19);
}

/** The part of a fingerprint that tells what the passage's words are like; not every one has it. */
export function sketchOfPrint(fingerprint: string): Bits64 | undefined {
  return fingerprint.startsWith('w2-') ? bitsOf(fingerprint.slice(20)) : undefined;
}

/** `wordsOfPrint` of a passage's fingerprint, without the cost of the sketch. */
export function hashOfWords(passage: string): string {
  return hexadecimal(fnv1a64(lettersAndDigits(passage)));
}
