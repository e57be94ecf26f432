/**
 * The prefilter in AssemblyScript with SIMD, for what `core/recognition/prefilter.ts` does in JavaScript: sixty-four bytes of
 * UTF-8 at a time, of which only the beginnings of words, characters beyond ASCII and a few others are looked at one by one.
 */

import { isEvident, isOther, isWord, small } from './evident';

export { begin, count, line, lineStart, next, skip, write } from './lines';

/** Offsets in the tables: see `tables.ts`. */
const PAIRS: usize = 16;
const WORDS: usize = 16 + 0x1000;

/** As in `core/recognition/table.ts`. */
const SEED: i32 = 0x811c9dc5;
const PRIME: i32 = 0x01000193;
const CONTINUES: i32 = 1;

/** As in `core/recognition/heads.ts`. */
const COMPARED: u64 = 8;
const MIX: u64 = 0x9e3779b1001d1dcf;

/** Bytes of what is written of a head, and of a place. */
const HEAD: usize = 8;
const PLACE: usize = 12;

/** Of the bytes that are looked at in one go those that are gone on by: so behind each stand those that are compared. */
const STEP: usize = 56;
const IN_STEP: u64 = (1 << STEP) - 1;
/** As in `core/recognition/prefilter.ts`. */
const LONGEST_WORD = 63;

const NO_PHRASE: i64 = -1;
const UNSURE: i64 = 0;

/** What moves letters and digits to the least of signed bytes, and what these are less than: one comparison then tells. */
const A = i8x16.splat(<i8>(0x61 + 0x80));
const LETTERS = i8x16.splat(<i8>(26 - 0x80));
const ZERO = i8x16.splat(<i8>(0x30 + 0x80));
const DIGITS = i8x16.splat(<i8>(10 - 0x80));
const LOWER = i8x16.splat(0x20);
const LOW_NIBBLE = i8x16.splat(0x0f);
const HIGH_NIBBLES = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0);
const NONE = i8x16.splat(0);
const FIRST_BYTE = i8x16.splat(<i8>0xc0);
const FOUR_BYTES = i8x16.splat(<i8>0xf0);

/**
 * Writes places, the text beginning at `start`, to `found`, and returns how many numbers. The text is padded with zeros.
 * `bits`: of the hash of heads; `slots`: how many numbers the table of phrases has; `longest`: the longest phrase; `forms`: how
 * many names there are, 0 where groups are none; `heads`: room for them, so far behind `found` that none is overwritten before it
 * was read.
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
  heads: usize,
  found: usize,
): i32 {
  const end = findHeads(text, length, tables, 64 - bits, start, inWord, heads);
  const phrases = tables + WORDS + (<usize>1 << (bits - 3));
  return findPhrases(text, text + length, phrases, slots - 1, longest, forms, heads, end, found);
}

/**
 * Writes where heads may be, `HEAD` bytes of each: the address, and what leads from there to the offset; returns the end of what it
 * wrote.
 */
