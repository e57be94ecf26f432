import type { DateLookups } from './date-words';
import {
  beginsInside,
  continues,
  digits,
  gluedDigits,
  isDash,
  isLongDash,
  isNumberPart,
  isSeparator,
} from './digit-runs';
import { type Moment, yearDigits } from './moment';
import type { Token } from './tokens';
import type { Found } from './vocabulary';

/** The tokens of a text, and the words to read them by. */
export interface DateText {
  readonly tokens: readonly Token[];
  readonly words: DateLookups;
  /** Whether digits alone may be a year. */
  isYear(index: number): boolean;
}

/** What a form of words at a place means: several moments where it may mean either. */
type Form = (text: DateText, index: number) => Found<readonly Moment[]> | undefined;

/** The moment at a place, without what hedges it. */
export const momentAt: Form = (text, index) => {
  let longest: Found<readonly Moment[]> | undefined;
  for (const form of FORMS) {
    const found = form(text, index);
    if (found && found.end > (longest?.end ?? 0)) longest = found;
  }
  return longest;
};

/** `2012-03-12`, `2012/3/12`, `2012-03`, with a time of day that is passed over. */
const yearFirst: Form = ({ tokens }, index) => {
  const year = digits(tokens, index, 4);
  const separator = tokens[index + 1]?.text ?? '';
  if (!year || beginsInside(tokens, index) || !isSeparator(tokens, index + 1)) return undefined;
  if (isLongDash(tokens, index + 1)) return undefined;
  const month = gluedDigits(tokens, index + 2, separator === '-' ? 2 : 1);
  if (!month || Number(month) < 1 || Number(month) > 12) return undefined;
  const day = tokens[index + 3]?.text === separator ? gluedDigits(tokens, index + 4) : undefined;
  if (day && isSeparator(tokens, index + 3)) {
    if (Number(day) < 1 || Number(day) > 31 || continues(tokens, index + 5, separator)) return undefined;
    return one({ year, month: Number(month), day: Number(day) }, afterTime(tokens, index + 5));
  }
  if (separator !== '-' || continues(tokens, index + 3, separator)) return undefined;
  return one({ year, month: Number(month) }, index + 3);
};

/** `12/4/2019` may be in April or in December; `12.4.2019` puts the day first; two digits of a year need slashes. */
const yearLast: Form = ({ tokens }, index) => {
  const first = digits(tokens, index);
  const separator = tokens[index + 1]?.text ?? '';
  const second = gluedDigits(tokens, index + 2);
  const last = gluedDigits(tokens, index + 4, separator === '/' ? 2 : 4) ?? gluedDigits(tokens, index + 4, 4);
  const parted =
    isSeparator(tokens, index + 1) && isSeparator(tokens, index + 3) && tokens[index + 3]?.text === separator;
  if (!first || !second || !last || !parted || last.length === 3 || beginsInside(tokens, index)) return undefined;
  if (first.length > 2 || second.length > 2 || continues(tokens, index + 5, separator)) return undefined;
  const year = last.length === 2 ? fullYear(last) : last;
  const [a, b] = [Number(first), Number(second)];
  const readings = [
    { year, month: b, day: a },
    { year, month: a, day: b },
  ].filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31);
  if (readings.length === 0) return undefined;
  return { value: a === b || separator === '.' ? readings.slice(0, 1) : readings, end: index + 5 };
};

/** `4/2019`, `04-2019`. */
const monthAndYear: Form = ({ tokens }, index) => {
  const month = digits(tokens, index);
  const year = gluedDigits(tokens, index + 2, 4);
  const separator = tokens[index + 1]?.text ?? '';
  if (!month || !year || !isSeparator(tokens, index + 1) || separator === '.' || beginsInside(tokens, index))
    return undefined;
  const isRest = tokens[index]!.glued && isSeparator(tokens, index - 1) && digits(tokens, index - 2) !== undefined;
  if (month.length > 2 || Number(month) < 1 || Number(month) > 12) return undefined;
  if (isRest || continues(tokens, index + 3, separator)) return undefined;
  return one({ year, month: Number(month) }, index + 3);
};

/** `12 March 2012`, `12th of March, 2012`, `12 March`. */
const dayFirst: Form = (text, index) => {
  const day = dayAt(text, index);
  if (!day || beginsInside(text.tokens, index)) return undefined;
  const month = text.words.months.at(text.tokens, afterHyphen(text.tokens, skipFillers(text, day.end)));
  if (!month) return undefined;
  return withYear(text, { month: month.value, day: day.value }, month.end);
};

