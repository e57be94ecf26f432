import { ENGLISH_FIGURES } from '../../quantities/english-figures';
import type { Figure } from '../../quantities/figure';
import { figuresIn } from '../../quantities/figures';
import type { JudgedFigure } from './figure-check';

/** The signs of a number in digits. */
interface Signs {
  /** Between thousands; may be empty. */
  readonly group: string;
  readonly point: string;
}

/** As numbers are written, the likeliest first. `usual`: what stands between thousands in the note. */
function signsOf(usual: string): readonly Signs[] {
  return [
    ...[usual, ',', "'", '’', '\u00a0', '\u202f', '\u2009', ''].map(group => ({ group, point: '.' })),
    ...['.', '\u00a0', '\u202f', '\u2009', ''].map(group => ({ group, point: ',' })),
  ];
}

const IN_DIGITS = /\d(?:[\d.,'’\u00a0\u202f\u2009]*\d)?/g;
const GROUPED = /(?<![\d.,])\d{1,3}([,'’\u00a0\u202f\u2009])\d{3}(?!\d)/;
/** By what the number before `million` and its like is multiplied. */
const MAGNITUDES = [1, 1e3, 1e6, 1e9, 1e12];
/** A number with more decimals than these is written in another way. */
const MOST_DECIMALS = 2;
/** Larger numbers are written in digits. */
const LARGEST_IN_WORDS = 99;

const CARDINALS = Object.entries(ENGLISH_FIGURES.cardinals).map(([word, value]) => ({ word, value }));
const CARDINAL = CARDINALS.map(({ word }) => word).join('|');
const IN_WORDS = new RegExp(
  `\\b(?:an?[ -](?=hundred|thousand))?(?:${CARDINAL}|hundred|thousand)(?:(?:[ -]|[ -]and[ -])(?:${CARDINAL}|hundred|thousand))*\\b`,
  'gi',
);

const MAGNITUDE = Object.keys(ENGLISH_FIGURES.magnitudes)
  .map(word => word.replace('.', '\\.'))
  .join('|');
/** What stands around a number of which only a part was read, such as `3 x 12` or `9 *million*`. */
const BEGINS_EARLIER = /(?:\d[\s,.]?|[\p{L}^×*/+$~]|\d\s+[x+*×]\s+)$/u;
const GOES_ON = new RegExp(
  `^(?:[½¼¾⅓⅔]|[^\\p{L}\\p{N}.,;:!?)\\]]{0,4}(?:nbsp;)?(?:\\d|${MAGNITUDE}|[kmbt](?!\\p{L}))|\\p{L}|\\s+and\\s+(?:a|three)\\s)`,
  'iu',
);
const AROUND = 40;

/**
 * A figure of a note with the number that all give who say otherwise, written as it is: in digits with the same signs, or in
 * words where it is and the number is small, and with its unit. Undefined where they differ or leave the number open, and where
 * the words would not be read as just that number.
 * @param words the figure's words
 * @param text the note, whose other numbers tell what stands between thousands
 */
export function replacementOf({ verdict, start, end }: JudgedFigure, words: string, text: string): string | undefined {
  const isWhole =
    !BEGINS_EARLIER.test(text.slice(Math.max(0, start - AROUND), start)) &&
    !GOES_ON.test(text.slice(end, end + AROUND));
  if (!isWhole) return undefined;
  const numbers = new Set(
    verdict.facts.map(({ quantity }) =>
      quantity.kind === 'figure' && !quantity.figure.approximate ? numberOf(quantity.figure) : undefined,
    ),
  );
  const [number] = numbers;
  if (verdict.kind !== 'conflict' || numbers.size > 1 || number === undefined) return undefined;
  return withNumber(words, number, GROUPED.exec(text)?.[1] ?? ',');
}

/** A figure's words with another number in them. `usual`: what stands between thousands. */
function withNumber(words: string, number: number, usual: string): string | undefined {
  const before = readAlone(words);
  // One of a thing is worded in another way.
  if (before === undefined || before <= 1 || number <= 1) return undefined;
  const [place, another] = [...words.matchAll(/\d/.test(words) ? IN_DIGITS : IN_WORDS)];
  if (!place || another) return undefined;
  const [written] = place;
  const writtenAnew = /\d/.test(written) ? inDigitsAs : inWordsAs;
  return MAGNITUDES.filter(each => number >= each)
    .flatMap(each => writtenAnew(written, exact(before / each), exact(number / each), usual) ?? [])
    .map(other => words.slice(0, place.index) + other + words.slice(place.index + written.length))
    .find(other => readAlone(other) === number);
}

/** The number that a figure gives; undefined where it is a place in an order, a range or a bound. */
function numberOf(figure: Figure): number | undefined {
  return figure.kind !== 'rank' && figure.low === figure.high ? (figure.low ?? undefined) : undefined;
}

/** The number of a figure that is all of some words. */
function readAlone(words: string): number | undefined {
  const [reading, another] = figuresIn(words);
  const isAll = reading?.start === 0 && reading.end === words.length && !another;
  return isAll ? numberOf(reading.figure) : undefined;
}

/** A number with the signs and decimals with which another is written; undefined where that is written in no known way. */
function inDigitsAs(written: string, old: number, now: number, usual: string): string | undefined {
  const decimals = /[.,](\d?0)$/.exec(written)?.[1]?.length ?? 0;
  const signs = signsOf(usual).find(each => inDigits(old, each, decimals) === written);
  return signs && inDigits(now, signs, decimals);
}

/** Undefined where it has too many decimals. */
function inDigits(number: number, { group, point }: Signs, least: number): string | undefined {
  const [whole = '', fraction = ''] = String(number).split('.');
  if (fraction.length > MOST_DECIMALS || !/^\d+$/.test(whole)) return undefined;
  const decimals = fraction.padEnd(least, '0');
  return whole.replace(/\B(?=(?:\d{3})+$)/g, group) + (decimals === '' ? '' : point + decimals);
}

/** A small number in words, another in digits; with a capital where that is written with one. */
function inWordsAs(written: string, _: number, now: number, usual: string): string | undefined {
  if (!Number.isInteger(now) || now > LARGEST_IN_WORDS) return inDigits(now, { group: usual, point: '.' }, 0);
  const word = (value: number) => CARDINALS.find(each => each.value === value)?.word;
  const words = word(now) ?? `${word(now - (now % 10))}-${word(now % 10)}`;
  return /^\p{Lu}/u.test(written) ? words[0]!.toUpperCase() + words.slice(1) : words;
}

/** Without what binary fractions add. */
function exact(number: number): number {
  return Number(number.toPrecision(15));
}
