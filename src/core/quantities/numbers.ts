import type { FigureLookups } from './figure-words';
import type { Token } from './tokens';
import type { Found } from './vocabulary';

/** The tokens of a text, and the words to read their figures by. */
export interface FigureText {
  readonly tokens: readonly Token[];
  readonly words: FigureLookups;
}

/** A number as written. */
export interface WrittenNumber {
  readonly value: number;
  /** What it was multiplied by: 1e6 in `4.1 million`; 1 where it was written out. */
  readonly magnitude: number;
  /** Whether it is in digits. */
  readonly digits: boolean;
}

/** Longer numbers than these are codes, not figures. */
const MOST_DIGITS = 15;
const MOST_GROUPS = 5;
const MOST_WORDS = 12;

/** A number at a place, in digits or in words, with its magnitude: `4.1 million`, `82,000`, `a hundred and fifty`. */
export function numberAt(text: FigureText, index: number, isMoney = false): Found<WrittenNumber> | undefined {
  const { tokens, words } = text;
  const part = words.partsOfMagnitude.at(tokens, index);
  const whole = part && words.magnitudes.at(tokens, part.end);
  if (whole) return found(part.value, whole.value, false, whole.end);
  const written = digitsAt(tokens, index) ?? wordsAt(text, index);
  if (!written) return undefined;
  const { value, end } = written;
  const added = words.added.at(tokens, end);
  const next = added?.end ?? end;
  const letters = isMoney && tokens[next]?.glued ? words.moneyMagnitudes.at(tokens, next) : undefined;
  // As in `a $9-million deal`.
  const isHyphened = tokens[next]?.text === '-' && tokens[next].glued && tokens[next + 1]?.glued;
  const magnitude = letters ?? words.magnitudes.at(tokens, isHyphened ? next + 1 : next);
  const isDigits = tokens[index]!.kind === 'digits';
  if (magnitude) return found(value + (added?.value ?? 0), magnitude.value, isDigits, magnitude.end);
  if (tokens[end]?.kind === 'word' && tokens[end].glued && isDigits && !isMoney && !words.units.at(tokens, end)) {
    return undefined;
  }
  return found(value + (added?.value ?? 0), 1, isDigits, next);
}

/** A number times its magnitude, without what binary fractions add. */
export function times(value: number, magnitude: number): number {
  return Number((value * magnitude).toPrecision(MOST_DIGITS));
}

function found(value: number, magnitude: number, digits: boolean, end: number): Found<WrittenNumber> {
  return { value: { value: times(value, magnitude), magnitude, digits }, end };
}

/** `82,000`, `4.1`, `1.234.567`, `4,1`; not the digits of `P30`, `1.2.3` or `555-1234-1`. */
function digitsAt(tokens: readonly Token[], index: number): Found<number> | undefined {
  const first = tokens[index];
  if (first?.kind !== 'digits' || first.text.length > MOST_DIGITS || isInside(tokens, index)) return undefined;
  const groups = groupsAfter(tokens, index);
  const [sign, ...others] = groups.map(group => group.sign);
  const parts = groups.map(group => group.digits);
  const end = index + 1 + 2 * groups.length;
  const isGrouped = first.text.length <= 3 && parts.every(part => part.length === 3);
  if (sign === undefined) return { value: Number(first.text), end };
  if (others.length === 0 && sign === '.') return decimal(first.text, parts[0]!, end);
  if (others.length === 0 && sign === ',') {
    return isGrouped ? integer(first.text, parts, end) : decimal(first.text, parts[0]!, end);
  }
  if (isGrouped && others.every(other => other === sign)) return integer(first.text, parts, end);
  const fraction = parts.at(-1)!;
  const isBoth = others.at(-1) !== sign && others.slice(0, -1).every(other => other === sign);
  const areGroups = first.text.length <= 3 && parts.slice(0, -1).every(part => part.length === 3);
  return isBoth && areGroups ? decimal(first.text + parts.slice(0, -1).join(''), fraction, end) : undefined;
}

