import { t } from '../l10n';
import { dayNumber, daysInMonth } from './calendar';
import type { DatePart } from './edtf-date';

interface DefiniteBounds {
  readonly earliest: number;
  readonly latest: number;
}

/** A date before its bounds are known; see `CalendarDate`. */
interface UnboundedDate {
  readonly kind: 'date';
  readonly year: DatePart;
  readonly month?: DatePart;
  readonly day?: DatePart;
  readonly time?: string;
}

/**
 * The first and last day that agree with the digits given. An unknown digit may be any: `2004-XX` is all of 2004,
 * `XXXX-12-25` reaches from 0000-12-25 to 9999-12-25. `~` and `?` don't widen the bounds: nobody can say by how much.
 * With no such day at all, the reason.
 */
export function dateBounds(date: UnboundedDate): DefiniteBounds | { readonly reason: string } {
  const years = matching(date.year.digits.replace('-', ''), 0, 9999);
  const months = date.month === undefined ? ALL_MONTHS : matching(date.month.digits, 1, 12);
  if (months.length === 0) {
    return { reason: t('there is no month {0}; months run from 01 to 12', date.month?.digits ?? '') };
  }
  const days = date.day === undefined ? ALL_DAYS : matching(date.day.digits, 1, 31);
  if (days.length === 0) return { reason: t('there is no day {0}; days run from 01 to 31', date.day?.digits ?? '') };

  const before = date.year.digits.startsWith('-');
  const inOrder = before ? years.map(year => -year).reverse() : years;
  const earliest = firstDay(inOrder, months, days);
  const latest = firstDay(inOrder.toReversed(), months.toReversed(), days.toReversed());
  if (earliest === undefined || latest === undefined) return { reason: noSuchDay(date) };
  return { earliest, latest };
}

const ALL_MONTHS = matching('XX', 1, 12);
const ALL_DAYS = matching('XX', 1, 31);

/** The numbers from `least` to `most` whose digits agree with a pattern such as `1X`, ascending. */
function matching(pattern: string, least: number, most: number): number[] {
  const only = Number(pattern);
  // Nearly all dates have no unknown digit, and a dossier has thousands of them.
  if (!Number.isNaN(only)) return only >= least && only <= most ? [only] : [];
  let values = [0];
  for (const digit of pattern) {
    const choices = digit === 'X' ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] : [Number(digit)];
    values = values.flatMap(value => choices.map(choice => value * 10 + choice));
  }
  return values.filter(value => value >= least && value <= most);
}

function firstDay(years: readonly number[], months: readonly number[], days: readonly number[]): number | undefined {
  for (const year of years) {
    for (const month of months) {
      const length = daysInMonth(year, month);
      const day = days.find(candidate => candidate <= length);
      if (day !== undefined) return dayNumber(year, month, day);
    }
  }
  return undefined;
}

function noSuchDay({ year, month, day }: UnboundedDate): string {
  const whole = [year, month, day].map(part => part?.digits).join('-');
  if (/X/.test(whole)) return t('no day of the calendar agrees with these digits');
  const length = daysInMonth(Number(year.digits), Number(month?.digits));
  return t('{0} has only {1} days', `${year.digits}-${month?.digits}`, length);
}

/** First and last month of a part of the year, counted from its January. */
type Months = readonly [first: number, last: number];

const NORTHERN: readonly Months[] = [
  [3, 5],
  [6, 8],
  [9, 11],
  [12, 14],
];
const SOUTHERN: readonly Months[] = [
  [9, 11],
  [12, 14],
  [3, 5],
  [6, 8],
];
const QUARTERS: readonly Months[] = [
  [1, 3],
  [4, 6],
  [7, 9],
  [10, 12],
];
const QUADRIMESTERS: readonly Months[] = [
  [1, 4],
  [5, 8],
  [9, 12],
];
const SEMESTRALS: readonly Months[] = [
  [1, 6],
  [7, 12],
];

/** In the order of their numbers, 21 to 41. */
const SEASONS: readonly Months[] = [
  ...NORTHERN,
  ...NORTHERN,
  ...SOUTHERN,
  ...QUARTERS,
  ...QUADRIMESTERS,
  ...SEMESTRALS,
];

/**
 * The days of a part of the year. ISO 8601-2 gives seasons no days, so the meteorological ones are taken: spring from
 * March, summer from June, autumn from September, winter from December to the next year's February. Seasons said
 * without a hemisphere (21 to 24) are read as northern; the southern (29 to 32) are six months apart from these.
 */
export function seasonBounds(year: string, season: number): DefiniteBounds {
  const digits = year.replace('-', '');
  const low = Number(digits.replaceAll('X', '0'));
  const high = Number(digits.replaceAll('X', '9'));
  const [firstYear, lastYear] = year.startsWith('-') ? [-high, -low] : [low, high];
  const [first, last] = SEASONS[season - 21]!;
  const endYear = last > 12 ? lastYear + 1 : lastYear;
  const endMonth = last > 12 ? last - 12 : last;
  return {
    earliest: dayNumber(firstYear, first, 1),
    latest: dayNumber(endYear, endMonth, daysInMonth(endYear, endMonth)),
  };
}

/**
 * The days of a year of any length. With `significant`, only so many of its first digits count and the rest may be
 * any: `1950S2` is 1900 to 1999. (For its example Y171010000S3 the specification's list of bounds slips; we count digits.)
 */
export function farYearBounds(year: number, significant?: number): DefiniteBounds {
  const free = significant === undefined ? 0 : Math.max(0, String(Math.abs(year)).length - significant);
  const unit = 10 ** free;
  const low = Math.floor(Math.abs(year) / unit) * unit;
  const high = low + unit - 1;
  const [first, last] = year < 0 ? [-high, -low] : [low, high];
  return { earliest: dayNumber(first, 1, 1), latest: dayNumber(last, 12, 31) };
}
