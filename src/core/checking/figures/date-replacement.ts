import { dateOf } from '../../quantities/dates';
import type { JudgedFigure } from './figure-check';
import type { Quantity } from './quantity';

/** A year, a month or a day that EDTF has without anything left open: `2019`, `2019-04`, `2019-04-12`. */
const PLAIN = /^\d{4}(?:-\d\d){0,2}$/;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

type Format = (year: string, month: string, day: string) => string;

/** How a day, a month or a year may be written in English, or in EDTF; what a date doesn't have is empty. */
const FORMATS: readonly Format[] = [
  (year, month, day) => [year, month, day].filter(Boolean).join('-'),
  ...[long, short, shortWithStop].flatMap((name): Format[] => [
    (year, month, day) => `${Number(day) || ''} ${name(month)} ${year}`.trim(),
    (year, month, day) => `${name(month)} ${Number(day)}, ${year}`,
    (year, month, day) => `${name(month)} ${Number(day)} ${year}`,
  ]),
];

/**
 * A date of a note with the day, month or year that all give who say otherwise, written as it is. Undefined where they differ, or
 * give it less or more exactly, or not surely, and where the note's words are written in a way of their own.
 * @param words the date's words
 */
export function dateReplacementOf({ verdict }: JudgedFigure, words: string): string | undefined {
  const [own, another] = dateOf(words);
  const claimed = new Set(verdict.facts.map(({ quantity }) => plainDate(quantity)));
  const [date] = claimed;
  if (verdict.kind !== 'conflict' || claimed.size > 1 || date === undefined) return undefined;
  if (own === undefined || another !== undefined || !PLAIN.test(own) || own.length !== date.length) return undefined;
  const format = FORMATS.find(each => written(own, each) === words.replace(/\s+/g, ' '));
  return format && written(date, format);
}

function written(date: string, format: Format): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return format(year, month, day);
}

function long(month: string): string {
  return MONTHS[Number(month) - 1] ?? '';
}

function short(month: string): string {
  return long(month).slice(0, 3);
}

function shortWithStop(month: string): string {
  return `${short(month)}.`;
}

function plainDate(quantity: Quantity): string | undefined {
  if (quantity.kind !== 'date' || quantity.dates.length !== 1) return undefined;
  const { text } = quantity.dates[0]!;
  return PLAIN.test(text) ? text : undefined;
}
