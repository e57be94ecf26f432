import type { Quote } from '../dossier/model';
import { approximateMatches, distances, type Pattern, pattern } from './approximate';
import { CONFIDENCE, editsAllowed } from './confidence';
import { REACH } from './grams';
import { ANYWHERE, type LikelyParagraphs, weightOf } from './likely-paragraphs';
import { comparable } from './normalise';
import { passageNumberAt, passageNumbered } from './passages';
import type { SourceText } from './source-text';

/** A quote made ready to be looked for; all texts are comparable, those around it in lower case. */
export interface Wanted {
  readonly exact: string;
  readonly lower: string;
  readonly prefix: Side;
  readonly suffix: Side;
  /** Whether it has letters or digits; signs alone tell little. */
  readonly hasWords: boolean;
}

/** What stands on one side of a quote. */
interface Side {
  readonly text: string;
  readonly pattern: Pattern | undefined;
  /** Whether it is given, and ends at the quote with white space or a sign, so that the quote doesn't begin or end in a word. */
  readonly apart: boolean;
}

/** A place in a text where a quote may be. */
export interface Candidate {
  /** Offsets in the comparable text. */
  readonly start: number;
  readonly end: number;
  /** How many letters differ from the quote's. */
  readonly edits: number;
  /** The number of the paragraph in which it begins. */
  readonly number: number | undefined;
  /** Whether it is all of this paragraph. */
  readonly whole: boolean;
  /** How many sides are given, long enough to tell something, and how many of these agree. */
  readonly sides: number;
  readonly agree: number;
  /** How many edits part what stands before it, and after it, from what is given; undefined for a side that does not agree. */
  readonly around: readonly (number | undefined)[];
  /** Whether all that is given on both sides stands there to the letter. */
  readonly full: boolean;
  /** See `CONFIDENCE`. */
  readonly weight: number;
}

const HAS_WORDS = /[\p{L}\p{N}]/u;
/** A sign of a word that white space or other signs end. */
const SPACED_WORD = /[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{M}\p{N}]/u;
/** So much of what a place says of the words around is looked at, in letters. */
const CONTEXT = 160;
/** In so many places a quote is looked for with other words. */
const LOOKED_AT = 8;
/** Of more places where the same words stand only those are weighed that have some of the words around. */
const MANY = 200;
/** So many letters right beside the quote tell whether a place has some of the words around. */
const BESIDE = 6;

/** Makes a quote ready; `undefined` where it has no words. */
export function wantedQuote(quote: Quote): Wanted | undefined {
  const { text, lower } = trimmed(comparable(quote.exact));
  if (text === '') return undefined;
  const prefix = comparable(quote.prefix ?? '').lower;
  const suffix = comparable(quote.suffix ?? '').lower;
  const isSpaced = (sign: string | undefined) => sign !== undefined && !SPACED_WORD.test(sign);
  return {
    exact: text,
    lower,
    prefix: side(prefix.trim().slice(-CONTEXT), true, isSpaced(prefix.at(-1))),
    suffix: side(suffix.trim().slice(0, CONTEXT), false, isSpaced(suffix[0])),
    hasWords: HAS_WORDS.test(lower),
  };
}

function trimmed({ text, lower }: { readonly text: string; readonly lower: string }) {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return { text: text.slice(start, end), lower: lower.slice(start, end) };
}

function side(text: string, backward: boolean, apart: boolean): Side {
  return { text, pattern: text === '' ? undefined : pattern(text, { backward }), apart };
}

/** The places where a quote's very words stand, in order; those in the same case, where there are any. */
export function exactCandidates(source: SourceText, wanted: Wanted, likely = ANYWHERE): Candidate[] {
  const { text, lower } = source.comparable();
  const { length } = wanted.lower;
  const everywhere = source.grams().occurrences(wanted.lower);
  const anyCase = everywhere.filter(
    start =>
      !(wanted.prefix.apart && cutsWord(lower, start)) && !(wanted.suffix.apart && cutsWord(lower, start + length)),
  );
  const sameCase = anyCase.filter(start => text.startsWith(wanted.exact, start));
  let starts = sameCase.length > 0 ? sameCase : anyCase;
  if (starts.length > MANY) {
    const beside = starts.filter(start => standsBeside(lower, start, start + length, wanted));
    starts = (beside.length > 0 ? beside : starts).slice(0, MANY);
  }
  return starts.map(start => weighed(source, wanted, likely, { start, end: start + length, edits: 0 }));
}

function standsBeside(lower: string, start: number, end: number, { prefix, suffix }: Wanted): boolean {
  const before = prefix.text.slice(-BESIDE);
  const after = suffix.text.slice(0, BESIDE);
  return (
    (before !== '' && lower.endsWith(before, before1(lower, start))) ||
    (after !== '' && lower.startsWith(after, after1(lower, end)))
  );
}

