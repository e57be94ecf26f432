import { listInWords, t } from '../l10n';
import { civilDate } from './calendar';
import {
  betweenYears,
  type DateStyle,
  dayInWords,
  dayOfMonth,
  FULL,
  isKnown,
  monthOf,
  monthOfYear,
  seasonOfYear,
  yearInWords,
  yearOfDigits,
} from './calendar-words';
import type {
  CalendarDate,
  DateSet,
  EdtfDate,
  EdtfPoint,
  Interval,
  IntervalEnd,
  Qualification,
  SetMember,
} from './edtf-date';

/**
 * A date in plain words: `11 April 2019`, `around March 2012`, `2012, uncertain`, `between 1964 and 2008`,
 * `from 1985 on`, `until 2019`, `15 March 44 BC`, `2010s`, `spring 2012`, `one of 1667 and 1668`.
 */
export function dateInWords(date: EdtfDate): string {
  return inStyle(date, FULL);
}

/**
 * The heading under which a date stands in a list by years: the year of its first day (`2012`, `44 BC`), the years it
 * may be in where digits are unknown (`2010s`), `Until 2012` where its start is open or unknown, or `Undated`.
 */
export function yearHeading(date: EdtfDate): string {
  const year = headingYear(date);
  if (year === undefined) return t('Undated');
  return date.earliest === null ? t('Until {0}', year) : capitalised(year);
}

/**
 * A date as it stands in a narrow list under its `yearHeading`: `11 Apr`, `Around Mar`, `Until 9 Oct`, `16 Apr?` where it is
 * uncertain. Empty where the heading says it all.
 */
export function dateUnderHeading(date: EdtfDate): string {
  const year = headingYear(date);
  const words = capitalised(inStyle(date, { short: true, ...(year !== undefined && { year }) }));
  return words === yearHeading(date) ? '' : words;
}

/** The year that a heading names; undefined where the date says nothing of when. */
function headingYear({ earliest, latest, form }: EdtfDate): string | undefined {
  if (earliest === null) return latest === null ? undefined : yearInWords(civilDate(latest).year);
  if (form.kind === 'year' && form.significant !== undefined) return unqualified(form, FULL);
  if ((form.kind === 'date' || form.kind === 'season') && !isKnown(form.year.digits)) {
    return yearOfDigits(form.year.digits);
  }
  return yearInWords(civilDate(earliest).year);
}

function inStyle({ form }: EdtfDate, style: DateStyle): string {
  if (form.kind === 'interval') return intervalInWords(form, style);
  if (form.kind === 'set') return setInWords(form, style);
  const words = inWords(form, style);
  if (!wholly(form).uncertain) return words;
  return style.short ? t('{0}?', words) : t('{0}, uncertain', words);
}

/** Between two dates, be it all the time or at some time: what holds in either reading of an interval. */
function intervalInWords({ start, end }: Interval, style: DateStyle): string {
  if (isPoint(start)) {
    if (isPoint(end)) return t('between {0} and {1}', nested(start, style), nested(end, style));
    return end === 'open' ? t('from {0} on', nested(start, style)) : t('from {0}, end unknown', nested(start, style));
  }
  if (!isPoint(end)) return t('at an unknown time');
  return start === 'open' ? t('until {0}', nested(end, style)) : t('until {0}, start unknown', nested(end, style));
}

function setInWords({ of, members }: DateSet, style: DateStyle): string {
  const [first] = members;
  if (of === 'one' && members.length === 1 && first !== undefined && isPoint(first.start) && isPoint(first.end)) {
    if (first.start === first.end) return nested(first.start, style);
    return t('between {0} and {1}', nested(first.start, style), nested(first.end, style));
  }
  const all = listInWords(members.map(member => memberInWords(member, of, style)));
  return of === 'one' && members.length > 1 ? t('one of {0}', all) : all;
}

function memberInWords({ start, end }: SetMember, of: DateSet['of'], style: DateStyle): string {
  if (isPoint(start) && isPoint(end)) {
    return start === end ? nested(start, style) : t('{0} to {1}', nested(start, style), nested(end, style));
  }
  if (isPoint(start)) {
    return of === 'one' ? t('{0} or later', nested(start, style)) : t('all from {0} on', nested(start, style));
  }
  if (isPoint(end)) {
    return of === 'one' ? t('{0} or earlier', nested(end, style)) : t('all until {0}', nested(end, style));
  }
  return t('any time');
}

