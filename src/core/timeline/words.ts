import { civilDate } from './calendar';
import type {
  CalendarDate,
  DateSet,
  EdtfDate,
  EdtfPoint,
  Interval,
  IntervalEnd,
  Qualification,
  SeasonDate,
  SetMember,
} from './edtf-date';

/**
 * A date in plain English: `11 April 2019`, `around March 2012`, `2012, uncertain`, `between 1964 and 2008`,
 * `from 1985 on`, `until 2019`, `15 March 44 BC`, `2010s`, `spring 2012`, `one of 1667 and 1668`.
 * Everything about dates that is in English stands in this file.
 */
export function dateInWords({ form }: EdtfDate): string {
  if (form.kind === 'interval') return intervalInWords(form);
  if (form.kind === 'set') return setInWords(form);
  const { uncertain } = wholly(form);
  return inWords(form) + (uncertain ? ', uncertain' : '');
}

/** A year with its era; `year` is astronomical, so 0 is 1 BC. */
function yearInWords(year: number): string {
  const shown = year > 0 ? year : 1 - year;
  const digits = shown > 9999 ? shown.toLocaleString('en') : String(shown);
  return year > 0 ? digits : `${digits} BC`;
}

/**
 * The heading under which a date stands in a list by years: the year of its first day (`2012`, `44 BC`), the years it
 * may be in where digits are unknown (`2010s`), `Until 2012` where its start is open or unknown, or `Undated`.
 */
export function yearHeading({ earliest, latest, form }: EdtfDate): string {
  if (earliest === null) return latest === null ? 'Undated' : `Until ${yearInWords(civilDate(latest).year)}`;
  if (form.kind === 'year' && form.significant !== undefined) return capitalised(unqualified(form));
  if ((form.kind === 'date' || form.kind === 'season') && !isKnown(form.year.digits)) {
    return capitalised(unknownYear(form.year.digits));
  }
  return yearInWords(civilDate(earliest).year);
}

/**
 * A date as it stands in a narrow list under its `yearHeading`: `11 Apr`, `Around Mar`, `Until 9 Oct`, `16 Apr?` where it is
 * uncertain. Empty where the heading says it all.
 */
