import { WORDS as DATE_WORDS, FARTHEST_COUNTED, readingsOf } from './dates';
import { ENGLISH_FIGURES } from './english-figures';
import type { Amount, Figure, FigureReading } from './figure';
import { type Bound, type FigureWords, figureLookups } from './figure-words';
import { type Measure, measureAt } from './measures';
import { type FigureText, numberAt } from './numbers';
import { rankAt } from './ranks';
import { type Token, tokensOf } from './tokens';
import type { Found } from './vocabulary';

/** The languages whose figures are read; all at once. */
const LANGUAGES: readonly FigureWords[] = [ENGLISH_FIGURES];
const WORDS = figureLookups(LANGUAGES);

/** The words that a figure may begin with: most tokens are none of them, and need no closer look. */
const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...[
    WORDS.cardinals,
    WORDS.one,
    WORDS.partsOfMagnitude,
    WORDS.wholeParts,
    WORDS.currencies,
    WORDS.boundsBefore,
  ].flatMap(lookup => lookup.firsts),
  ...[WORDS.between, WORDS.rangingFrom, WORDS.superlatives, WORDS.rankings, WORDS.ordinals].flatMap(
    lookup => lookup.firsts,
  ),
  '-',
]);

/**
 * The amounts of money, shares, counts and ranks in a text, in order: `some $4.1 million a year`, `between 10 and 15 per cent`,
 * `one in five`, `82,000 employees`, `third-largest`. Dates are passed over, and so are small numbers that count nothing.
 * Takes time linear in the text's length.
 */
export function figuresIn(text: string): FigureReading[] {
  return figuresOf(tokensOf(text));
}

/** As `figuresIn`, from the tokens of a text. */
export function figuresOf(tokens: readonly Token[]): FigureReading[] {
  const dates = readingsOf(tokens);
  const figures: FigureReading[] = [];
  let date = 0;
  for (let index = 0; index < tokens.length; index++) {
    const { start } = tokens[index]!;
    while (date < dates.length && dates[date]!.end <= start) date++;
    if (date < dates.length && dates[date]!.start <= start) continue;
    const { kind, text } = tokens[index]!;
    const found = kind === 'digits' || FIRST_WORDS.has(text) ? figureAt({ tokens, words: WORDS }, index) : undefined;
    if (!found) continue;
    const end = tokens[found.end - 1]!.end;
    if (!isOfOtherCurrency(tokens, index)) figures.push({ start, end, figure: found.value });
    index = found.end - 1;
  }
  return figures;
}

/** What may make a sign that of a currency which isn't known, at the end of a word: `J$`, but not `paid$`, and `约JM$`. */
const BEFORE_SIGN = /(?<!\p{Script=Latin})(?:[A-Z]{1,4}|j|jm|z|zw|tt|Jm|Zw|Tt|Bds)$/u;

/** Whether letters before a sign make it that of a currency which isn't known: `J$5 million` are no US dollars. */
function isOfOtherCurrency(tokens: readonly Token[], index: number): boolean {
  const [before, sign] = [tokens[index - 1], tokens[index]!];
  if (before?.kind !== 'word' || !sign.glued || !/^\p{Sc}$/u.test(sign.text)) return false;
  const letters = BEFORE_SIGN.exec(before.written)?.[0];
  if (letters === undefined) return false;
  // `约US$5 million` is one word and a sign.
  const own = WORDS.currencies.at(tokensOf(letters + sign.text), 0);
  return own?.value !== WORDS.currencies.at(tokens, index)?.value;
}

function figureAt(text: FigureText, index: number): Found<Figure> | undefined {
  const { tokens, words } = text;
  // `C$` is no `c.` before a sum.
  const before = words.currencies.at(tokens, index) ? undefined : words.boundsBefore.at(tokens, index);
  const start = before?.end ?? index;
  const rank = rankAt(text, start);
  if (rank) return { value: { kind: 'rank', ...amountOf(rank.value, before?.value), ...rank.by }, end: rank.end };
  const share = partAt(text, start);
  if (share) return { value: { kind: 'share', ...amountOf(share, before?.value) }, end: share.end };
  const measure = measureAt(text, start);
  if (!measure || words.labels.at(tokens, index - 1)) return undefined;
  return measured(text, measure, before?.value);
}