function isPoint(end: IntervalEnd): end is EdtfPoint {
  return typeof end !== 'string';
}

function nested(point: EdtfPoint, style: DateStyle): string {
  const words = inWords(point, style);
  if (!wholly(point).uncertain) return words;
  return style.short ? t('{0}?', words) : t('{0} (uncertain)', words);
}

/** A date with what qualifies its parts, but not that the whole is uncertain. */
function inWords(point: EdtfPoint, style: DateStyle): string {
  const words = unqualified(point, style);
  const remarks = remarksOn(point);
  const whole = remarks === '' ? words : t('{0} ({1})', words, remarks);
  return wholly(point).approximate ? t('around {0}', whole) : whole;
}

function unqualified(point: EdtfPoint, style: DateStyle): string {
  if (point.kind === 'season') return seasonOfYear(Number(point.season.digits), point.year.digits, style);
  if (point.kind === 'date') return calendarDateInWords(point, style);
  if (point.significant === undefined) return yearInWords(point.year);
  const [first, last] = [civilDate(point.earliest).year, civilDate(point.latest).year];
  return t('{0}, perhaps {1}', betweenYears(first, last), yearInWords(point.year));
}

function calendarDateInWords(date: CalendarDate, style: DateStyle): string {
  const { month, day, time } = date;
  const year = date.year.digits;
  if (month === undefined) return yearOfDigits(year);
  if (isKnown(month.digits)) {
    if (day === undefined) return monthOfYear(Number(month.digits), year, style);
    if (day.digits === 'XX') return t('some day of {0}', monthOfYear(Number(month.digits), year, style));
    if (isKnown(day.digits)) {
      const words = dayOfMonth(Number(day.digits), Number(month.digits), year, style);
      return time === undefined ? words : withTime(words, time);
    }
  }
  if (month.digits === 'XX' && day === undefined) return t('some month of {0}', yearOfDigits(year));
  if (month.digits === 'XX' && day?.digits === 'XX') return t('some day of {0}', yearOfDigits(year));
  const toWords = day === undefined ? monthOf : dayInWords;
  return t('between {0} and {1}', toWords(date.earliest, style), toWords(date.latest, style));
}

function withTime(date: string, time: string): string {
  const [hour = '', minute = '', second = ''] = time.slice(0, 8).split(':');
  if (time.length === 8) return t('{0}, {1}:{2}:{3}', date, hour, minute, second);
  const zone = time.slice(8).replace('Z', '');
  return t('{0}, {1}:{2}:{3} UTC{4}', date, hour, minute, second, zone);
}

/** The parts of a date by name, from the year down. */
function namedParts(point: EdtfPoint): readonly (readonly [string, Qualification | undefined])[] {
  if (point.kind === 'year') return [[t('year'), point]];
  if (point.kind === 'season') {
    return [
      [t('year'), point.year],
      [t('season'), point.season],
    ];
  }
  return [
    [t('year'), point.year],
    [t('month'), point.month],
    [t('day'), point.day],
  ];
}

/** What holds for every part of a date. */
function wholly(point: EdtfPoint): Qualification {
  const parts = namedParts(point).flatMap(([, part]) => part ?? []);
  return { approximate: parts.every(part => part.approximate), uncertain: parts.every(part => part.uncertain) };
}

/** What holds for some parts of a date only: `day approximate, year uncertain`. */
function remarksOn(point: EdtfPoint): string {
  const { approximate, uncertain } = wholly(point);
  const parts = (quality: keyof Qualification) =>
    listInWords(namedParts(point).flatMap(([name, part]) => (part?.[quality] ? name : [])));
  const vague = approximate ? '' : parts('approximate');
  const doubtful = uncertain ? '' : parts('uncertain');
  if (vague !== '' && doubtful !== '') return t('{0} approximate, {1} uncertain', vague, doubtful);
  if (vague !== '') return t('{0} approximate', vague);
  return doubtful === '' ? '' : t('{0} uncertain', doubtful);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
