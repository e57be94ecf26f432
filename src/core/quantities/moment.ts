import { civilDate, daysInMonth } from '../timeline/calendar';
import { parseEdtf } from '../timeline/edtf';
import { isEdtfError } from '../timeline/edtf-date';

/** A part of a year, a month, a decade or a century. */
export type PartOf = 'early' | 'mid' | 'late' | 'start' | 'end' | 'first half' | 'second half';

/** What a form of words says of a date; without a year where the words leave it to those around them. */
export interface Moment {
  /** As EDTF has it: `2012`, `-0043`, `199X`, `18XX`. */
  readonly year?: string;
  /** 1 to 12; or 21 to 41, a part of the year as EDTF numbers them. */
  readonly month?: number;
  readonly day?: number;
  readonly part?: PartOf;
  readonly approximate?: boolean;
  readonly uncertain?: boolean;
}

/** Where a moment stands to an open interval. */
export type Side = 'before' | 'after' | 'since' | 'until';

/** EDTF of a moment; undefined where it lacks a year or a part of it can't be told. */
export function edtfOf(moment: Moment): string | undefined {
  if (moment.part === undefined) return pointOf(moment);
  const ends = endsOf(moment);
  if (!ends) return undefined;
  const [start, end] = ends.map(pointOf);
  return start === end ? start : `${start}/${end}`;
}

/** EDTF of the interval from one moment to another; each takes what it lacks from the other. */
export function intervalOf(from: Moment, to: Moment): string | undefined {
  const [first, last] = completed(from, to);
  const start = pointOf(endsOf(first)?.[0] ?? {});
  const end = pointOf(endsOf(last)?.[1] ?? {});
  return start && end && `${start}/${end}`;
}

/** EDTF of one of two moments, of which either may lack what the other has. */
export function eitherOf(one: Moment, other: Moment): string | undefined {
  const [first, second] = completed(one, other);
  const [a, b] = [edtfOf(first), edtfOf(second)];
  return a && b && !a.includes('/') && !b.includes('/') ? `[${a},${b}]` : undefined;
}

/** EDTF of the open interval on one side of a moment, as exact as the moment. */
export function openOf(moment: Moment, side: Side): string | undefined {
  const date = parseEdtf(edtfOf({ ...moment, approximate: false, uncertain: false }) ?? '');
  if (isEdtfError(date) || date.earliest === null || date.latest === null) return undefined;
  const day = {
    before: date.earliest - 1,
    since: date.earliest,
    until: date.latest,
    after: date.latest + 1,
  }[side];
  const point = pointOf({ ...atPrecision(day, moment), ...qualified(moment) });
  return side === 'before' || side === 'until' ? `../${point}` : `${point}/..`;
}

/** A day, as exact as a moment is. */
function atPrecision(day: number, { month, day: dayOfMonth, part, year = '' }: Moment): Moment {
  const date = civilDate(day);
  const wholeYears = month === undefined && (part === undefined || year.includes('X'));
  if (wholeYears) return { year: yearDigits(date.year) };
  const wholeMonths = dayOfMonth === undefined && (part === undefined || month === undefined);
  if (wholeMonths) return { year: yearDigits(date.year), month: date.month };
  return { year: yearDigits(date.year), month: date.month, day: date.day };
}

function pointOf({ year, month, day, approximate, uncertain }: Moment): string | undefined {
  if (year === undefined) return undefined;
  const parts = [year, ...[month, day].flatMap(part => (part === undefined ? [] : String(part).padStart(2, '0')))];
  return parts.join('-') + (approximate && uncertain ? '%' : approximate ? '~' : uncertain ? '?' : '');
}

/** The first and the last moment of a part; the same moment twice where it is no part. */
function endsOf(moment: Moment): readonly [Moment, Moment] | undefined {
  const { part, year, month, day, ...qualification } = moment;
  if (part === undefined) return [moment, moment];
  if (year === undefined || day !== undefined || (month ?? 0) > 12) return undefined;
  const between = (first: Moment, last: Moment) =>
    [
      { ...first, ...qualification },
      { ...last, ...qualification },
    ] as const;
  if (year.includes('X')) {
    if (month !== undefined) return undefined;
    const date = parseEdtf(year);
    if (isEdtfError(date)) return undefined;
    const [first, last] = [civilDate(date.earliest!).year, civilDate(date.latest!).year];
    const [from, to] = share(part, last - first + 1, last - first === 9 ? DECADE : undefined);
    return between({ year: yearDigits(first + from - 1) }, { year: yearDigits(first + to - 1) });
  }
  if (month !== undefined) {
    const [from, to] = share(part, daysInMonth(Number(year), month), MONTH);
    return between({ year, month, day: from }, { year, month, day: to });
  }
  if (part === 'start' || part === 'end') {
    const only = { year, month: part === 'start' ? 1 : 12, approximate: true };
    return [only, only];
  }
  if (part === 'first half' || part === 'second half') {
    const only = { year, month: part === 'first half' ? 40 : 41 };
    return between(only, only);
  }
  const [from, to] = share(part, 12);
  return between({ year, month: from }, { year, month: to });
}

/** Where the middle third begins and where the last does, counted from 1. */
type Thirds = readonly [mid: number, late: number];
const DECADE: Thirds = [5, 8];
const MONTH: Thirds = [11, 21];

/** The first and the last of `count` units that a part reaches over, counted from 1. */
function share(part: PartOf, count: number, thirds?: Thirds): readonly [number, number] {
  const half = Math.floor(count / 2);
  if (part === 'first half') return [1, half];
  if (part === 'second half') return [half + 1, count];
  const [mid, late] = thirds ?? [Math.ceil(count / 3) + 1, Math.ceil((count * 2) / 3) + 1];
  if (part === 'early' || part === 'start') return [1, mid - 1];
  return part === 'mid' ? [mid, late - 1] : [late, count];
}

function completed(one: Moment, other: Moment): readonly [Moment, Moment] {
  const first = one.year === undefined && other.year !== undefined ? { ...one, year: other.year } : one;
  const second = other.year === undefined && first.year !== undefined ? { ...other, year: first.year } : other;
  const lacksMonth = first.month === undefined && first.day !== undefined && second.month !== undefined;
  return [lacksMonth ? { ...first, month: second.month! } : first, second];
}

function qualified({ approximate, uncertain }: Moment): Pick<Moment, 'approximate' | 'uncertain'> {
  return { ...(approximate && { approximate }), ...(uncertain && { uncertain }) };
}

/** A year as EDTF writes it; `year` is astronomical. */
export function yearDigits(year: number): string {
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
}
