import type { Amount, Figure } from '../quantities/figure';
import { figuresIn } from '../quantities/figures';
import { parseEdtf } from '../timeline/edtf';
import { type Bounds, isEdtfError } from '../timeline/edtf-date';

/** What a claim's `value` says, as far as it can be compared: a figure or a date, and nothing besides, else its words. */
export type ComparableValue =
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'date'; readonly date: Bounds }
  | { readonly kind: 'words'; readonly words: string };

const PLAIN_NUMBER = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/;
/** Of what is about that, so much may be missing or too much. */
const ABOUT = 0.1;

export function comparableValue(value: string): ComparableValue {
  const text = value.trim();
  const date = parseEdtf(text);
  if (!isEdtfError(date)) return { kind: 'date', date };
  if (PLAIN_NUMBER.test(text)) {
    const number = Number(text.replaceAll(',', ''));
    return { kind: 'figure', figure: { kind: 'count', low: number, high: number, approximate: false, strict: false } };
  }
  const [reading, another] = figuresIn(text);
  if (reading && !another && reading.start === 0 && reading.end === text.length) {
    return { kind: 'figure', figure: reading.figure };
  }
  return { kind: 'words', words: text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ') };
}

/** How two values go together; `other`: they are different words, or can't be compared. */
export function compareValues(one: ComparableValue, other: ComparableValue): 'same' | 'conflict' | 'other' {
  if (one.kind === 'date' && other.kind === 'date') return areApart(one.date, other.date) ? 'conflict' : 'same';
  if (one.kind === 'figure' && other.kind === 'figure') {
    if (measureOf(one.figure) !== measureOf(other.figure)) return 'other';
    return areFiguresApart(one.figure, other.figure) ? 'conflict' : 'same';
  }
  return one.kind === 'words' && other.kind === 'words' && one.words === other.words ? 'same' : 'other';
}

/** Whether there is no day that both may mean. */
export function areApart(a: Bounds, b: Bounds): boolean {
  const isBefore = (one: Bounds, other: Bounds) =>
    one.latest !== null && other.earliest !== null && one.latest < other.earliest;
  return isBefore(a, b) || isBefore(b, a);
}

/** What a figure is of: only figures of the same can be compared. */
function measureOf(figure: Figure): string {
  const { kind } = figure;
  if (kind === 'money') return `money ${figure.currency} ${figure.per ?? ''}`;
  if (kind === 'count') return `count ${figure.unit?.toLowerCase() ?? ''} ${figure.per ?? ''}`;
  return kind === 'rank' ? `rank ${figure.by ?? ''}` : kind;
}

function areFiguresApart(a: Amount, b: Amount): boolean {
  return isBelow(a, b) || isBelow(b, a);
}

/** Whether all that one amount may be is less than all that the other may be. One number may be the other, rounded. */
function isBelow(one: Amount, other: Amount): boolean {
  if (one.high === null || other.low === null) return false;
  const high = one.approximate ? one.high + Math.abs(one.high) * ABOUT : one.high;
  const low = other.approximate ? other.low - Math.abs(other.low) * ABOUT : other.low;
  if (high < low) return !isRounded(one.high, other.low) && !isRounded(other.low, one.high);
  const isStrict = (one.strict && one.low === null) || (other.strict && other.high === null);
  return high === low && isStrict && !one.approximate && !other.approximate;
}

function isRounded(rounded: number, exact: number): boolean {
  const digits = rounded.toExponential().split('e')[0]!.replace(/[-.]/g, '').length;
  return digits > 1 && Number(exact.toPrecision(Math.min(digits, 100))) === rounded;
}
