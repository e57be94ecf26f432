import type { FigureText, WrittenNumber } from './numbers';
import { numberAt, times } from './numbers';
import type { Found } from './vocabulary';

/** A number with what it is measured in, as far as the words at it say. */
export interface Measure {
  readonly low: number;
  readonly high: number;
  /** Whether its digits or words show it to be a figure even where nothing says of what. */
  readonly isTelling: boolean;
  readonly unit?: MeasureUnit;
}

export type MeasureUnit = { readonly kind: 'money'; readonly currency: string } | { readonly kind: 'share' };

interface One {
  readonly number: WrittenNumber;
  readonly unit?: MeasureUnit;
}

/** A number or a range at a place: `4.1 million euros`, `€4–5m`, `between 10 and 15 per cent`. */
export function measureAt(text: FigureText, index: number): Found<Measure> | undefined {
  const { tokens, words } = text;
  const between = words.between.at(tokens, index);
  if (between) return rangeAt(text, between.end, at => words.and.at(tokens, at)?.end);
  const ranging = words.rangingFrom.at(tokens, index);
  if (ranging) return rangeAt(text, ranging.end, at => words.to.at(tokens, at)?.end);
  const range = isAfterFrom(text, index) ? undefined : rangeAt(text, index, at => words.to.at(tokens, at)?.end);
  if (range) return range;
  const isNegative = isMinus(text, index);
  const one = oneAt(text, isNegative ? index + 1 : index);
  if (!one) return undefined;
  const { magnitude, digits } = one.value.number;
  const value = isNegative ? -one.value.number.value : one.value.number.value;
  const { unit } = one.value;
  const isTelling = magnitude > 1 || (digits && value >= 10_000);
  return { value: { low: value, high: value, isTelling, ...(unit && { unit }) }, end: one.end };
}

/** Two numbers in order, of which the first may leave its magnitude and its unit to the second, or its unit to the first. */
function rangeAt(
  text: FigureText,
  index: number,
  after: (index: number) => number | undefined,
): Found<Measure> | undefined {
  const first = oneAt(text, index);
  const next = first && after(first.end);
  const second = next === undefined ? undefined : oneAt(text, next, first!.value.unit?.kind === 'money');
  if (!first || !second) return undefined;
  const unit = first.value.unit ?? second.value.unit;
  if (!sameUnit(unit, second.value.unit ?? unit)) return undefined;
  const [a, b] = [first.value.number, second.value.number];
  const isShort = a.magnitude === 1 && b.magnitude > 1 && a.value < b.value / b.magnitude;
  const low = isShort ? times(a.value, b.magnitude) : a.value;
  if (low >= b.value || (!isShort && a.value < 1000 && a.magnitude < b.magnitude)) return undefined;
  return { value: { low, high: b.value, isTelling: b.magnitude > 1, ...(unit && { unit }) }, end: second.end };
}

function oneAt(text: FigureText, index: number, isMoney = false): Found<One> | undefined {
  const { tokens, words } = text;
  const currency = words.currencies.at(tokens, index);
  if (currency) {
    const number = numberAt(text, currency.end, true);
    return number && one(number, { kind: 'money', currency: currency.value });
  }
  const number = numberAt(text, index, isMoney);
  const money = numberAt(text, index, true);
  const named = money && (words.currencyNames.at(tokens, money.end) ?? words.currencies.at(tokens, money.end));
  if (named) return one({ value: money.value, end: named.end }, { kind: 'money', currency: named.value });
  const percent = number && words.percent.at(tokens, number.end);
  if (percent) return one({ value: number.value, end: percent.end }, { kind: 'share' });
  return number && one(number);
}

function one({ value: number, end }: Found<WrittenNumber>, unit?: MeasureUnit): Found<One> {
  return { value: { number, ...(unit && { unit }) }, end };
}

/** `from 4 to 5 million` speaks of a change, unless it is a range that is said to be one. */
function isAfterFrom({ tokens, words }: FigureText, index: number): boolean {
  return words.from.at(tokens, index - 1) !== undefined;
}

/** A dash that stands before a number and after nothing. */
function isMinus({ tokens }: FigureText, index: number): boolean {
  const [sign, number] = [tokens[index], tokens[index + 1]];
  return sign?.text === '-' && (index === 0 || !sign.glued) && number?.glued === true;
}

function sameUnit(a: MeasureUnit | undefined, b: MeasureUnit | undefined): boolean {
  if (a?.kind === 'money' && b?.kind === 'money') return a.currency === b.currency;
  return a?.kind === b?.kind;
}
