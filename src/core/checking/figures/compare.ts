import type { Amount, Figure } from '../../quantities/figure';

/**
 * How a figure of a note stands to one of a source: it says the same, as exactly as it is written; it says nothing else;
 * or one excludes the other.
 */
export type Comparison = 'same' | 'compatible' | 'apart';

/** How figures are read: a note's as people word them, those of claims as they state them. */
type Strictness = 'worded' | 'stated';

/** A number is written as exactly as half its last digit that is not 0. A little less, so that two neighbours never meet. */
const HALF = 0.499;
/** In words, a number of one digit and noughts is no more exact than this part of it. */
const ROUNDING = 0.025;
/** `about` reaches so far, and so much farther before something is excluded. */
const ABOUT = 0.05;
/** Who words it as `over 100` would word twice as many in another way; so with `under`. */
const FAR = 2;
/** `nearly`, `just over` and `more than half` for what is so much more or less at most. */
const NEAR = 1.2;
const RATHER = 1.5;
/** Below, every digit counts: 140 is no rounder than 138. */
const COUNTED = 1000;
const EPSILON = 1e-9;

interface Range {
  readonly low: number;
  readonly high: number;
}

/** Holds the figure of a note against that of a source; both of the same kind and unit. */
export function compareFigures(note: Figure, source: Figure): Comparison {
  if (isSame(note, source)) return 'same';
  if (areOpposite(note, source)) return 'apart';
  if (areApart(allowed(note, 'worded'), allowed(source, 'worded'))) return 'apart';
  if (isOpen(note) && isOpen(source)) return isBolder(note, source) ? 'apart' : 'compatible';
  return isRange(note) && isRange(source) && !areNear(note, source) ? 'apart' : 'compatible';
}

/**
 * Whether what two claims state can't both be; both of the same kind and unit. One number may be the other, rounded to
 * two digits or more; bounds are taken at their word.
 */
export function excludesFigure(one: Figure, other: Figure): boolean {
  const areBounds = isOpen(one) || isOpen(other);
  const [a, b] = [allowed(one, 'stated', areBounds), allowed(other, 'stated', areBounds)];
  return areApart(a, b) || isOnBound(one, other) || isOnBound(other, one);
}

function areApart(a: Range, b: Range): boolean {
  return a.high < b.low || b.high < a.low;
}

function isSame(note: Figure, source: Figure): boolean {
  const slack = exactness(note, 'worded');
  const near = (a: number | null, b: number | null) => a !== null && b !== null && Math.abs(a - b) <= slack + EPSILON;
  if (isOpen(source)) return near(note.low ?? note.high, source.low ?? source.high) && !isContrary(note, source);
  if (!isOpen(note)) return near(note.low, source.low) && near(note.high, source.high);
  const [low, high] = [source.low!, source.high!];
  if (note.low !== null) return low >= note.low - EPSILON && high <= note.low * (note.approximate ? NEAR : RATHER);
  return high <= note.high! + EPSILON && low >= note.high! / (note.approximate ? NEAR : RATHER);
}

/** All that a figure does not exclude; `areBounds`: where it is held against a bound, or is one. */
function allowed(figure: Figure, strictness: Strictness, areBounds = false): Range {
  const { low, high, approximate } = figure;
  const isExact = areBounds && !approximate;
  const slack = isExact ? 0 : exactness(figure, strictness) * (approximate ? 2 : 1) + EPSILON;
  const far = approximate ? NEAR : strictness === 'worded' ? FAR : undefined;
  return {
    low: low !== null ? low - slack : high !== null && far ? high / far : Number.NEGATIVE_INFINITY,
    high: high !== null ? high + slack : low !== null && far ? low * far : Number.POSITIVE_INFINITY,
  };
}

/** A figure of a source is held against many of a note. */
const known = { worded: new WeakMap<Figure, number>(), stated: new WeakMap<Figure, number>() };

/** How far what is meant may lie from the number written. */
function exactness(figure: Figure, strictness: Strictness): number {
  const exact = known[strictness].get(figure) ?? exactnessOf(figure, strictness);
  known[strictness].set(figure, exact);
  return exact;
}

function exactnessOf(figure: Figure, strictness: Strictness): number {
  const value = Math.abs(figure.high ?? figure.low ?? 0);
  const isCounted = figure.kind !== 'money' && (figure.kind !== 'count' || value < COUNTED);
  const { last, second } = digitsOf(value);
  const rounded = HALF * Math.min(last, isCounted ? 1 : second);
  const isLoose = strictness === 'worded' && !isCounted;
  const exact = isLoose ? Math.max(rounded, Math.min(HALF * last, value * ROUNDING)) : rounded;
  return figure.approximate && figure.kind !== 'rank' ? Math.max(exact, value * ABOUT) : exact;
}

/** What the last digit that is not 0 counts, and the second one: 1e6 both in 57 million, 0.1 and 1 in 98.6. */
function digitsOf(value: number): { readonly last: number; readonly second: number } {
  const [digits = '0', exponent = '0'] = value.toExponential().split('e');
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  return { last: 10 ** (Number(exponent) - decimals), second: 10 ** (Number(exponent) - 1) };
}

function isOpen({ low, high }: Amount): boolean {
  return low === null || high === null;
}

function isRange({ low, high }: Amount): boolean {
  return low !== null && high !== null && low < high;
}

/** Whether one number is just the bound that another excludes: `over 5 million` is not 5 million. */
function isOnBound(bound: Amount, other: Amount): boolean {
  if (!bound.strict || bound.approximate || other.approximate) return false;
  return bound.low === null ? bound.high === other.low : bound.low === other.high;
}

/** `over 500` is not `under 500`. */
function isContrary(note: Amount, source: Amount): boolean {
  return isOpen(note) && isOpen(source) && (note.low === null) !== (source.low === null);
}

/** `over 30` is not `under 30`, though what is written as 30 may be a little more or less. */
function areOpposite(note: Amount, source: Amount): boolean {
  if (!isContrary(note, source) || note.approximate || source.approximate) return false;
  const [low, high] = [note.low ?? source.low!, note.high ?? source.high!];
  return low > high || (low === high && (note.strict || source.strict));
}

/** Whether of two bounds on the same side that of the note says more than the source does. */
function isBolder(note: Amount, source: Amount): boolean {
  if (isContrary(note, source)) return false;
  if (note.low !== null) return note.low > source.low! * (1 + 2 * ABOUT);
  return note.high! < source.high! * (1 - 2 * ABOUT);
}

function areNear(note: Amount, source: Amount): boolean {
  const within = (a: number, b: number) => Math.abs(a - b) <= 2 * ABOUT * Math.abs(b);
  return within(note.low!, source.low!) && within(note.high!, source.high!);
}
