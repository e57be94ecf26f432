import type { Amount, Figure } from '../../quantities/figure';

/**
 * How a figure of a note stands to one of a source: it says the same, as exactly as it is written; it says nothing else;
 * or one excludes the other.
 */
export type Comparison = 'same' | 'compatible' | 'apart';

/** A number is written as exactly as half its last digit that is not 0, but no less exactly than this part of it. */
const ROUNDING = 0.025;
/** `about` reaches so far, and so much farther before something is excluded. */
const ABOUT = 0.05;
/** Who says `over 100` would say something else of twice as many; so with `under`. */
const FAR = 2;
/** `nearly`, `just over` and `more than half` for what is so much more or less at most. */
const NEAR = 1.2;
const RATHER = 1.5;
/** Below, every digit counts: 140 is no rounder than 138. */
const COUNTED = 1000;

interface Range {
  readonly low: number;
  readonly high: number;
}

/** Holds the figure of a note against that of a source; both of the same kind and unit. */
export function compareFigures(note: Figure, source: Figure): Comparison {
  if (isSame(note, source)) return 'same';
  const [a, b] = [allowed(note), allowed(source)];
  if (a.high < b.low || b.high < a.low) return 'apart';
  if (isOpen(note) && isOpen(source)) return isBolder(note, source) ? 'apart' : 'compatible';
  return isRange(note) && isRange(source) && !areNear(note, source) ? 'apart' : 'compatible';
}

function isSame(note: Figure, source: Figure): boolean {
  const slack = exactness(note);
  const near = (a: number | null, b: number | null) => a !== null && b !== null && Math.abs(a - b) <= slack + EPSILON;
  if (isOpen(source)) return near(note.low ?? note.high, source.low ?? source.high) && !isContrary(note, source);
  if (!isOpen(note)) return near(note.low, source.low) && near(note.high, source.high);
  const [low, high] = [source.low!, source.high!];
  if (note.low !== null) return low >= note.low - EPSILON && high <= note.low * (note.approximate ? NEAR : RATHER);
  return high <= note.high! + EPSILON && low >= note.high! / (note.approximate ? NEAR : RATHER);
}

const EPSILON = 1e-9;

/** All that a figure does not exclude, as people use such words. */
function allowed(figure: Figure): Range {
  const { low, high, approximate } = figure;
  const slack = exactness(figure) * (approximate ? 2 : 1) + EPSILON;
  if (low !== null && high !== null) return { low: low - slack, high: high + slack };
  if (low !== null) return { low: low - slack, high: low * (approximate ? NEAR : FAR) };
  if (high !== null) return { low: high / (approximate ? NEAR : FAR), high: high + slack };
  return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
}

/** A figure of a source is held against many of a note. */
const known = new WeakMap<Figure, number>();

/** How far what is meant may lie from the number written. */
function exactness(figure: Figure): number {
  const exact = known.get(figure) ?? exactnessOf(figure);
  known.set(figure, exact);
  return exact;
}

function exactnessOf(figure: Figure): number {
  const value = Math.abs(figure.high ?? figure.low ?? 0);
  const isCounted = figure.kind !== 'money' && (figure.kind !== 'count' || value < COUNTED);
  // A little less than half, so that two neighbours never meet.
  const written = lastDigit(value) * 0.45;
  const exact = isCounted ? Math.min(0.45, written) : Math.min(written, value * ROUNDING);
  return figure.approximate && figure.kind !== 'rank' ? Math.max(exact, value * ABOUT) : exact;
}

/** What the last digit that is not 0 counts: 1e6 in 57 million, 0.1 in 98.6. */
function lastDigit(value: number): number {
  const [digits = '0', exponent = '0'] = value.toExponential().split('e');
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  return 10 ** (Number(exponent) - decimals);
}

function isOpen({ low, high }: Amount): boolean {
  return low === null || high === null;
}

function isRange({ low, high }: Amount): boolean {
  return low !== null && high !== null && low < high;
}

/** `over 500` is not `under 500`. */
function isContrary(note: Amount, source: Amount): boolean {
  return isOpen(note) && isOpen(source) && (note.low === null) !== (source.low === null);
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
