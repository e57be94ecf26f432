import type { PartOf, Side } from './moment';
import type { Token } from './tokens';
import { type Lookup, lookupOf, type Phrases } from './vocabulary';

/** What a language's words say about dates; see `Phrases` for how they are written. */
export interface DateWords {
  /** 1 to 12. */
  readonly months: Phrases<number>;
  /** 21 to 24, from spring on. */
  readonly seasons: Phrases<number>;
  readonly weekdays: Phrases<true>;
  /** What makes a day or a place in a row of digits: `12th`. */
  readonly ordinalEndings: Phrases<true>;
  readonly ordinals: Phrases<number>;
  /** What makes decades of digits: `1990s`. */
  readonly decadeEndings: Phrases<true>;
  readonly centuries: Phrases<true>;
  readonly quarters: Phrases<true>;
  /** Letters that number the quarters or halves of a year, with how many there are: `Q3`, `H1`. */
  readonly partLetters: Phrases<2 | 4>;
  /** After the year, or before it. */
  readonly eras: Phrases<'before' | 'after'>;
  /** `early 2012`, `end of March 2012`. */
  readonly parts: Phrases<PartOf>;
  readonly hedges: Phrases<'approximate' | 'uncertain'>;
  /** What leaves an interval open on one side. */
  readonly sides: Phrases<Side>;
  /** What, after a date, says that it only begins there. */
  readonly onward: Phrases<true>;
  readonly between: Phrases<true>;
  readonly from: Phrases<true>;
  readonly and: Phrases<true>;
  readonly to: Phrases<true>;
  readonly or: Phrases<true>;
  /** What may stand between the parts of a date and means nothing. */
  readonly fillers: Phrases<true>;
  /** What may stand before a date that is all of a text, with a weekday or without. */
  readonly leadIns: Phrases<true>;
  /** What numbers its digits: `section 1404`. */
  readonly labels: Phrases<true>;
  /** What a year alone may follow whatever comes after it, as in `in 2012 revenue …`. */
  readonly beforeYears: Phrases<true>;
  /** Words that a number alone counts nothing of, as `and` in `2012 and …`. */
  readonly notCounted: Phrases<true>;
  /** What a number right before it measures, in the singular: `1200 km`, `a force of 1200 horse`. */
  readonly measures: Phrases<true>;
  /** Plurals without a plural's ending. */
  readonly plurals: Phrases<true>;
  /** The ending of a plural. */
  readonly pluralEnding: RegExp;
}

type LookedUp = Omit<DateWords, 'pluralEnding'>;

/** The words of several languages, to be looked up at once. */
export type DateLookups = {
  readonly [K in keyof LookedUp]: LookedUp[K] extends Phrases<infer T> ? Lookup<T> : never;
} & {
  isPlural(tokens: readonly Token[], index: number): boolean;
};

/** Makes the words of languages ready to be looked up. */
export function dateLookups(languages: readonly DateWords[]): DateLookups {
  const { pluralEnding: _, ...first } = languages[0]!;
  const names = Object.keys(first) as (keyof LookedUp)[];
  const lookups = names.map(name => [name, lookupOf(...languages.map(words => words[name] as Phrases<unknown>))]);
  const plurals = lookupOf(...languages.map(words => words.plurals));
  const isPlural = (tokens: readonly Token[], index: number) =>
    plurals.at(tokens, index) !== undefined ||
    languages.some(({ pluralEnding }) => pluralEnding.test(tokens[index]?.text ?? ''));
  return { ...Object.fromEntries(lookups), isPlural } as DateLookups;
}
