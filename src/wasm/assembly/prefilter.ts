/**
 * The prefilter in AssemblyScript with SIMD, for what `core/recognition/prefilter.ts` does in JavaScript: sixty-four bytes of
 * UTF-8 at a time, of which only the beginnings of words, characters beyond ASCII and a few others are looked at one by one.
 */

import { isEvident, isOther, isWord } from './evident';

export { begin, count, line, lineStart, next, skip, write } from './lines';

/** Offsets in the tables: see `tables.ts`. */
const PAIRS: usize = 16;
const WORDS: usize = 16 + 0x1000;

/** As in `core/recognition/table.ts`. */
const SEED: i32 = 0x811c9dc5;
const PRIME: i32 = 0x01000193;
const CONTINUES: i32 = 1;

const NO_PHRASE: i64 = -1;
const UNSURE: i64 = 0;

const A = i8x16.splat(0x61);
const LETTERS = i8x16.splat(26);
const ZERO = i8x16.splat(0x30);
const DIGITS = i8x16.splat(10);
const LOWER = i8x16.splat(0x20);
const LOW_NIBBLE = i8x16.splat(0x0f);
const HIGH_NIBBLES = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0);
const FIRST_BYTE = i8x16.splat(<i8>0xc0);
const FOUR_BYTES = i8x16.splat(<i8>0xf0);

/**
 * Writes places, the text beginning at `start`, to `found`, and returns how many numbers. The text is padded with zeros.
 * `bits`: of the hash of heads; `slots`: how many numbers the table of phrases has; `longest`: the longest phrase; `forms`: how
 * many names there are, 0 where groups are none.
 */
export function scan(
  text: usize,
  length: i32,
  tables: usize,
  bits: i32,
  slots: i32,
  longest: i32,
  forms: i32,
  start: i32,
  inWord: i32,
  found: usize,
): i32 {
  const end = findHeads(text, length, tables, 32 - bits, start, inWord, found);
  const phrases = tables + WORDS + (<usize>1 << (bits - 3));
  return findPhrases(text, text + length, phrases, slots - 1, longest, forms, found, end);
}

/** Writes where heads may be, as the offset, the address, and the size of the word there, if it is one; returns the end of what it wrote. */
function findHeads(text: usize, length: i32, tables: usize, shift: i32, start: i32, inWord: i32, found: usize): usize {
  const singles = v128.load(tables);
  let to = found;
  let unit = start;
  let carry = <u64>inWord;
  let word = wordsAt(text);
  let beyond = beyondAt(text);
  for (let at = text; at < text + length; at += 64) {
    const nextWord = wordsAt(at + 64);
    const nextBeyond = beyondAt(at + 64);
    const allowed = singlesAt(at, singles);
    let starts = word & allowed & ~((word << 1) | carry);
    const others = (allowed & ~word) | beyond;
    if ((others | nextBeyond) == 0) {
      while (starts != 0) {
        const place = ctz(starts);
        starts &= starts - 1;
        const size = ctz(~(after(word, nextWord, place)));
        store<i32>(to, unit + <i32>place);
        store<usize>(to, at + <usize>place, 4);
        store<i32>(to, <i32>size, 8);
        // Without a branch, for nobody can predict it.
        to += 12 * <usize>isHead(at + <usize>place, <i32>size, tables, shift);
      }
      unit += 64;
    } else {
      const continued = beyond & ~firstsAt(at);
      const long = beyond & longAt(at);
      let places = starts | (others & ~continued);
      while (places != 0) {
        const place = ctz(places);
        places &= places - 1;
        const address = at + <usize>place;
        let size: u64 = 0;
        if ((word >> place) & 1) {
          size = ctz(~(after(word, nextWord, place)));
          // A mark behind a ninth letter leaves eight.
          const isJoined = size <= 9 && ((after(beyond, nextBeyond, place) >> size) & 1) != 0;
          if (!isJoined && isHead(address, <i32>size, tables, shift) == 0) continue;
        } else if ((beyond >> place) & 1) {
          const first = <i32>load<u8>(address) & 0x3f;
          const second = <i32>load<u8>(address, 1) & 0x3f;
          if (load<u8>(tables + PAIRS + ((first << 6) | second)) == 0) continue;
        }
        const before = (<u64>1 << place) - 1;
        store<i32>(to, unit + <i32>(place - popcnt(continued & before) + popcnt(long & before)));
        store<usize>(to, address, 4);
        store<i32>(to, <i32>size, 8);
        to += 12;
      }
      unit += 64 - <i32>popcnt(continued) + <i32>popcnt(long);
    }
    carry = word >> 63;
    word = nextWord;
    beyond = nextBeyond;
  }
  return to;
}

