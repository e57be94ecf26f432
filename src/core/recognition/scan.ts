import type { Places } from './candidates';
import { parts, skipSpace, Units } from './canonical';
import { CLASSES, FOLDED } from './characters';
import { CONNECTOR, INVOLVED, MARK, SPACELESS, WORD } from './classes';
import { isEndEdge, isStartEdge } from './edges';
import { CONTINUES, isProbed, type PhraseIndex, roll, SEED } from './table';

/** Beside what is none of these a phrase begins and ends. */
const NOT_QUIET = WORD | MARK | CONNECTOR | INVOLVED;
/** No mention is longer, in UTF-16 units, whatever its white space and invisible characters. */
const LONGEST_MENTION = 1024;

/** Tells what a group of phrases means at a place of a field; nothing where none of them agrees with it. */
export type Compare<Match> = (
  group: number,
  text: string,
  start: number,
  end: number,
  field: Field,
) => Match | undefined;

/** A place where a phrase was found. Valid until the next search, which writes into the same object. */
export interface Found<Match> {
  readonly start: number;
  readonly end: number;
  readonly match: Match;
}

/** Where a phrase may stand: it begins in `[from, to)` and ends by `limit`; the block is what emphasis is looked for in. */
export interface Field {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
  readonly blockStart: number;
  readonly blockEnd: number;
  /** Whether underscores behind a word make it a reference. */
  readonly references?: boolean | undefined;
}

/** A phrase index, how to compare what it finds, and where in the text it may find something: absent where that is anywhere. */
export interface Lookup<Match> {
  readonly index: PhraseIndex;
  readonly compare: Compare<Match>;
  readonly places?: Places | undefined;
}

const units = new Units();
const groups: number[] = [];
const ends: number[] = [];

const found: { start: number; end: number; match: unknown } = { start: 0, end: 0, match: undefined };

/**
 * The first place in a field where a phrase of the lookups stands: the leftmost, there the longest (rules 1 to 5), and
 * of equally long ones that of the first lookup. Where a lookup has places, only these are looked at.
 */
export function findFirst<Match>(
  text: string,
  field: Field,
  first: Lookup<Match>,
  second?: Lookup<Match>,
): Found<Match> | undefined {
  for (let start = field.from; start < field.to; start++) {
    const one = nextStart(text, start, field.to, first);
    const other = second ? nextStart(text, start, Math.min(one + 1, field.to), second) : one;
    start = Math.min(one, other);
    if (start >= field.to) return undefined;
    if (start > 0) {
      const before = CLASSES[text.charCodeAt(start - 1)]!;
      if ((before & NOT_QUIET) !== 0) {
        const kind = CLASSES[text.charCodeAt(start)]!;
        if ((before & (WORD | SPACELESS | INVOLVED)) === WORD && !(kind & (SPACELESS | INVOLVED))) continue;
        if (!isStartEdge(text, start, field.blockStart, field.blockEnd)) continue;
      }
    }
    let end = start;
    if (one === start && isLongest(text, start, field, first, end)) end = found.end;
    if (second && other === start && isLongest(text, start, field, second, end)) end = found.end;
    if (end > start) return found as Found<Match>;
  }
  return undefined;
}

/** The first offset from `from` on where a phrase of a lookup may begin; `to` or more where there is none before it. */
function nextStart(text: string, from: number, to: number, { index, places }: Lookup<unknown>): number {
  const { units } = index.starts;
  let start = places ? places.next(from, to) : from;
  while (start < to && units[text.charCodeAt(start)] === 0) start = places ? places.next(start + 1, to) : start + 1;
  return start;
}

/** Finds the longest phrase of an index at `start`, where `nextStart` led, that ends after `least`; whether there is one. */
function isLongest<Match>(text: string, start: number, field: Field, lookup: Lookup<Match>, least: number): boolean {
  const { index, compare, places } = lookup;
  if (places && places.end > 0) {
    const { end } = places;
    if (end <= least) return false;
    if (end <= field.limit && isPhrase(text, start, end, places.group, field, compare)) return true;
  }
  const limit = Math.min(field.limit, start + LONGEST_MENTION);
  let count = collectQuickly(text, start, limit, index);
  if (count < 0) count = collect(text, start, limit, index);
  while (count-- > 0) {
    if (ends[count]! <= least) return false;
    if (isPhrase(text, start, ends[count]!, groups[count]!, field, compare)) return true;
  }
  return false;
}

/** Whether a phrase of a group stands at a place; takes note of it. */
function isPhrase(
  text: string,
  start: number,
  end: number,
  group: number,
  field: Field,
  compare: Compare<unknown>,
): boolean {
  const after = end < text.length ? CLASSES[text.charCodeAt(end)]! & NOT_QUIET : 0;
  if (after !== 0 && !isEndEdge(text, end, field.blockStart, field.blockEnd, field.references)) return false;
  const match = compare(group, text, start, end, field);
  if (match === undefined) return false;
  found.start = start;
  found.end = end;
  found.match = match;
  return true;
}

/** Gathers the phrases at `start` by their hashes, unit by unit; -1 where a unit has to be read with its neighbours. */
function collectQuickly(text: string, start: number, limit: number, { table }: PhraseIndex): number {
  const { longest } = table;
  let count = 0;
  let hash = SEED;
  let at = start;
  let unit = text.charCodeAt(at);
  for (let length = 1; length <= longest; length++) {
    const folded = FOLDED[unit]!;
    if (folded === 0) return -1;
    hash = roll(hash, folded);
    if (folded === 32) {
      at = skipSpace(text, at, limit);
      if (at < 0) return count;
      unit = text.charCodeAt(at);
      continue;
    }
    const kind = CLASSES[unit]!;
    unit = ++at < limit ? text.charCodeAt(at) : 32;
    const next = CLASSES[unit]!;
    if (!(kind & next & WORD) || (kind | next) & (SPACELESS | INVOLVED)) {
      if (FOLDED[unit] === 0) return -1;
      if (parts(kind, next)) {
        const value = table.get(hash);
        if (value >> 1) {
          groups[count] = (value >> 1) - 1;
          ends[count++] = at;
        }
        if (!(value & CONTINUES)) return count;
      }
    }
    if (at >= limit) return count;
  }
  return count;
}

/** As `collectQuickly`, for any text: reads it as canonical units first. */
function collect(text: string, start: number, limit: number, index: PhraseIndex): number {
  const { table } = index;
  units.begin(text, start, limit, true);
  let count = 0;
  let hash = SEED;
  for (let i = 0; i < table.longest; i++) {
    // The character after the unit has to be known too.
    while (units.length < i + 2 && units.readOn());
    if (i >= units.length) break;
    hash = roll(hash, units.codes[i]!);
    if (!isProbed(units, i)) continue;
    const value = table.get(hash);
    if (value >> 1) {
      groups[count] = (value >> 1) - 1;
      ends[count++] = units.ends[i]!;
    }
    if (!(value & CONTINUES)) break;
  }
  return count;
}