function findHeads(text: usize, length: i32, tables: usize, shift: u64, start: i32, inWord: i32, found: usize): usize {
  const singles = v128.load(tables);
  let to = found;
  let delta = start - <i32>text;
  let carry = <u64>inWord;
  const words = tables + WORDS;
  for (let at = text; at < text + length; at += STEP) {
    const word = wordsAt(at);
    const ends = ~word;
    const beyond = beyondAt(at);
    const allowed = singlesAt(at, singles) & IN_STEP;
    const starts = word & allowed & ~((word << 1) | carry);
    const others = (allowed & ends) | beyond;
    carry = (word >> (STEP - 1)) & 1;
    if (others == 0) {
      const first = (<u64>delta << 32) | <u64>at;
      for (let places = starts; places != 0; places &= places - 1) {
        const place = ctz(places);
        store<u64>(to, first + place);
        // Without a branch, for nobody can predict it.
        to += HEAD * isHead(at + <usize>place, ends >> place, words, shift);
      }
      continue;
    }
    const continued = beyond & ~firstsAt(at);
    const long = beyond & longAt(at);
    for (let places = starts | (others & ~continued & IN_STEP); places != 0; places &= places - 1) {
      const place = ctz(places);
      const address = at + <usize>place;
      if ((word >> place) & 1) {
        // What follows beyond ASCII may be a mark of the last letter, which then is none of the head.
        const isJoined = ((beyond >> place) >> min(ctz(ends >> place), COMPARED)) & 1;
        if (!isJoined && isHead(address, ends >> place, words, shift) == 0) continue;
      } else if ((beyond >> place) & 1) {
        const first = <i32>load<u8>(address) & 0x3f;
        const second = <i32>load<u8>(address, 1) & 0x3f;
        if (load<u8>(tables + PAIRS + ((first << 6) | second)) == 0) continue;
      }
      const before = (<u64>1 << place) - 1;
      store<usize>(to, address);
      store<i32>(to, delta - <i32>(popcnt(continued & before) - popcnt(long & before)), 4);
      to += HEAD;
    }
    delta -= <i32>(popcnt(continued & IN_STEP) - popcnt(long & IN_STEP));
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
  heads: usize,
  end: usize,
  found: usize,
): i32 {
  const names = phrases + (<usize>(mask + 1) << 2);
  const letters = names + (<usize>(forms + 1) << 2);
  let to = found;
  for (let at = heads; at < end; at += HEAD) {
    const address = load<usize>(at);
    const offset = <i32>address + load<i32>(at, 4);
    const word = wordLength(address);
    const isWhole = word > 0 && word <= LONGEST_WORD;
    const phrase = isWhole ? longestPhrase(address, word, stop, phrases, mask, longest) : UNSURE;
    if (phrase == NO_PHRASE) continue;
    const size = <i32>phrase;
    const group = <i32>(phrase >> 32);
    if (size > 0 && size == word && group < forms && isOther(address, names, letters, group)) continue;
    const isSure = size > 0 && group < forms && isEvident(text, address, address + <usize>size, stop, names, letters, group);
    store<i32>(to, offset);
    store<i32>(to, size == 0 ? 0 : offset + size, 4);
    store<i32>(to, isSure ? ~group : group, 8);
    to += PLACE;
  }
  return <i32>((to - found) >> 2);
}

/** How many ASCII letters and digits stand at an address; only the first that are more than a word may have are counted. */
function wordLength(at: usize): i32 {
  for (let length = 0; length <= LONGEST_WORD; length += 16, at += 16) {
    const others = ~wordsIn(v128.load(at));
    if ((others & 0xffff) != 0) return length + <i32>ctz(others);
  }
  return LONGEST_WORD + 1;
}

/** Which of 64 bytes are ASCII letters or digits. */
function wordsAt(at: usize): u64 {
  return wordsIn(v128.load(at)) | (wordsIn(v128.load(at, 16)) << 16) | (wordsIn(v128.load(at, 32)) << 32) | (wordsIn(v128.load(at, 48)) << 48);
}

// @ts-expect-error: decorator
@inline
function wordsIn(bytes: v128): u64 {
  const letters = i8x16.lt_s(i8x16.sub(v128.or(bytes, LOWER), A), LETTERS);
  const digits = i8x16.lt_s(i8x16.sub(bytes, ZERO), DIGITS);
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
  return ~(
    bitsOf(othersIn(v128.load(at), singles), 0) |
    bitsOf(othersIn(v128.load(at, 16), singles), 16) |
    bitsOf(othersIn(v128.load(at, 32), singles), 32) |
    bitsOf(othersIn(v128.load(at, 48), singles), 48)
  );
}

// @ts-expect-error: decorator
@inline
function othersIn(bytes: v128, singles: v128): v128 {
  const low = i8x16.swizzle(singles, v128.and(bytes, LOW_NIBBLE));
  // Shifting bytes takes longer.
  const high = i8x16.swizzle(HIGH_NIBBLES, v128.and(i16x8.shr_u(bytes, 4), LOW_NIBBLE));
  return i8x16.eq(v128.and(low, high), NONE);
}

/** 1 where the word at an address may be a head, else 0. `ends`: which bytes from there on are none of a word. */
// @ts-expect-error: decorator
@inline
function isHead(at: usize, ends: u64, words: usize, shift: u64): usize {
  const size = ctz(ends | (1 << COMPARED));
  // What is shifted out is none of the word; shifts count modulo 64.
  const letters = (load<u64>(at) | 0x2020202020202020) << (-8 * size);
  const place = <u32>((letters * MIX) >> shift);
  return <usize>(load<u32>(words + ((place >> 5) << 2)) >> place) & 1;
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
  return (hash ^ small(byte)) * PRIME;
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