/**
 * Makes places of heads, without those words with which no phrase begins. Groups of phrases that are self-evident are
 * complemented.
 */
function findPhrases(
  text: usize,
  stop: usize,
  phrases: usize,
  mask: i32,
  longest: i32,
  forms: i32,
  found: usize,
  end: usize,
): i32 {
  const names = phrases + (<usize>(mask + 1) << 2);
  let to = found;
  for (let at = found; at < end; at += 12) {
    const offset = load<i32>(at);
    const address = load<usize>(at, 4);
    const word = load<i32>(at, 8);
    // A word may go on beyond the bits that were looked at.
    const isWhole = word > 0 && word < 64;
    const phrase = isWhole ? longestPhrase(address, word, stop, phrases, mask, longest) : UNSURE;
    if (phrase == NO_PHRASE) continue;
    const size = <i32>phrase;
    const group = <i32>(phrase >> 32);
    if (size > 0 && size == word && group < forms && isOther(address, names, forms, group)) continue;
    const isSure = size > 0 && group < forms && isEvident(text, address, address + <usize>size, stop, names, forms, group);
    store<i32>(to, offset);
    store<i32>(to, size == 0 ? 0 : offset + size, 4);
    store<i32>(to, isSure ? ~group : group, 8);
    to += 12;
  }
  return <i32>((to - found) >> 2);
}

/** The bits of 64 bytes and the next from one of them on. */
// @ts-expect-error: decorator
@inline
function after(bits: u64, next: u64, place: u64): u64 {
  return (bits >> place) | ((next << 1) << (63 - place));
}

/** Which of 64 bytes are ASCII letters or digits. */
function wordsAt(at: usize): u64 {
  return wordsIn(v128.load(at)) | (wordsIn(v128.load(at, 16)) << 16) | (wordsIn(v128.load(at, 32)) << 32) | (wordsIn(v128.load(at, 48)) << 48);
}

// @ts-expect-error: decorator
@inline
function wordsIn(bytes: v128): u64 {
  const letters = i8x16.lt_u(i8x16.sub(v128.or(bytes, LOWER), A), LETTERS);
  const digits = i8x16.lt_u(i8x16.sub(bytes, ZERO), DIGITS);
  return <u64><u32>i8x16.bitmask(v128.or(letters, digits));
}

/** Which of 64 bytes are beyond ASCII. */
function beyondAt(at: usize): u64 {
  return bitsOf(v128.load(at), 0) | bitsOf(v128.load(at, 16), 16) | bitsOf(v128.load(at, 32), 32) | bitsOf(v128.load(at, 48), 48);
}

// @ts-expect-error: decorator
@inline
function bitsOf(bytes: v128, place: u64): u64 {
  return <u64><u32>i8x16.bitmask(bytes) << place;
}

/** Which of 64 bytes begin a character beyond ASCII, as far as they are beyond ASCII. */
function firstsAt(at: usize): u64 {
  return atLeast(at, FIRST_BYTE);
}

/** Which of 64 bytes begin a character of two UTF-16 units. */
function longAt(at: usize): u64 {
  return atLeast(at, FOUR_BYTES);
}

function atLeast(at: usize, least: v128): u64 {
  return (
    bitsOf(i8x16.ge_u(v128.load(at), least), 0) |
    bitsOf(i8x16.ge_u(v128.load(at, 16), least), 16) |
    bitsOf(i8x16.ge_u(v128.load(at, 32), least), 32) |
    bitsOf(i8x16.ge_u(v128.load(at, 48), least), 48)
  );
}

