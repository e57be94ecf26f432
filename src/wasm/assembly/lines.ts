/** Writes evident mentions as lines, as `cli/rows.ts` does for any. */

const LINE_FEEDS = i8x16.splat(10);

/** Room for two numbers and what stands between the parts of a line; and for what is copied beyond a part's end. */
const ROOM: usize = 64;

/** The number of the line that was come to. */
export let line: i32 = 0;
/** The offset at which it begins. */
export let lineStart: i32 = 0;
/** The first of the places that was not written. */
export let next: usize = 0;
/** How far line feeds are counted, and mentions written. */
let counted: i32 = 0;
let done: i32 = 0;

/** Begins at an offset with a line of that number. */
export function begin(number: i32, offset: i32): void {
  line = number;
  lineStart = offset;
  counted = offset;
  done = offset;
}

/**
 * Writes a line for each of the places from `at` to `last`, as `prefilter.ts` gives them, to the stretch from `to` to `end`, and
 * returns where it ended: before a line for which there is no room, or whose entity has a key that isn't visible ASCII. The text's
 * offsets count from `text`; `head` is what each line begins with; `owners`, `keyPlaces` and `keys`: see `lines.ts`.
 */
export function write(
  text: usize,
  at: usize,
  last: usize,
  head: usize,
  headLength: i32,
  owners: usize,
  keyPlaces: usize,
  keys: usize,
  to: usize,
  end: usize,
): usize {
  for (; at < last; at += 12) {
    const start = load<i32>(at);
    if (start < done) continue;
    const length = load<i32>(at, 4) - start;
    const place = keyPlaces + (<usize>load<i32>(owners + (<usize>~load<i32>(at, 8) << 2)) << 2);
    const key = load<i32>(place);
    const keyLength = load<i32>(place, 4) - key;
    const size = <usize>(headLength + length + keyLength) + ROOM;
    if (size > end - to || !isVisible(keys + (<usize>key << 1), keyLength)) break;
    count(text, start);
    to = copied(to, head, headLength);
    to = written(to, line);
    store<u8>(to++, 0x3a);
    to = written(to, start - lineStart + 1);
    store<u16>(to, 0x203a);
    to = copied(to + 2, text + <usize>start, length);
    store<u16>(to, 0x2820);
    to += 2;
    for (let i = 0; i < keyLength; i++) store<u8>(to++, load<u8>(keys + (<usize>(key + i) << 1)));
    store<u16>(to, 0x0a29);
    to += 2;
    done = start + length;
  }
  next = at;
  return to;
}

/** Counts lines up to an offset. */
export function count(text: usize, end: i32): void {
  for (let at = counted; at < end; at += 16) {
    let feeds = i8x16.bitmask(i8x16.eq(v128.load(text + <usize>at), LINE_FEEDS));
    if (end - at < 16) feeds &= (1 << (end - at)) - 1;
    if (feeds == 0) continue;
    line += popcnt(feeds);
    lineStart = at + 32 - clz(feeds);
  }
  if (end > counted) counted = end;
}

/** Passes over the place that is next, once its line was written otherwise. */
export function skip(): void {
  done = load<i32>(next, 4);
  next += 12;
}

function isVisible(units: usize, length: i32): bool {
  for (let i = 0; i < length; i++) {
    const unit = load<u16>(units + (<usize>i << 1));
    if (unit < 0x20 || unit > 0x7e) return false;
  }
  return true;
}

/** Copies bytes, and some that follow them; returns where the copy ends. */
// @ts-expect-error: decorator
@inline
function copied(to: usize, from: usize, length: i32): usize {
  for (let i: usize = 0; i < <usize>length; i += 16) v128.store(to + i, v128.load(from + i));
  return to + <usize>length;
}

/** Writes a whole number from 0 up, and returns where it ends. */
function written(to: usize, value: i32): usize {
  let end = to + 1;
  for (let rest = value; rest >= 10; rest /= 10) end++;
  let at = end;
  do {
    store<u8>(--at, 48 + (value % 10));
    value /= 10;
  } while (at > to);
  return end;
}
