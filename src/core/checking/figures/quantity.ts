import { readingsOf } from '../../quantities/dates';
import { ENGLISH_FIGURES } from '../../quantities/english-figures';
import type { Figure } from '../../quantities/figure';
import { figuresOf } from '../../quantities/figures';
import type { Token } from '../../quantities/tokens';
import type { Span } from '../../span';
import { parseEdtf } from '../../timeline/edtf';
import { type Bounds, type EdtfDate, isEdtfError } from '../../timeline/edtf-date';
import { type Comparison, compareFigures, excludesFigure } from './compare';
import { topicOf } from './topics';

/** A figure or a date, made comparable; of a date that words leave open all that they may mean. */
export type Quantity =
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'date'; readonly dates: readonly EdtfDate[] };

/** A quantity and where it stands. */
export interface QuantityReading extends Span {
  readonly quantity: Quantity;
}

/** The figures and the dates in a text, by where they begin. */
export function quantitiesOf(tokens: readonly Token[]): QuantityReading[] {
  const figures = figuresOf(tokens).map(({ start, end, figure }): QuantityReading => {
    const words = tokens.filter(token => start <= token.start && token.end <= end);
    const isPart = figure.kind === 'share' && !words.some(({ kind, text }) => kind === 'digits' || PERCENT.test(text));
    return { start, end, quantity: { kind: 'figure', figure: isPart ? { ...figure, approximate: true } : figure } };
  });
  const dates = readingsOf(tokens).map(({ start, end, candidates }): QuantityReading => {
    const read = candidates.map(parseEdtf).filter((date): date is EdtfDate => !isEdtfError(date));
    return { start, end, quantity: { kind: 'date', dates: read } };
  });
  return [...figures, ...dates].sort((a, b) => a.start - b.start);
}

/** `a third of` is said of 34 per cent, too. */
const PERCENT = /^(?:%|percent|cent)$/;

/** Whether the words of a quantity say nothing of what it is of, as the currency of money. */
export function isWordless({ quantity }: QuantityReading): boolean {
  return quantity.kind === 'date' || quantity.figure.kind !== 'count';
}

/** Whether two quantities are of one kind and measured in the same; where one leaves open what it counts, they may be. */
export function isComparable(note: Quantity, source: Quantity): boolean {
  if (note.kind === 'date' || source.kind === 'date') return note.kind === source.kind;
  const [a, b] = [note.figure, source.figure];
  if (a.kind === 'money' && b.kind === 'money') return a.currency === b.currency && a.per === b.per;
  if (a.kind === 'count' && b.kind === 'count') {
    return a.per === b.per && (a.unit === undefined || b.unit === undefined || headOf(a.unit) === headOf(b.unit));
  }
  if (a.kind === 'rank' && b.kind === 'rank') {
    return a.by === undefined || b.by === undefined || headOf(a.by) === headOf(b.by);
  }
  return a.kind === b.kind;
}

/** Whether two comparable quantities say the same of what they count. */
export function isSameUnit(note: Quantity, source: Quantity): boolean {
  if (note.kind === 'date' || source.kind === 'date') return true;
  const [a, b] = [note.figure, source.figure];
  return a.kind !== 'count' || b.kind !== 'count' || (a.unit !== undefined && b.unit !== undefined);
}

/** What is counted, in a word: `compan` for `Chinese investment companies`. */
export function headOf(unit: string | undefined): string | undefined {
  const head = unit?.split(/[\s-]+/).at(-1);
  return head && (topicOf(head) ?? head.toLowerCase().replace(/s$/, ''));
}

/** The unit of measure of a count, such as `km`; undefined where it counts things. */
export function measureOf(quantity: Quantity): string | undefined {
  const unit = quantity.kind === 'figure' && quantity.figure.kind === 'count' ? quantity.figure.unit : undefined;
  return unit !== undefined && MEASURES.has(unit) ? unit : undefined;
}

const MEASURES: ReadonlySet<string> = new Set(Object.values(ENGLISH_FIGURES.units));

/** Holds a quantity of a note against a comparable one of a source. */
export function compare(note: Quantity, source: Quantity): Comparison {
  if (note.kind === 'figure' && source.kind === 'figure') return compareFigures(note.figure, source.figure);
  if (note.kind !== 'date' || source.kind !== 'date') return 'compatible';
  const all = note.dates.flatMap(date => source.dates.map(other => compareDates(date, other)));
  return all.includes('same') ? 'same' : all.includes('compatible') ? 'compatible' : 'apart';
}

/** Whether what two claims state, comparable, can't both be. */
export function excludes(one: Quantity, other: Quantity): boolean {
  if (one.kind === 'figure' && other.kind === 'figure') return excludesFigure(one.figure, other.figure);
  if (one.kind !== 'date' || other.kind !== 'date') return false;
  return !one.dates.some(date => other.dates.some(each => overlap(date, each)));
}

/** A date is the same where the one lies within the other; what began at different times is not the same. */
function compareDates(note: EdtfDate, source: EdtfDate): Comparison {
  const [since, began] = [beginningOf(note), beginningOf(source)];
  if (since && began) return overlap(since, began) ? 'same' : 'apart';
  if (!overlap(widened(note), widened(source))) return 'apart';
  if (isOpen(note) || isOpen(source)) return isOpen(note) && isOpen(source) ? 'same' : 'compatible';
  return isWithin(source, note) || isWithin(note, source) ? 'same' : 'compatible';
}

/** When something began that is not over: `since 2011`. */
function beginningOf({ form }: EdtfDate): Bounds | undefined {
  return form.kind === 'interval' && form.end === 'open' && typeof form.start !== 'string' ? form.start : undefined;
}

/** Whether there is a day that both may mean. */
export function overlap(a: Bounds, b: Bounds): boolean {
  return (a.earliest ?? -Infinity) <= (b.latest ?? Infinity) && (b.earliest ?? -Infinity) <= (a.latest ?? Infinity);
}

/** Whether one time is within another that reaches farther, and is over. */
export function isPartOf(inner: Bounds, outer: Bounds): boolean {
  return outer.latest !== null && isWithin(inner, outer) && !isWithin(outer, inner);
}

/** What is said to be about then excludes only what lies farther away than it is long. */
function widened({ earliest, latest, approximate, uncertain }: EdtfDate): Bounds {
  if (!approximate && !uncertain) return { earliest, latest };
  const by = Math.max(DAYS_ABOUT, (latest ?? 0) - (earliest ?? 0) + 1);
  return { earliest: earliest === null ? null : earliest - by, latest: latest === null ? null : latest + by };
}

const DAYS_ABOUT = 7;

function isOpen({ earliest, latest }: Bounds): boolean {
  return earliest === null || latest === null;
}

function isWithin(inner: Bounds, outer: Bounds): boolean {
  return (
    (inner.earliest ?? -Infinity) >= (outer.earliest ?? -Infinity) &&
    (inner.latest ?? Infinity) <= (outer.latest ?? Infinity)
  );
}