/** `March 12, 2012`, `March 2012`, `March of 2012`, `March 12`, `March`. */
const monthFirst: Form = (text, index) => {
  const { tokens, words } = text;
  const month = words.months.at(tokens, index);
  if (!month) return undefined;
  const day = dayAt(text, month.end);
  const isDay = day && !(tokens[day.end]?.text === ':' && tokens[day.end]?.glued);
  if (isDay) return withYear(text, { month: month.value, day: day.value }, day.end);
  return withYear(text, { month: month.value }, month.end);
};

/** `spring 2012`, `the summer of 2012`, `winter 2012–13`. */
const season: Form = (text, index) => {
  const found = text.words.seasons.at(text.tokens, index);
  if (!found) return undefined;
  const dated = withYear(text, { month: found.value }, found.end);
  const end = dated.end;
  const crossesYears = found.value === 24 && (isDash(text.tokens, end) || text.tokens[end]?.text === '/');
  const next = crossesYears ? gluedDigits(text.tokens, end + 1, 2) : undefined;
  return next && dated.value[0]?.year ? { value: dated.value, end: end + 2 } : dated;
};

/** `Q3 2019`, `3Q19`, `H1 2019`, `2019 Q3`, `third quarter of 2019`. */
const quarter: Form = (text, index) => {
  const { tokens, words } = text;
  const ordinal = ordinalAt(text, index);
  const named = ordinal && words.quarters.at(tokens, ordinal.end);
  if (named && ordinal.value <= 4) return withYear(text, { month: 32 + ordinal.value }, named.end);
  const short = shortQuarter(text, index);
  if (short) {
    const year = tokens[short.end]?.text === "'" ? undefined : gluedDigits(tokens, short.end, 2);
    if (year?.length === 2) return one({ year: fullYear(year), month: short.value }, short.end + 1);
    return withYear(text, { month: short.value }, short.end);
  }
  const year = digits(tokens, index, 4);
  const after = shortQuarter(text, isDash(tokens, index + 1) ? index + 2 : index + 1);
  return year && after ? one({ year, month: after.value }, after.end) : undefined;
};

function shortQuarter({ tokens, words }: DateText, index: number): Found<number> | undefined {
  const isLetterFirst = tokens[index]?.kind === 'word';
  const [letterAt, numberAt] = isLetterFirst ? [index, index + 1] : [index + 1, index];
  const letter = words.partLetters.at(tokens, letterAt);
  const value = Number(digits(tokens, numberAt, 1) ?? 0);
  if (!letter || !tokens[index + 1]?.glued || value < 1 || value > letter.value) return undefined;
  return { value: value + (letter.value === 4 ? 32 : 39), end: index + 2 };
}

/** `1990s`, `1990's`, `'90s`. What ends in `00s` may be ten years or a hundred. */
const decade: Form = ({ tokens, words }, index) => {
  const short = tokens[index]?.text === "'";
  const at = short ? index + 1 : index;
  const year = short ? gluedDigits(tokens, at, 2) : digits(tokens, at, 4);
  const ending = words.decadeEndings.at(tokens, at + 1);
  if (!year || year.length !== (short ? 2 : 4) || !year.endsWith('0') || !ending || !tokens[at + 1]!.glued)
    return undefined;
  const full = short ? fullYear(year) : year;
  const readings = [{ year: `${full.slice(0, 3)}X` }];
  if (full.endsWith('00')) readings.push({ year: `${full.slice(0, 2)}XX` });
  return { value: readings, end: ending.end };
};

/** `19th century`, `fifth century BC`. */
const century: Form = (text, index) => {
  const { tokens, words } = text;
  const number = ordinalAt(text, index);
  const named = number && words.centuries.at(tokens, isDash(tokens, number.end) ? number.end + 1 : number.end);
  if (!named || number.value < 1 || number.value > 99) return undefined;
  const era = words.eras.at(tokens, named.end);
  const hundreds = String(number.value - 1).padStart(2, '0');
  return one({ year: `${era?.value === 'before' ? '-' : ''}${hundreds}XX` }, era?.end ?? named.end);
};

/** `44 BC`, `AD 79`, `2012`, `'12`. */
const year: Form = (text, index) => {
  const found = yearAt(text, index);
  return found && { value: [{ year: found.value }], end: found.end };
};