/** The further groups of digits of a number, each with the sign before it; one more than a number may have where there are more. */
function groupsAfter(tokens: readonly Token[], index: number): { sign: string; digits: string }[] {
  const groups: { sign: string; digits: string }[] = [];
  for (let at = index + 1; groups.length <= MOST_GROUPS; at += 2) {
    const [sign, digits] = [tokens[at], tokens[at + 1]];
    if (!sign?.glued || !/^[.,]$/.test(sign.text) || digits?.kind !== 'digits' || !digits.glued) break;
    groups.push({ sign: sign.text, digits: digits.text });
  }
  return groups;
}

function integer(first: string, parts: readonly string[], end: number): Found<number> | undefined {
  const digits = first + parts.join('');
  return digits.length > MOST_DIGITS ? undefined : { value: Number(digits), end };
}

function decimal(whole: string, fraction: string, end: number): Found<number> | undefined {
  return whole.length + fraction.length > MOST_DIGITS ? undefined : { value: Number(`${whole}.${fraction}`), end };
}

/** Whether digits are the end of something longer. */
function isInside(tokens: readonly Token[], index: number): boolean {
  const [first, sign, token] = [tokens[index - 2], tokens[index - 1], tokens[index]];
  if (!sign || !token?.glued) return false;
  if (sign.kind === 'word' && !/^\p{Sc}|^(?:rs|rmb|[a-z]{3})$/u.test(sign.text)) return true;
  return sign.glued && /^[.,_:/]$/.test(sign.text) && first?.kind === 'digits';
}

/** `twenty-one`, `a hundred and fifty`, `two thousand`, `four point one`. */
function wordsAt({ tokens, words }: FigureText, index: number): Found<number> | undefined {
  const one = words.one.at(tokens, index);
  const isOne = one && words.magnitudes.at(tokens, one.end);
  const first = isOne ? { value: 1, end: one.end } : words.cardinals.at(tokens, index);
  if (!first) return undefined;
  let { value: current, end } = first;
  let total = 0;
  let last = current;
  for (let count = 0; count < MOST_WORDS; count++) {
    const join =
      words.joining.at(tokens, end)?.end ?? (tokens[end]?.text === '-' && tokens[end]!.glued ? end + 1 : end);
    const isJoinable = join === end || (tokens[end]!.text === '-' ? last >= 20 && last < 100 : last >= 100);
    const cardinal = isJoinable ? words.cardinals.at(tokens, join) : undefined;
    const fits = cardinal && (last >= 100 || (last >= 20 && cardinal.value < 10 && cardinal.value > 0));
    const magnitude = words.magnitudes.at(tokens, end);
    if (fits) {
      current += cardinal.value;
      ({ value: last, end } = cardinal);
    } else if (magnitude && words.cardinals.at(tokens, magnitude.end + joinLength(words, tokens, magnitude.end))) {
      const { value } = magnitude;
      if (value === 100) current *= 100;
      else {
        total += current * value;
        current = 0;
      }
      ({ value: last, end } = magnitude);
    } else if (magnitude?.value === 100 && words.magnitudes.at(tokens, magnitude.end)) {
      current *= 100;
      ({ value: last, end } = magnitude);
    } else break;
  }
  const magnitude = total > 0 ? words.magnitudes.at(tokens, end) : undefined;
  if (magnitude) return { value: total + current * magnitude.value, end: magnitude.end };
  return pointAt({ tokens, words }, total + current, end);
}

function joinLength(words: FigureLookups, tokens: readonly Token[], index: number): number {
  const join = words.joining.at(tokens, index);
  return join ? join.end - index : 0;
}

/** The decimals that words may add: `four point one`. */
function pointAt({ tokens, words }: FigureText, whole: number, end: number): Found<number> {
  const point = words.decimalPoint.at(tokens, end);
  if (!point) return { value: whole, end };
  let decimals = '';
  let at = point.end;
  for (; decimals.length < MOST_WORDS; at++) {
    const digit = words.cardinals.at(tokens, at);
    if (!digit || digit.value > 9) break;
    decimals += digit.value;
  }
  return decimals === '' ? { value: whole, end } : { value: Number(`${whole}.${decimals}`), end: at };
}
