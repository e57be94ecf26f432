import { CONFIDENCE } from './confidence';
import { sketchOfPrint } from './fingerprint';
import { type Bits64, bitsApart } from './hash';
import type { SourceText } from './source-text';
import type { Selector } from './verdict';

/** In which paragraphs of a text a passage is likely to be, by what a place says apart from its quote. */
export interface LikelyParagraphs {
  /** The numbers of those with the very words of the fingerprint, the one named first. */
  readonly same: readonly number[];
  /** Those with words like the fingerprint's, the nearest first, and in how many bits they differ; none where `same` has any. */
  readonly alike: readonly { readonly number: number; readonly bits: number }[];
  /** The number named, unless the fingerprint says that this is another paragraph now. */
  readonly named: number | undefined;
  /** The number that the place has, whatever the fingerprint says. */
  readonly paragraph: number | undefined;
}

/** Where nothing but the quote is known. */
export const ANYWHERE: LikelyParagraphs = { same: [], alike: [], named: undefined, paragraph: undefined };

/** Where a passage is likely to be. */
export function likelyParagraphs(source: SourceText, { paragraph, fingerprint }: Selector): LikelyParagraphs {
  if (fingerprint === undefined) return { same: [], alike: [], named: paragraph, paragraph };
  const numbers = source.numbersOf(fingerprint);
  if (numbers.length > 0) {
    const isNamed = paragraph !== undefined && numbers.includes(paragraph);
    const same = isNamed ? [paragraph, ...numbers.filter(number => number !== paragraph)] : numbers;
    return { same, alike: [], named: isNamed ? paragraph : undefined, paragraph };
  }
  const wanted = sketchOfPrint(fingerprint);
  if (!wanted) return { same: [], alike: [], named: paragraph, paragraph };
  const alike = alikeTo(source.sketches(), wanted, paragraph);
  return {
    same: [],
    alike,
    named: alike.some(({ number }) => number === paragraph) ? paragraph : undefined,
    paragraph,
  };
}

function alikeTo(
  sketches: readonly (Bits64 | undefined)[],
  wanted: Bits64,
  paragraph: number | undefined,
): { number: number; bits: number }[] {
  const found: { number: number; bits: number }[] = [];
  for (const [index, sketch] of sketches.entries()) {
    if (!sketch) continue;
    const bits = bitsApart(sketch, wanted);
    const most = index + 1 === paragraph ? CONFIDENCE.sketchBitsConsidered : CONFIDENCE.sketchBits;
    if (bits < most + CONFIDENCE.sketchMargin) found.push({ number: index + 1, bits });
  }
  return found.sort((a, b) => a.bits - b.bits);
}

/** How many letters the place, apart from its quote, adds to the weight of a candidate in a paragraph. */
export function weightOf({ same, alike, named }: LikelyParagraphs, number: number | undefined): number {
  if (number === undefined) return 0;
  if (same.includes(number)) return CONFIDENCE.samePrint;
  if (alike.some(each => each.number === number && each.bits <= CONFIDENCE.sketchBits)) return CONFIDENCE.nearPrint;
  return number === named ? CONFIDENCE.sameNumber : 0;
}
