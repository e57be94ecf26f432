import { t } from '../l10n';
import { dateBounds, farYearBounds, seasonBounds } from './bounds';
import { FARTHEST_YEAR } from './calendar';
import type { DatePart, EdtfError, EdtfPoint, Qualification } from './edtf-date';
import { syntaxError } from './syntax-error';

const MARK = '[?~%]?';
const DATE = new RegExp(
  `^(${MARK})(-?[0-9X]{4})(${MARK})(?:-(${MARK})([0-9X]{2})(${MARK})(?:-(${MARK})([0-9X]{2})(${MARK}))?)?$`,
);
const DATE_TIME = /^(-?\d{4})-(\d{2})-(\d{2})T((\d{2}):(\d{2}):(\d{2})(?:Z|[+-](\d{2})(?::(\d{2}))?)?)$/;
const FAR_YEAR = /^(?:(Y-?\d+)(?:E(\d+))?|(-?\d{4})(?=S))(?:S(\d+))?([?~%]?)$/;

/** Parses one date of any level: neither an interval nor a set. `text` has no white space. */
export function parsePoint(text: string): EdtfPoint | EdtfError {
  return calendarDate(text) ?? dateTime(text) ?? farYear(text) ?? syntaxError(text);
}

/** `-1985`, `2004?-06-~11`, `156X-12-25`, `2001-21`. */
function calendarDate(text: string): EdtfPoint | EdtfError | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [, beforeYear, year = '', afterYear, beforeMonth, month, afterMonth, beforeDay, day, afterDay] = match;
  // A mark after a part holds for that part and all before it, a mark before a part for it alone (ISO 8601-2, 8.2).
  if (year === '-0000') return impossible(t('the year 0 has no sign; write 0000'));
  const yearPart = part(year, beforeYear, afterYear, afterMonth, afterDay);
  if (month === undefined) return bounded({ kind: 'date', year: yearPart });
  const monthPart = part(month, beforeMonth, afterMonth, afterDay);
  if (isSeason(month)) {
    if (day !== undefined)
      return impossible(t('{0} stands for a part of the year such as a season, and has no days', month));
    return { kind: 'season', year: yearPart, season: monthPart, ...seasonBounds(year, Number(month)) };
  }
  if (day === undefined) return bounded({ kind: 'date', year: yearPart, month: monthPart });
  return bounded({ kind: 'date', year: yearPart, month: monthPart, day: part(day, beforeDay, afterDay) });
}

/** `1985-04-12T23:20:30+04:30`; the day is the one written, whatever the zone. */
function dateTime(text: string): EdtfPoint | EdtfError | undefined {
  const match = DATE_TIME.exec(text);
  if (match === null) return undefined;
  const [
    ,
    year = '',
    month = '',
    day = '',
    time = '',
    hour = '',
    minute = '',
    second = '',
    zoneHour = '0',
    zoneMinute = '0',
  ] = match;
  if (Number(hour) > 23) return impossible(t('there is no hour {0}; hours run from 00 to 23', hour));
  if (Number(minute) > 59) return impossible(t('there is no minute {0}; minutes run from 00 to 59', minute));
  if (Number(second) > 59) return impossible(t('there is no second {0}; seconds run from 00 to 59', second));
  if (Number(zoneHour) > 23 || Number(zoneMinute) > 59) return impossible(t('there is no such time zone'));
  return bounded({ kind: 'date', year: part(year), month: part(month), day: part(day), time });
}

/** `Y170000002`, `Y-17E7`, `Y3388E2S3`, `1950S2`. */
function farYear(text: string): EdtfPoint | EdtfError | undefined {
  const match = FAR_YEAR.exec(text);
  if (match === null) return undefined;
  const [, prefixed, exponent, plain, significant, mark] = match;
  const year = plain === undefined ? Number(prefixed?.slice(1)) * 10 ** Number(exponent ?? 0) : Number(plain);
  if (Math.abs(year) > FARTHEST_YEAR) return impossible(t('the year is too far away to count its days'));
  if (prefixed !== undefined && exponent === undefined && Math.abs(year) <= 9999) {
    return syntaxError(text, t('Y is for years of more than four digits; write {0}', fourDigits(year)));
  }
  if (significant === undefined) {
    return { kind: 'year', year, ...qualification(mark), ...farYearBounds(year) };
  }
  if (Number(significant) === 0)
    return syntaxError(text, t('the number after S says how many digits count, at least 1'));
  return {
    kind: 'year',
    year,
    significant: Number(significant),
    ...qualification(mark),
    ...farYearBounds(year, Number(significant)),
  };
}

function bounded(date: Parameters<typeof dateBounds>[0]): EdtfPoint | EdtfError {
  const bounds = dateBounds(date);
  return 'reason' in bounds ? impossible(bounds.reason) : { ...date, ...bounds };
}

function isSeason(month: string): boolean {
  return /^\d\d$/.test(month) && Number(month) >= 21 && Number(month) <= 41;
}

function part(digits: string, ...marks: (string | undefined)[]): DatePart {
  return { digits, ...qualification(...marks) };
}

function qualification(...marks: (string | undefined)[]): Qualification {
  return {
    approximate: marks.some(mark => mark === '~' || mark === '%'),
    uncertain: marks.some(mark => mark === '?' || mark === '%'),
  };
}

function fourDigits(year: number): string {
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
}

function impossible(reason: string): EdtfError {
  return { kind: 'impossible', reason };
}