/** The places where words like a quote's stand, in no order. */
export function similarCandidates(source: SourceText, wanted: Wanted, likely = ANYWHERE): Candidate[] {
  const { lower } = source.comparable();
  const { length } = wanted.lower;
  const most = editsAllowed(length);
  if (most === 0) return [];
  const before = wanted.prefix.text === '' ? '' : `${wanted.prefix.text} `;
  const whole = `${before}${wanted.lower} ${wanted.suffix.text}`;
  const patterns = { forward: pattern(wanted.lower), backward: pattern(wanted.lower, { backward: true }) };
  const slack = REACH + most;
  const found = new Map<number, Candidate>();
  for (const offset of source.grams().likely(whole, LOOKED_AT)) {
    const start = Math.max(0, offset + before.length - slack);
    const end = Math.min(lower.length, offset + before.length + length + slack);
    if (end <= start) continue;
    for (const match of approximateMatches(patterns, lower, { start, end }, most)) {
      const span = wholeWords(lower, match);
      if (!found.has(span.start))
        found.set(span.start, weighed(source, wanted, likely, { ...span, edits: match.edits }));
    }
  }
  return [...found.values()];
}

function weighed(
  source: SourceText,
  { lower: quote, prefix, suffix }: Wanted,
  likely: LikelyParagraphs,
  { start, end, edits }: Pick<Candidate, 'start' | 'end' | 'edits'>,
): Candidate {
  const { lower, origin } = source.comparable();
  const span = origin(start, end);
  const number = passageNumberAt(source.passages, span.start);
  const passage = number === undefined ? undefined : passageNumbered(source.passages, number);
  const before = before1(lower, start);
  const after = after1(lower, end);
  const around = [
    sideEdits(prefix, lower, Math.max(0, before - 2 * prefix.text.length), before),
    sideEdits(suffix, lower, after, Math.min(lower.length, after + 2 * suffix.text.length)),
  ];
  const sides = around.filter(each => each !== undefined);
  const weight = sides.reduce(
    (sum, side) => sum + Math.max(-Math.min(side.length, CONFIDENCE.contextAgainst), letters(side.length, side.edits)),
    letters(quote.length, edits) + weightOf(likely, number),
  );
  return {
    ...{ start, end, edits, number, weight },
    whole: passage?.start === span.start && passage.end === span.end,
    sides: sides.filter(isTelling).length,
    agree: sides.filter(agrees).length,
    around: around.map(side => (side && agrees(side) ? side.edits : undefined)),
    full: sides.every(side => side.edits === 0),
  };
}

function isTelling({ length }: { readonly length: number }): boolean {
  return length >= CONFIDENCE.contextLeast;
}

function agrees(side: { readonly length: number; readonly edits: number }): boolean {
  return isTelling(side) && side.edits <= side.length * CONFIDENCE.contextAgrees;
}

function letters(length: number, edits: number): number {
  return length - CONFIDENCE.editCost * edits;
}

/** How many edits part what is given on one side from what stands there, right beside the quote. */
function sideEdits(
  { text, pattern }: Side,
  lower: string,
  from: number,
  to: number,
): { length: number; edits: number } | undefined {
  if (!pattern) return undefined;
  const { length } = text;
  const same = pattern.backward ? lower.endsWith(text, to) : lower.startsWith(text, from);
  if (same) return { length, edits: 0 };
  return { length, edits: Math.min(...distances(pattern, lower, from, to, true)) };
}

/** Before the space, if any, that stands before an offset. */
function before1(text: string, offset: number): number {
  return text[offset - 1] === ' ' ? offset - 1 : offset;
}

/** After the space, if any, that stands at an offset. */
function after1(text: string, offset: number): number {
  return text[offset] === ' ' ? offset + 1 : offset;
}

/** No word that is worth completing is longer. */
const LONGEST_WORD = 32;

/** A match with the words completed that it cuts, and without spaces at its ends. */
function wholeWords(text: string, match: { readonly start: number; readonly end: number }) {
  let { start, end } = match;
  while (text[start] === ' ') start++;
  while (text[end - 1] === ' ') end--;
  while (cutsWord(text, start) && match.start - start < LONGEST_WORD) start--;
  while (cutsWord(text, end) && end - match.end < LONGEST_WORD) end++;
  return { start, end };
}

function cutsWord(text: string, offset: number): boolean {
  return SPACED_WORD.test(text[offset - 1] ?? '') && SPACED_WORD.test(text[offset] ?? '');
}
