import type { Span } from '../span';
import { parseEdtf } from '../timeline/edtf';
import { isEdtfError } from '../timeline/edtf-date';
import { type DateText, momentAt } from './date-forms';
import { type DateWords, dateLookups } from './date-words';
import { continues, digits, gluedDigits, isDash, isLongDash, isNumberPart, isSeparator } from './digit-runs';
import { ENGLISH_DATES } from './english-dates';
import { edtfOf, eitherOf, intervalOf, type Moment, openOf } from './moment';
import { type Token, tokensOf } from './tokens';
import type { Found } from './vocabulary';

/** The languages whose dates are read; all at once. */
const LANGUAGES: readonly DateWords[] = [ENGLISH_DATES];
/** What the words of all these languages say about dates. */
export const WORDS = dateLookups(LANGUAGES);

/** The words that a date may begin with: most tokens are none of them, and need no closer look. */
const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...[WORDS.months, WORDS.seasons, WORDS.ordinals, WORDS.eras, WORDS.parts, WORDS.hedges, WORDS.sides].flatMap(
    lookup => lookup.firsts,
  ),
  ...[WORDS.between, WORDS.from, WORDS.partLetters].flatMap(lookup => lookup.firsts),
  "'",
]);

/** A date as a text has it; `candidates` are EDTF, several where the words may mean either, the likelier first. */
export interface DateReading extends Span {
  readonly candidates: readonly string[];
}

/**
 * The dates in a text, in order: `around March 2012`, `late 1990s`, `12/4/2019`, `between March and June 2012`,
 * `by mid-2013`, `44 BC`. Digits alone are a year where they are no count of what follows: `in 2012`, not `2012 people`.
 * A date without a year is none. Takes time linear in the text's length.
 */
export function datesIn(text: string): DateReading[] {
  return readingsOf(tokensOf(text));
}

/** The date that a whole text is; any four digits are a year in it, and three with a zero before them. */
export function dateOf(text: string): readonly string[] {
  const tokens = tokensOf(text);
  const date: DateText = { tokens, words: WORDS, isYear: index => isWholeYear(tokens, index) };
  let start = 0;
  while (start < Math.min(tokens.length, 6) && isLeadIn(date, start)) start++;
  const found = expressionAt(date, start);
  const rest = text.slice(tokens[(found?.end ?? 0) - 1]?.end ?? 0);
  return found && TIME_OF_DAY.test(rest) ? found.value : [];
}

/** What may follow a date without a word about the day: a full stop, a time. */
const TIME_OF_DAY = /^[\s.,)\]”"]*(?:(?:at\s+)?\d{1,2}(?::\d\d){1,2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{1,4})?)?[\s.]*$/i;

/** As `datesIn`, from the tokens of a text. */
export function readingsOf(tokens: readonly Token[]): DateReading[] {
  const date: DateText = { tokens, words: WORDS, isYear: index => isYearInProse(tokens, index) };
  const readings: DateReading[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const { kind, text } = tokens[index]!;
    const found = kind === 'digits' || FIRST_WORDS.has(text) ? expressionAt(date, index) : undefined;
    if (!found) continue;
    const span = { start: tokens[index]!.start, end: tokens[found.end - 1]!.end };
    if (found.value.length > 0) readings.push({ ...span, candidates: found.value });
    index = found.end - 1;
  }
  return readings;
}

type Reading = Found<readonly string[]>;

/** A date with all that belongs to it. */
function expressionAt(date: DateText, index: number): Reading | undefined {
  return betweenAt(date, index) ?? openAt(date, index) ?? fromAt(date, index) ?? rangeAt(date, index);
}

/** `between March and June 2012`. */
function betweenAt(date: DateText, index: number): Reading | undefined {
  const { tokens, words } = date;
  const between = words.between.at(tokens, index);
  return between && pairAt(date, afterArticle(date, between.end), at => words.and.at(tokens, at)?.end, intervalOf);
}

/** `before 1999`, `since 2010`, `by mid-2013`. */
function openAt(date: DateText, index: number): Reading | undefined {
  const side = date.words.sides.at(date.tokens, index);
  const moment = side && hedgedAt(date, afterArticle(date, side.end));
  if (!moment) return undefined;
  return valid(
    moment.value.map(each => openOf(each, side.value)),
    moment.end,
  );
}

