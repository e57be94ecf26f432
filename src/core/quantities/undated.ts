import type { Span } from '../span';
import { readingsOf, WORDS } from './dates';
import { type Token, tokensOf } from './tokens';

/** The words of a text without its dates; with them where there are no others. What stands around a date stays. */
export function withoutDates(text: string): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of readingsOf(tokensOf(text))) {
    rest += `${text.slice(at, start)} `;
    at = end;
  }
  rest += text.slice(at);
  return /\p{L}/u.test(rest) ? rest : text;
}

/**
 * A text without the one date in it and the words that lead to that, where what is left still reads as a sentence: `On 12 March
 * 2012, the board signed` → `The board signed`. As it is where it has no date or several, where the date is part of something
 * (`the 2012 contract`), or where no word would be left.
 */
export function undated(text: string): string {
  const tokens = tokensOf(text);
  const [date, ...more] = readingsOf(tokens);
  const part = date && more.length === 0 ? partOf(tokens, date) : undefined;
  if (!part) return text;
  const before = text.slice(0, part.start).trimEnd();
  const after = text.slice(part.end).trimStart();
  const rest = /^[\p{L}\p{M}\p{N}([“"‘]/u.test(after) && before !== '' ? `${before} ${after}` : before + after;
  if (!/\p{L}/u.test(rest)) return text;
  return before === '' && /^\p{Lu}/u.test(text) ? rest.replace(/^./u, first => first.toUpperCase()) : rest;
}

/** The date with what belongs to it alone; undefined where the sentence needs it. */
function partOf(tokens: readonly Token[], date: Span): Span | undefined {
  const first = tokens.findIndex(({ start }) => start === date.start);
  let begin = first;
  while (begin > 0 && leads(tokens, begin - 1)) begin--;
  // An article or a comma by itself leads to no date: it is what stands before it that ends there.
  while (begin < first && !isLead(tokens, begin)) begin++;
  let end = tokens.findIndex(({ end }) => end === date.end) + 1;
  const before = tokens[begin - 1]?.text;
  const after = tokens[end]?.text;
  const isBracketed = before === '(' && after === ')';
  const isSetOff = (before === undefined || before === ',') && (after === ',' || after === ':');
  const isLast = (before === ',' || before === ':') && (after === undefined || after === '.');
  const isFree = begin < first || SIDES.some(words => words.at(tokens, first));
  if (!isFree && !isBracketed && !isSetOff && !isLast) return undefined;
  if (isBracketed || (before === ',' && (after === ',' || isLast)) || isLast) begin--;
  if (isBracketed || isSetOff || (before === undefined && after === ',')) end++;
  return { start: tokens[begin]!.start, end: tokens[end - 1]!.end };
}

/** The words with which a date is free by itself: `before 1999`, `between March and June 2012`. */
const SIDES = [WORDS.sides, WORDS.between, WORDS.from];

function leads(tokens: readonly Token[], index: number): boolean {
  return isLead(tokens, index) || tokens[index]!.text === 'the' || tokens[index]!.text === ',';
}

/** A preposition or a weekday. */
function isLead(tokens: readonly Token[], index: number): boolean {
  const isOne = (end: number | undefined) => end === index + 1;
  const isArticle = tokens[index]!.text === 'the';
  return (!isArticle && isOne(WORDS.leadIns.at(tokens, index)?.end)) || isOne(WORDS.weekdays.at(tokens, index)?.end);
}