/** A measure with all that stands behind it. */
function measured(
  text: FigureText,
  { value: measure, end }: Found<Measure>,
  before?: Bound,
): Found<Figure> | undefined {
  const { tokens, words } = text;
  const { unit } = measure;
  const after = before === undefined ? words.boundsAfter.at(tokens, end) : undefined;
  const bound = before ?? after?.value;
  const next = after?.end ?? end;
  const amount = amountOf(measure, bound);
  if (unit?.kind === 'share') return { value: { kind: 'share', ...amount }, end: next };
  if (unit?.kind === 'money') {
    const per = words.per.at(tokens, next);
    const value = { kind: 'money' as const, ...amount, currency: unit.currency, ...(per && { per: per.value }) };
    return { value, end: per?.end ?? next };
  }
  const counted = countedAt(text, next);
  const isTelling = measure.isTelling || (bound !== undefined && isMany(measure));
  if (!isTelling && (!counted || isSingle(measure))) return undefined;
  const per = words.per.at(tokens, counted?.end ?? next);
  const what = { ...(counted && { unit: counted.value }), ...(per && { per: per.value }) };
  return { value: { kind: 'count', ...amount, ...what }, end: per?.end ?? counted?.end ?? next };
}

/** One of a thing is rarely a figure, and no plural follows it: `one property measures …`. */
function isSingle({ low, high }: Measure): boolean {
  return low === 1 && high === 1;
}

/** Whether a number that a phrase such as `some` stands before is likely one of the things that are counted. */
function isMany({ high }: Measure): boolean {
  return high >= 100;
}

/** Low and high as a phrase beside a number bounds them. */
function amountOf({ low, high }: Pick<Measure, 'low' | 'high'>, bound: Bound | undefined): Amount {
  const approximate = bound === 'about' || bound === 'nearly' || bound === 'just over';
  const strict = bound === 'over' || bound === 'under' || bound === 'nearly' || bound === 'just over';
  const isFloor = bound === 'over' || bound === 'just over' || bound === 'at least';
  const isCeiling = bound === 'under' || bound === 'nearly' || bound === 'up to';
  return { low: isCeiling ? null : low, high: isFloor ? null : high, approximate, strict };
}

/** `US jobs` are counted, though `us` is not. */
const ACRONYM = /^\p{Lu}{2,}$/u;

/** What is counted: the words up to the first plural, or a unit. */
function countedAt({ tokens, words }: FigureText, index: number): Found<string> | undefined {
  const unit = words.units.at(tokens, index);
  if (unit) return unit;
  let counted = '';
  for (let at = index, count = 0; count < FARTHEST_COUNTED; at++, count++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || words.magnitudes.at(tokens, at)) return undefined;
    if (words.notCounted.at(tokens, at) && !ACRONYM.test(token.written)) return undefined;
    counted += (counted === '' || isHyphenated(tokens, at) ? '' : ' ') + token.written;
    const isLast = !isHyphen(tokens, at + 1);
    if (isLast && DATE_WORDS.isPlural(tokens, at)) return { value: counted, end: at + 1 };
    if (isLast) continue;
    counted += '-';
    at++;
  }
  return undefined;
}

function isHyphen(tokens: readonly Token[], index: number): boolean {
  return (
    tokens[index]?.text === '-' &&
    tokens[index]!.glued &&
    tokens[index + 1]?.kind === 'word' &&
    tokens[index + 1]!.glued
  );
}

function isHyphenated(tokens: readonly Token[], index: number): boolean {
  return isHyphen(tokens, index - 1);
}

/** `two thirds`, `half of`, `one in five`. */
function partAt(text: FigureText, index: number): { low: number; high: number; end: number } | undefined {
  const { tokens, words } = text;
  const ofMagnitude = words.partsOfMagnitude.at(tokens, index);
  if (ofMagnitude && words.magnitudes.at(tokens, ofMagnitude.end)) return undefined;
  const named = words.wholeParts.at(tokens, index);
  if (named) return share(named.value, 100, named.end);
  const number = numberAt(text, index);
  if (number?.value.magnitude !== 1) return undefined;
  const at = tokens[number.end]?.text === '-' ? number.end + 1 : number.end;
  const fraction = words.fractions.at(tokens, at);
  const { value } = number.value;
  const whole = fraction && words.ofWhole.at(tokens, fraction.end);
  const isPart = fraction && (at > number.end || (whole !== undefined && tokens[whole.end]?.kind !== 'digits'));
  if (isPart && value < fraction.value && Number.isInteger(value)) return share(value, fraction.value, fraction.end);
  const outOf = words.outOf.at(tokens, number.end);
  const all = outOf && numberAt(text, outOf.end);
  if (all?.value.magnitude !== 1 || value >= all.value.value || !isSmall(all.value.value)) return undefined;
  return share(value, all.value.value, all.end);
}

/** `two in 2012 …` is no share: only small numbers are the whole of one. */
function isSmall(value: number): boolean {
  return value <= 100;
}

function share(part: number, whole: number, end: number): { low: number; high: number; end: number } {
  const percent = Math.round((part / whole) * 10_000) / 100;
  return { low: percent, high: percent, end };
}