export function dateUnderHeading(date: EdtfDate): string {
  const heading = yearHeading(date);
  const year = heading.replace(/^Until /, '');
  const words = capitalised(dateInWords(date))
    .replace(/,? \(?uncertain\)?$/, '?')
    .replace(MONTH_NAMES, month => month.slice(0, 3));
  return words === heading ? '' : words.replace(PART_OF_YEAR, (all, part, of) => (of === year ? part : all));
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const MONTH_NAMES = new RegExp(MONTHS.join('|'), 'g');

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
const ORDINALS = ['first', 'second', 'third', 'fourth'] as const;

/** A month or a season, and the year it is of. */
const PART_OF_YEAR = new RegExp(
  `\\b(${[...MONTHS.map(month => month.slice(0, 3)), ...SEASONS].join('|')}) (\\d+(?: BC)?)`,
  'gi',
);

/** Between two dates, be it all the time or at some time: what holds in either reading of an interval. */
function intervalInWords({ start, end }: Interval): string {
  if (isPoint(start)) {
    if (isPoint(end)) return `between ${nested(start)} and ${nested(end)}`;
    return end === 'open' ? `from ${nested(start)} on` : `from ${nested(start)}, end unknown`;
  }
  if (!isPoint(end)) return 'at an unknown time';
  return start === 'open' ? `until ${nested(end)}` : `until ${nested(end)}, start unknown`;
}

function setInWords({ of, members }: DateSet): string {
  const [first] = members;
  if (of === 'one' && members.length === 1 && first !== undefined && isPoint(first.start) && isPoint(first.end)) {
    return first.start === first.end ? nested(first.start) : `between ${nested(first.start)} and ${nested(first.end)}`;
  }
  const each = members.map(member => memberInWords(member, of));
  return of === 'one' && members.length > 1 ? `one of ${list(each)}` : list(each);
}

function memberInWords({ start, end }: SetMember, of: DateSet['of']): string {
  if (isPoint(start) && isPoint(end)) return start === end ? nested(start) : `${nested(start)} to ${nested(end)}`;
  if (isPoint(start)) return of === 'one' ? `${nested(start)} or later` : `all from ${nested(start)} on`;
  if (isPoint(end)) return of === 'one' ? `${nested(end)} or earlier` : `all until ${nested(end)}`;
  return 'any time';
}

function isPoint(end: IntervalEnd): end is EdtfPoint {
  return typeof end !== 'string';
}

function nested(point: EdtfPoint): string {
  return inWords(point) + (wholly(point).uncertain ? ' (uncertain)' : '');
}

/** A date with what qualifies its parts, but not that the whole is uncertain. */
function inWords(point: EdtfPoint): string {
  return (wholly(point).approximate ? 'around ' : '') + unqualified(point) + partlyInWords(point);
}

function unqualified(point: EdtfPoint): string {
  if (point.kind === 'season') return seasonInWords(point);
  if (point.kind === 'date') return calendarDateInWords(point);
  if (point.significant === undefined) return yearInWords(point.year);
  const [first, last] = [civilDate(point.earliest).year, civilDate(point.latest).year];
  return `${betweenYears(first, last)}, perhaps ${yearInWords(point.year)}`;
}

function calendarDateInWords(date: CalendarDate): string {
  const { year, month, day, time } = date;
  const known = isKnown(year.digits);
  const yearWords = known ? yearInWords(Number(year.digits)) : unknownYear(year.digits);
  const ofYear = known ? ` ${yearWords}` : `, ${yearWords}`;
  if (month === undefined) return yearWords;
  if (isKnown(month.digits)) {
    const monthWords = MONTHS[Number(month.digits) - 1] + ofYear;
    if (day === undefined) return monthWords;
    if (day.digits === 'XX') return `some day of ${monthWords}`;
    if (isKnown(day.digits)) return `${Number(day.digits)} ${monthWords}${time === undefined ? '' : timeInWords(time)}`;
  }
  if (month.digits === 'XX' && day === undefined) return `some month of ${yearWords}`;
  if (month.digits === 'XX' && day?.digits === 'XX') return `some day of ${yearWords}`;
  const [first, last] = [date.earliest, date.latest].map(day === undefined ? monthOf : dayInWords);
  return `between ${first} and ${last}`;
}

function unknownYear(digits: string): string {
  if (/^-?XXXX$/.test(digits)) return digits.startsWith('-') ? 'an unknown year BC' : 'an unknown year';
  if (/^\d{3}X$/.test(digits)) return `${digits.replace('X', '0')}s`;
  const ends = [Number(digits.replaceAll('X', '0')), Number(digits.replaceAll('X', '9'))];
  return betweenYears(Math.min(...ends), Math.max(...ends));
}

function betweenYears(first: number, last: number): string {
  return `between ${yearInWords(first)} and ${yearInWords(last)}`;
}

function dayInWords(day: number): string {
  return `${civilDate(day).day} ${monthOf(day)}`;
}

function monthOf(day: number): string {
  const { year, month } = civilDate(day);
  return `${MONTHS[month - 1]} ${yearInWords(year)}`;
}

function timeInWords(time: string): string {
  return `, ${time.replace(/Z$/, ' UTC').replace(/(?=[+-])/, ' UTC')}`;
}

function seasonInWords({ year, season }: SeasonDate): string {
  const known = isKnown(year.digits);
  const yearWords = known ? yearInWords(Number(year.digits)) : unknownYear(year.digits);
  const number = Number(season.digits);
  if (number <= 32) {
    const hemisphere = number <= 24 ? '' : number <= 28 ? ' (northern hemisphere)' : ' (southern hemisphere)';
    return `${SEASONS[(number - 21) % 4]}${known ? ' ' : ', '}${yearWords}${hemisphere}`;
  }
  const ofYear = known ? ` of ${yearWords}` : `, ${yearWords}`;
  if (number <= 36) return `${ORDINALS[number - 33]} quarter${ofYear}`;
  return number <= 39 ? `${ORDINALS[number - 37]} third${ofYear}` : `${ORDINALS[number - 40]} half${ofYear}`;
}

/** The parts of a date by name, from the year down. */
function namedParts(point: EdtfPoint): readonly (readonly [string, Qualification | undefined])[] {
  if (point.kind === 'year') return [['year', point]];
  if (point.kind === 'season')
    return [
      ['year', point.year],
      ['season', point.season],
    ];
  return [
    ['year', point.year],
    ['month', point.month],
    ['day', point.day],
  ];
}

/** What holds for every part of a date. */
function wholly(point: EdtfPoint): Qualification {
  const parts = namedParts(point).flatMap(([, part]) => part ?? []);
  return { approximate: parts.every(part => part.approximate), uncertain: parts.every(part => part.uncertain) };
}

function partlyInWords(point: EdtfPoint): string {
  const whole = wholly(point);
  const remarks = (['approximate', 'uncertain'] as const).flatMap(quality => {
    if (whole[quality]) return [];
    const names = namedParts(point).flatMap(([name, part]) => (part?.[quality] ? name : []));
    return names.length === 0 ? [] : `${list(names)} ${quality}`;
  });
  return remarks.length === 0 ? '' : ` (${remarks.join(', ')})`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isKnown(digits: string): boolean {
  return !digits.includes('X');
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