/** Which of 64 bytes are among a set of ASCII characters, given as the bits of their high nibbles by their low one. */
function singlesAt(at: usize, singles: v128): u64 {
  return (
    bitsOf(singlesIn(v128.load(at), singles), 0) |
    bitsOf(singlesIn(v128.load(at, 16), singles), 16) |
    bitsOf(singlesIn(v128.load(at, 32), singles), 32) |
    bitsOf(singlesIn(v128.load(at, 48), singles), 48)
  );
}

// @ts-expect-error: decorator
@inline
function singlesIn(bytes: v128, singles: v128): v128 {
  const low = i8x16.swizzle(singles, v128.and(bytes, LOW_NIBBLE));
  const high = i8x16.swizzle(HIGH_NIBBLES, i8x16.shr_u(bytes, 4));
  return i8x16.ne(v128.and(low, high), i8x16.splat(0));
}

/** 1 where the word of `length` letters at an address may be a head, else 0. */
// @ts-expect-error: decorator
@inline
function isHead(at: usize, length: i32, tables: usize, shift: i32): i32 {
  const compared = min(length, 8);
  const letters = (load<u64>(at) | 0x2020202020202020) & (<u64>-1 >> <u64>(64 - 8 * compared));
  const hash = <i32>letters * <i32>0x9e3779b1 + ((<i32>(letters >> 32)) ^ min(length, 9)) * <i32>0x85ebca6b;
  const place = <u32>hash >> shift;
  return <i32>(load<u8>(tables + WORDS + (place >> 3)) >> <u8>(place & 7)) & 1;
}

/**
 * The length of the longest phrase that begins with the word of `size` letters at an address, by the hashes, and above 32
 * bits its group.
 */
function longestPhrase(from: usize, size: i32, stop: usize, phrases: usize, mask: i32, longest: i32): i64 {
  let found = NO_PHRASE;
  let hash = SEED;
  let at = from;
  for (const end = from + <usize>size; at < end; at++) hash = rolled(hash, <i32>load<u8>(at));
  let length = size;
  while (true) {
    let byte = <i32>load<u8>(at);
    if (at >= stop || <u32>(byte - 1) >= 0x7e) return UNSURE;
    const value = valueOf(hash, phrases, mask);
    if (value >> 1 != 0) found = (<i64>((value >> 1) - 1) << 32) | <i64>(at - from);
    if ((value & CONTINUES) == 0 || length >= longest) return found;
    if (byte <= 32) {
      // White space other than a single space may take a line break, and what follows it.
      if (byte != 32) return UNSURE;
      hash = rolled(hash, 32);
      length++;
      byte = <i32>load<u8>(++at);
      if (at >= stop || <u32>(byte - 33) >= 0x5e) return UNSURE;
    }
    hash = rolled(hash, byte);
    for (let next = <i32>load<u8>(++at); isWord(byte) && isWord(next); next = <i32>load<u8>(++at)) {
      hash = rolled(hash, next);
      byte = next;
      length++;
    }
    length++;
  }
}

/** The rolling hash, a byte's letter in lower case. */
// @ts-expect-error: decorator
@inline
function rolled(hash: i32, byte: i32): i32 {
  return (hash ^ (byte | (<i32>(<u32>(byte - 0x41) < 26) << 5))) * PRIME;
}

/** The value of a hash in the table of phrases; 0 where there is none. */
function valueOf(hash: i32, phrases: usize, mask: i32): i32 {
  let at = ((hash ^ <i32>(<u32>hash >> 15)) << 1) & mask;
  let value = load<i32>(phrases + (<usize>at << 2), 4);
  while (value != 0 && load<i32>(phrases + (<usize>at << 2)) != hash) {
    at = (at + 2) & mask;
    value = load<i32>(phrases + (<usize>at << 2), 4);
  }
  return value;
}