const FORMS: readonly Form[] = [
  yearFirst,
  yearLast,
  monthAndYear,
  dayFirst,
  monthFirst,
  season,
  quarter,
  decade,
  century,
  year,
];

/** A moment with the year that may follow it. */
function withYear(text: DateText, moment: Moment, end: number): Found<readonly Moment[]> {
  const { tokens } = text;
  const from = afterHyphen(tokens, skipFillers(text, tokens[end]?.text === ',' ? end + 1 : end));
  const isBare = tokens[from]?.kind === 'digits' && tokens[from]!.text.length === 4 && !isNumberPart(tokens, from);
  const short = tokens[from]?.text === "'" ? gluedDigits(tokens, from + 1, 2) : undefined;
  const found =
    eraYearAt(text, from) ??
    (isBare ? { value: tokens[from]!.text, end: from + 1 } : undefined) ??
    (short?.length === 2 ? { value: fullYear(short), end: from + 2 } : undefined);
  return found ? one({ ...moment, year: found.value }, found.end) : one(moment, end);
}

/** A year by itself, as EDTF has it. */
function yearAt(text: DateText, index: number): Found<string> | undefined {
  const era = eraYearAt(text, index);
  if (era) return era;
  const written = digits(text.tokens, index);
  return written && text.isYear(index) ? { value: written.padStart(4, '0'), end: index + 1 } : undefined;
}

function eraYearAt({ tokens, words }: DateText, index: number): Found<string> | undefined {
  const before = words.eras.at(tokens, index);
  const at = before?.value === 'after' ? before.end : index;
  const written = digits(tokens, at);
  if (!written || written.length > 4 || isNumberPart(tokens, at) || Number(written) === 0) return undefined;
  const after = before ?? words.eras.at(tokens, at + 1);
  if (!after || (!before && tokens[at + 1]!.glued)) return undefined;
  const year = after.value === 'before' ? 1 - Number(written) : Number(written);
  return { value: yearDigits(year), end: before ? at + 1 : after.end };
}

/** A day of the month: `12`, `12th`. */
function dayAt({ tokens, words }: DateText, index: number): Found<number> | undefined {
  const written = digits(tokens, index);
  if (!written || written.length > 2 || Number(written) < 1 || Number(written) > 31) return undefined;
  const ending = tokens[index + 1]?.glued ? words.ordinalEndings.at(tokens, index + 1) : undefined;
  return { value: Number(written), end: ending?.end ?? index + 1 };
}

/** What ordinals are read by; dates and ranks have the same. */
export interface OrdinalText {
  readonly tokens: readonly Token[];
  readonly words: Pick<DateLookups, 'ordinals' | 'ordinalEndings'>;
}

/** `third`, `3rd`. */
export function ordinalAt({ tokens, words }: OrdinalText, index: number): Found<number> | undefined {
  const named = words.ordinals.at(tokens, index);
  if (named) return named;
  const written = digits(tokens, index);
  const ending = tokens[index + 1]?.glued ? words.ordinalEndings.at(tokens, index + 1) : undefined;
  return written && written.length <= 3 && ending ? { value: Number(written), end: ending.end } : undefined;
}

function skipFillers({ tokens, words }: DateText, index: number): number {
  return words.fillers.at(tokens, index)?.end ?? index;
}

function one(moment: Moment, end: number): Found<readonly Moment[]> {
  return { value: [moment], end };
}

/** The year that two digits stand for: 69 to 99 are of the 1900s, others of the 2000s, as in POSIX. */
function fullYear(twoDigits: string): string {
  return (Number(twoDigits) >= 69 ? '19' : '20') + twoDigits;
}

/** Past a hyphen or slash inside a date, as in `12-Mar-2012`. */
function afterHyphen(tokens: readonly Token[], index: number): number {
  const next = tokens[index + 1];
  const isInside =
    isSeparator(tokens, index) && !isLongDash(tokens, index) && tokens[index]!.text !== '.' && next?.glued;
  return isInside && (next.kind === 'word' || next.text.length === 4) ? index + 1 : index;
}

/** The index after a time of day at a place: `T09:30:00Z`. */
function afterTime(tokens: readonly Token[], index: number): number {
  if (tokens[index]?.text !== 't' || !tokens[index]!.glued) return index;
  let at = index + 1;
  while (at < index + 12 && tokens[at]?.glued && /^(?:\d+|[:.z+-])$/.test(tokens[at]!.text)) at++;
  return tokens[at - 1]?.text === '.' ? at - 1 : at;
}
