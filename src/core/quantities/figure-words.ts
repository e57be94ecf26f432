import { type Lookup, lookupOf, type Phrases } from './vocabulary';

/** How a phrase beside a number bounds it. */
export type Bound = 'about' | 'nearly' | 'just over' | 'over' | 'under' | 'at least' | 'up to';

/** What a language's words say about figures; see `Phrases` for how they are written. */
export interface FigureWords {
  /** `seven`, `twenty`. */
  readonly cardinals: Phrases<number>;
  /** What a number is multiplied by: `hundred`, `million`, `bn`, `dozen`. */
  readonly magnitudes: Phrases<number>;
  /** Letters that are a magnitude only behind the digits of an amount of money: `$5m`. */
  readonly moneyMagnitudes: Phrases<number>;
  /** What stands for 1 before a magnitude: `a million`. */
  readonly one: Phrases<true>;
  /** Parts of a magnitude: `half a million`. */
  readonly partsOfMagnitude: Phrases<number>;
  /** What adds a part to a number: `two and a half`. */
  readonly added: Phrases<number>;
  /** What may join the words of a number: `a hundred and five`. */
  readonly joining: Phrases<true>;
  readonly decimalPoint: Phrases<true>;
  /** By what a whole is divided: `thirds`. */
  readonly fractions: Phrases<number>;
  /** What makes a part of a whole of `three quarters`, which may be nine months too. */
  readonly ofWhole: Phrases<true>;
  /** Parts of a whole in words of their own, in per cent: `half of`. */
  readonly wholeParts: Phrases<number>;
  /** `one in five`. */
  readonly outOf: Phrases<true>;
  readonly percent: Phrases<true>;
  /** ISO 4217; before a number and after it. */
  readonly currencies: Phrases<string>;
  /** Only after a number. */
  readonly currencyNames: Phrases<string>;
  readonly per: Phrases<string>;
  readonly boundsBefore: Phrases<Bound>;
  readonly boundsAfter: Phrases<Bound>;
  readonly between: Phrases<true>;
  readonly and: Phrases<true>;
  readonly to: Phrases<true>;
  /** What makes `… to …` a change, not a range: `from`. */
  readonly from: Phrases<true>;
  /** What makes a range of it after all: `ranging from`. */
  readonly rangingFrom: Phrases<true>;
  /** Units that need no plural: `km`. */
  readonly units: Phrases<string>;
  /** What ends a counted thing, as `of` in `300 of …`. */
  readonly notCounted: Phrases<true>;
  /** What numbers digits: `section 12`. */
  readonly labels: Phrases<true>;
  /** What an order may go by: `largest`. */
  readonly superlatives: Phrases<true>;
  /** What makes a number a place in an order: `ranked`, `the number`. */
  readonly rankings: Phrases<true>;
  readonly ordinals: Phrases<number>;
  readonly ordinalEndings: Phrases<true>;
  /** What makes a superlative one of several: `one of`. */
  readonly oneOf: Phrases<true>;
  /** What stands before the superlative of the first, behind who owns the others: `world’s`. */
  readonly owning: Phrases<true>;
}

/** The words of several languages, to be looked up at once. */
export type FigureLookups = {
  readonly [K in keyof FigureWords]: FigureWords[K] extends Phrases<infer T> ? Lookup<T> : never;
};

/** Makes the words of languages ready to be looked up. */
export function figureLookups(languages: readonly FigureWords[]): FigureLookups {
  const names = Object.keys(languages[0]!) as (keyof FigureWords)[];
  const lookups = names.map(name => [name, lookupOf(...languages.map(words => words[name] as Phrases<unknown>))]);
  return Object.fromEntries(lookups) as FigureLookups;
}
