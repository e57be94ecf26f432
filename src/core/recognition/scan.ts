import type { Candidates } from './candidates';
import { parts, skipSpace, Units } from './canonical';
import { CLASSES, FOLDED } from './characters';
import { CONNECTOR, INVOLVED, MARK, SPACELESS, WORD } from './classes';
import { isEndEdge, isStartEdge } from './edges';
import { NEVER } from './starts';
import { CONTINUES, isProbed, type PhraseIndex, roll, SEED } from './table';

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

/** A place where a phrase was found. */
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
}

/** A phrase index and how to compare what it finds. */
export interface Lookup<Match> {
  readonly index: PhraseIndex;
  readonly compare: Compare<Match>;
}

const units = new Units();
const groups: number[] = [];
const ends: number[] = [];

/** The filter of no phrases at all. */
const NOTHING = new Uint8Array(0x10000);

/**
 * The first place in a field where a phrase of the lookups stands: the leftmost, there the longest (rules 1 to 5), and
 * of equally long ones that of the first lookup. With candidates, only these are looked at: the places are the same.
 */
export function findFirst<Match>(
  text: string,
  field: Field,
  first: Lookup<Match>,
  second?: Lookup<Match>,
  candidates?: Candidates,
): Found<Match> | undefined {
  const starts = first.index.starts.units;
  const otherStarts = second?.index.starts.units ?? NOTHING;
  for (let start = field.from; start < field.to; start++) {
    if (candidates) {
      const next = candidates.next(first.index.starts.heads, start, field.to);
      start = second
        ? Math.min(next, candidates.next(second.index.starts.heads, start, Math.min(next, field.to)))
        : next;
      if (start >= field.to) break;
    }
    const unit = text.charCodeAt(start);
    if ((starts[unit]! | otherStarts[unit]!) === NEVER) continue;
    if (start > 0) {
      const before = CLASSES[text.charCodeAt(start - 1)]!;
      if ((before & NOT_QUIET) !== 0) {
        if ((before & (WORD | SPACELESS | INVOLVED)) === WORD && !(CLASSES[unit]! & (SPACELESS | INVOLVED))) continue;
        if (!isStartEdge(text, start, field.blockStart, field.blockEnd)) continue;
      }
    }
    let best: Found<Match> | undefined;
    if (candidates || first.index.starts.passes(text, start)) best = longestAt(text, start, field, first, start);
    if (second?.index.starts.passes(text, start))
      best = longestAt(text, start, field, second, best?.end ?? start) ?? best;
    if (best) return best;
  }
  return undefined;
}

/** The longest phrase of an index at `start` that ends after `least`. */
function longestAt<Match>(
  text: string,
  start: number,
  field: Field,
  { index, compare }: Lookup<Match>,
  least: number,
): Found<Match> | undefined {
  const limit = Math.min(field.limit, start + LONGEST_MENTION);
  let count = collectQuickly(text, start, limit, index);
  if (count < 0) count = collect(text, start, limit, index);
  while (count-- > 0) {
    const end = ends[count]!;
    if (end <= least) break;
    if (!isEndEdge(text, end, field.blockStart, field.blockEnd)) continue;
    const match = compare(groups[count]!, text, start, end, field);
    if (match !== undefined) return { start, end, match };
  }
  return undefined;
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
