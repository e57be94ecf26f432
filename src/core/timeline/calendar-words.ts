import { languageTag, t } from '../l10n';
import { civilDate } from './calendar';

/** How dates are written where room is scarce: short months, `?` for uncertain, without the year that a heading says. */
export interface DateStyle {
  readonly short: boolean;
  /** As `yearInWords` gives it. */
  readonly year?: string;
}

export const FULL: DateStyle = { short: false };

const MONTHS: readonly (() => string)[] = [
  () => t('January'),
  () => t('February'),
  () => t('March'),
  () => t('April'),
  () => t('May'),
  () => t('June'),
  () => t('July'),
  () => t('August'),
  () => t('September'),
  () => t('October'),
  () => t('November'),
  () => t('December'),
];

const SHORT_MONTHS: readonly (() => string)[] = [
  () => t('Jan'),
  () => t('Feb'),
  () => t('Mar'),
  () => t('Apr'),
  () => t('May'),
  () => t('Jun'),
  () => t('Jul'),
  () => t('Aug'),
  () => t('Sep'),
  () => t('Oct'),
  () => t('Nov'),
  () => t('Dec'),
];

/** In the order of their numbers, 21 to 41; the seasons of a hemisphere are named by `seasonOfYear`. */
const SEASONS: readonly (() => string)[] = [() => t('spring'), () => t('summer'), () => t('autumn'), () => t('winter')];
const PARTS: readonly (() => string)[] = [
  () => t('first quarter'),
  () => t('second quarter'),
  () => t('third quarter'),
  () => t('fourth quarter'),
  () => t('first third'),
  () => t('second third'),
  () => t('third third'),
  () => t('first half'),
  () => t('second half'),
];

/** A year with its era; `year` is astronomical, so 0 is 1 BC. */
export function yearInWords(year: number): string {
  const shown = year > 0 ? year : 1 - year;
  const digits = shown > 9999 ? shown.toLocaleString(languageTag()) : String(shown);
  return year > 0 ? t('{0}', digits) : t('{0} BC', digits);
}

/** A year as EDTF writes it, also with unknown digits: `2012`, `2010s`, `between 2000 and 2099`. */
export function yearOfDigits(digits: string): string {
  if (isKnown(digits)) return yearInWords(Number(digits));
  if (/^-?XXXX$/.test(digits)) return digits.startsWith('-') ? t('an unknown year BC') : t('an unknown year');
  if (/^\d{3}X$/.test(digits)) return t('{0}s', digits.replace('X', '0'));
  const ends = [Number(digits.replaceAll('X', '0')), Number(digits.replaceAll('X', '9'))];
  return betweenYears(Math.min(...ends), Math.max(...ends));
}

export function betweenYears(first: number, last: number): string {
  return t('between {0} and {1}', yearInWords(first), yearInWords(last));
}

/** Whether all digits of a part are known. */
export function isKnown(digits: string): boolean {
  return !digits.includes('X');
}

/** `March 2012`; `March, 2010s` where the year isn't known. */
export function monthOfYear(month: number, yearDigits: string, { short, year }: DateStyle): string {
  const name = (short ? SHORT_MONTHS : MONTHS)[month - 1]!();
  const words = yearOfDigits(yearDigits);
  if (!isKnown(yearDigits)) return t('{1}, {0}', words, name);
  return words === year ? name : t('{0} {1}', name, words);
}

/** `12 March 2012`; `25 December, 1560s` where the year isn't known. */
export function dayOfMonth(day: number, month: number, yearDigits: string, { short, year }: DateStyle): string {
  const name = (short ? SHORT_MONTHS : MONTHS)[month - 1]!();
  const words = yearOfDigits(yearDigits);
  if (!isKnown(yearDigits)) return t('{0} {1}, {2}', day, name, words);
  // A month and a day are not put in the order of a month and a year in every language, so these texts differ.
  return words === year ? t('{1} {0}', name, day) : t('{0} {1} {2}', day, name, words);
}

/** The month of a day number. */
export function monthOf(day: number, style: DateStyle): string {
  const { year, month } = civilDate(day);
  return monthOfYear(month, digitsOf(year), style);
}

/** A day number as a date. */
export function dayInWords(day: number, style: DateStyle): string {
  const { year, month, day: dayInMonth } = civilDate(day);
  return dayOfMonth(dayInMonth, month, digitsOf(year), style);
}

/** `spring 2012`, `second quarter of 2012`; `season` is the number that EDTF has for it, 21 to 41. */
export function seasonOfYear(season: number, yearDigits: string, { year }: DateStyle): string {
  const words = yearOfDigits(yearDigits);
  if (season > 32) {
    const part = PARTS[season - 33]!();
    return isKnown(yearDigits) ? t('{0} of {1}', part, words) : t('{1}, {0}', words, part);
  }
  const name = SEASONS[(season - 21) % 4]!();
  const dated = !isKnown(yearDigits) ? t('{1}, {0}', words, name) : words === year ? name : t('{0} {1}', name, words);
  if (season <= 24) return dated;
  return season <= 28 ? t('{0} (northern hemisphere)', dated) : t('{0} (southern hemisphere)', dated);
}

function digitsOf(year: number): string {
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
}