/** `from March to June 2012`, `from 2010 on`. */
function fromAt(date: DateText, index: number): Reading | undefined {
  const { tokens, words } = date;
  const from = words.from.at(tokens, index);
  if (!from) return undefined;
  const pair = pairAt(date, afterArticle(date, from.end), at => words.to.at(tokens, at)?.end, intervalOf);
  if (pair) return pair;
  const moment = hedgedAt(date, afterArticle(date, from.end));
  const onward = moment && words.onward.at(tokens, moment.end);
  return (
    onward &&
    valid(
      moment.value.map(each => openOf(each, 'since')),
      onward.end,
    )
  );
}

/** `March–June 2012`, `12 to 14 March 2012`, `2010 or 2011`, `2010–12`, or one date. */
function rangeAt(date: DateText, index: number): Reading | undefined {
  const { tokens, words } = date;
  return (
    pairAt(date, index, at => words.to.at(tokens, at)?.end, intervalOf) ??
    pairAt(date, index, at => words.or.at(tokens, at)?.end, eitherOf) ??
    shortRangeAt(date, index) ??
    singleAt(date, index)
  );
}

function singleAt(date: DateText, index: number): Reading | undefined {
  const moment = hedgedAt(date, index);
  const candidates = moment?.value.map(edtfOf).filter(edtf => edtf !== undefined) ?? [];
  if (!moment || candidates.length === 0) return undefined;
  // What is no day of the calendar is passed over whole: the rest of it is no date either.
  return valid(candidates, moment.end) ?? { value: [], end: moment.end };
}

/** Two moments with something between them, of which one may leave the year, or the month, to the other. */
function pairAt(
  date: DateText,
  index: number,
  after: (index: number) => number | undefined,
  join: (one: Moment, other: Moment) => string | undefined,
): Reading | undefined {
  const first = hedgedAt(date, index) ?? dayAlone(date, index);
  const next = first && after(first.end);
  const second = next && (hedgedAt(date, afterArticle(date, next)) ?? monthsDay(date, first.value, next));
  const isAlone = first?.value[0]?.day !== undefined && first.value[0].month === undefined;
  if (!second || (isAlone && second.value[0]?.day === undefined)) return undefined;
  const pairs =
    first.value.length === second.value.length
      ? first.value.map((one, i) => join(one, second.value[i]!))
      : first.value.flatMap(one => second.value.map(other => join(one, other)));
  return valid(pairs, second.end);
}

/** The first number of `12–14 March 2012`. */
function dayAlone({ tokens }: DateText, index: number): Found<readonly Moment[]> | undefined {
  const token = tokens[index];
  if (token?.kind !== 'digits' || token.text.length > 2) return undefined;
  return { value: [{ day: Number(token.text) }], end: index + 1 };
}

/** The second number of `March 12–14, 2012`, with the year. */
function monthsDay(date: DateText, [first]: readonly Moment[], index: number): Found<readonly Moment[]> | undefined {
  const { tokens } = date;
  const day = dayAlone(date, index);
  if (!day || first?.month === undefined || first.day === undefined || first.year !== undefined) return undefined;
  const at = tokens[day.end]?.text === ',' ? day.end + 1 : day.end;
  const year = tokens[at];
  if (year?.kind !== 'digits' || year.text.length !== 4 || isNumberPart(tokens, at)) return undefined;
  return { value: [{ ...day.value[0], month: first.month, year: year.text }], end: at + 1 };
}

/** `2010–12`, `2019/20`: the second year by its last digits. */
function shortRangeAt(date: DateText, index: number): Reading | undefined {
  const { tokens } = date;
  const [year, sign, rest] = [0, 1, 2].map(ahead => tokens[index + ahead]);
  if (year?.kind !== 'digits' || year.text.length !== 4 || rest?.kind !== 'digits' || rest.text.length !== 2)
    return undefined;
  if (!sign?.glued || !rest.glued || !(isDash(tokens, index + 1) || sign.text === '/')) return undefined;
  if (isNumberPart(tokens, index) || continues(tokens, index + 3, sign.text)) return undefined;
  const last = year.text.slice(0, 2) + rest.text;
  const isMonth = Number(rest.text) >= 1 && Number(rest.text) <= 12;
  const isRange = Number(last) > Number(year.text);
  if (isMonth && isDash(tokens, index + 1) && !isLongDash(tokens, index + 1)) return undefined;
  const range = isRange ? [`${year.text}/${last}`] : [];
  const month = isMonth && sign.text === '/' ? [`${year.text}-${rest.text}`] : [];
  return valid([...range, ...month], index + 3);
}

