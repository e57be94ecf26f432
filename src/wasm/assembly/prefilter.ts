/**
 * The prefilter in AssemblyScript with SIMD, for what `core/recognition/prefilter.ts` does in JavaScript: sixteen bytes of
 * UTF-8 at a time, of which only the beginnings of words, characters beyond ASCII and a few others are looked at one by one.
 */

/** Offsets in the tables: see `tables.ts`. */
const PAIRS: usize = 16;
const WORDS: usize = 16 + 0x1000;

const A = i8x16.splat(0x61);
const LETTERS = i8x16.splat(26);
const ZERO = i8x16.splat(0x30);
const DIGITS = i8x16.splat(10);
const LOWER = i8x16.splat(0x20);
const LOW_NIBBLE = i8x16.splat(0x0f);
const HIGH_NIBBLES = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0);
const FIRST_BYTE = i8x16.splat(<i8>0xc0);
const FOUR_BYTES = i8x16.splat(<i8>0xf0);

/** Writes UTF-16 offsets, the text beginning at `start`, to `found` and returns how many. The text is padded with zeros. */
export function scan(
  text: usize,
  length: i32,
  tables: usize,
  bits: i32,
  start: i32,
  inWord: i32,
  found: usize,
): i32 {
  const singles = v128.load(tables);
  const shift = 32 - bits;
  let to = found;
  let unit = start;
  let carry = inWord;
  let bytes = v128.load(text);
  let word = wordsIn(bytes);
  let beyond = i8x16.bitmask(bytes);
  for (let at: i32 = 0; at < length; at += 16) {
    const next = v128.load(text + at + 16);
    const nextWord = wordsIn(next);
    const nextBeyond = i8x16.bitmask(next);
    const words = word | (nextWord << 16);
    const beyonds = beyond | (nextBeyond << 16);
    const starts = word & ~((word << 1) | carry);
    let places = starts | singlesIn(bytes, singles);
    let continued = 0;
    let long = 0;
    if (beyond != 0) {
      continued = beyond & i8x16.bitmask(i8x16.lt_u(bytes, FIRST_BYTE));
      long = i8x16.bitmask(i8x16.ge_u(bytes, FOUR_BYTES));
      places |= beyond & ~continued;
    }
    while (places != 0) {
      const place = ctz(places);
      places &= places - 1;
      if ((word >> place) & 1) {
        if (!isHead(text + at + place, words >> place, beyonds >> place, tables, shift)) continue;
      } else if ((beyond >> place) & 1) {
        const first = <i32>load<u8>(text + at + place) & 0x3f;
        const second = <i32>load<u8>(text + at + place + 1) & 0x3f;
        if (load<u8>(tables + PAIRS + ((first << 6) | second)) == 0) continue;
      }
      const before = (1 << place) - 1;
      store<i32>(to, unit + place - popcnt(continued & before) + popcnt(long & before));
      to += 4;
    }
    unit += 16 - popcnt(continued) + popcnt(long);
    carry = (word >> 15) & 1;
    bytes = next;
    word = nextWord;
    beyond = nextBeyond;
  }
  return <i32>((to - found) >> 2);
}

/** Which bytes are ASCII letters or digits. */
// @ts-expect-error: decorator
@inline
function wordsIn(bytes: v128): i32 {
  const letters = i8x16.lt_u(i8x16.sub(v128.or(bytes, LOWER), A), LETTERS);
  const digits = i8x16.lt_u(i8x16.sub(bytes, ZERO), DIGITS);
  return i8x16.bitmask(v128.or(letters, digits));
}

/** Which bytes are among a set of ASCII characters, given as the bits of their high nibbles by their low one. */
// @ts-expect-error: decorator
@inline
function singlesIn(bytes: v128, singles: v128): i32 {
  const low = i8x16.swizzle(singles, v128.and(bytes, LOW_NIBBLE));
  const high = i8x16.swizzle(HIGH_NIBBLES, i8x16.shr_u(bytes, 4));
  return i8x16.bitmask(i8x16.ne(v128.and(low, high), i8x16.splat(0)));
}

/** Whether the word at an address may be a head, `words` and `beyonds` being the bytes' kinds from there. */
// @ts-expect-error: decorator
@inline
function isHead(at: usize, words: i32, beyonds: i32, tables: usize, shift: i32): bool {
  const length = ctz(~words);
  let letters = load<u64>(at) | 0x2020202020202020;
  if (length <= 8) {
    if ((beyonds >> length) & 1) return true;
    letters &= <u64>-1 >> <u64>(64 - 8 * length);
  }
  const size = length < 9 ? length : 9;
  const hash = <i32>letters * <i32>0x9e3779b1 + ((<i32>(letters >> 32)) ^ size) * <i32>0x85ebca6b;
  const place = <u32>hash >> shift;
  return ((load<u8>(tables + WORDS + (place >> 3)) >> <u8>(place & 7)) & 1) != 0;
}