/** A moment with what hedges it and the part that is meant: `probably late 2012`, `circa March 2012`, `mid-2013`. */
function hedgedAt(date: DateText, index: number): Found<readonly Moment[]> | undefined {
  const { tokens, words } = date;
  const hedge = words.hedges.at(tokens, index);
  const from = hedge ? afterArticle(date, hedge.end) : index;
  const part = words.parts.at(tokens, from);
  const dashed = part && isDash(tokens, part.end) ? part.end + 1 : part?.end;
  const found = momentAt(date, dashed === undefined ? from : afterArticle(date, dashed));
  if (!found) return part && hedge === undefined ? momentAt(date, index) : undefined;
  const moments = found.value.map(moment => ({
    ...moment,
    ...(part && { part: part.value }),
    ...(hedge && { [hedge.value]: true }),
  }));
  return { value: moments, end: found.end };
}

function afterArticle({ tokens, words }: DateText, index: number): number {
  return words.fillers.at(tokens, index)?.end ?? index;
}

/** The candidates that are dates of the calendar, each once. */
function valid(candidates: readonly (string | undefined)[], end: number): Reading | undefined {
  const dates = candidates.filter(edtf => edtf !== undefined).filter(edtf => !isEdtfError(parseEdtf(edtf)));
  return dates.length === 0 ? undefined : { value: [...new Set(dates)], end };
}

/** What may stand before a date that is all of a text: `on Monday, the`. */
function isLeadIn({ tokens, words }: DateText, index: number): boolean {
  const token = tokens[index]!;
  return (
    /^[,([“"]$/.test(token.text) ||
    words.leadIns.at(tokens, index)?.end === index + 1 ||
    words.weekdays.at(tokens, index)?.end === index + 1
  );
}

function isWholeYear(tokens: readonly Token[], index: number): boolean {
  const length = tokens[index]!.text.length;
  return (length === 4 || length === 3) && !isNumberPart(tokens, index);
}

/** Whether four digits in running text are a year, and no count of what follows, no number of a section and no part of another number. */
function isYearInProse(tokens: readonly Token[], index: number): boolean {
  const [before, { text }, next] = [tokens[index - 1], tokens[index]!, tokens[index + 1]];
  const value = Number(text);
  if (text.length !== 4 || value < 1000 || value > 2099 || isNumberPart(tokens, index)) return false;
  if (before && (/^[$€£¥₹#§~]$/.test(before.text) || WORDS.labels.at(tokens, index - 1))) return false;
  if (next?.kind === 'word' && next.glued) return false;
  if (isSeparator(tokens, index + 1) && gluedDigits(tokens, index + 2) && !digits(tokens, index + 2, 4)) return false;
  if (next && /^[%€£¥$°]$/.test(next.text)) return false;
  const isCounting = next?.kind === 'word' && /^\p{Ll}/u.test(next.written) && !WORDS.notCounted.at(tokens, index + 1);
  if (!isCounting) return true;
  if (!before) return false;
  if (value >= 1900 && WORDS.beforeYears.at(tokens, index - 1)) return true;
  const isLed = WORDS.beforeYears.at(tokens, index - 1) ?? WORDS.fillers.at(tokens, index - 1);
  return isLed?.end === index && !isBeforeCounted(tokens, index + 1);
}

/** Up to which word behind a number what it counts may stand, as in `300 full-time local employees`. */
export const FARTHEST_COUNTED = 4;

/** Whether a number before the words at a place may count or measure what they name: `1200 mounted men`, `1200 km`. */
function isBeforeCounted(tokens: readonly Token[], index: number): boolean {
  if (WORDS.measures.at(tokens, index)) return true;
  for (let at = index; at < index + FARTHEST_COUNTED && tokens[at]?.kind === 'word'; at++) {
    if (WORDS.notCounted.at(tokens, at)) return false;
    if (WORDS.isPlural(tokens, at)) return true;
  }
  return false;
}
