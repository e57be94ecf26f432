import type { Span } from '../span';
import { hashOfWords, wordsOfPrint } from './fingerprint';
import { type GramIndex, gramIndex } from './grams';
import type { Bits64 } from './hash';
import { type Comparable, comparable } from './normalise';
import { passagesOf } from './passages';
import type { Page } from './reading';
import { sketch } from './sketch';

/** A source's text, prepared once for any number of places; what costs is worked out when first asked for. */
export interface SourceText {
  readonly text: string;
  readonly passages: readonly Span[];
  /** A digest has its original's paragraphs but not its words: quotes and fingerprints can't be held against it. */
  readonly digest: boolean;
  /** The fingerprints of the paragraphs that numbers mean, where the dossier has them: the text may have them elsewhere. */
  readonly fingerprints: readonly string[];
  /** The pages of the file that it was read out of, where that has pages. */
  readonly pages?: readonly Page[];
  /** The numbers, from 1, of the passages with the words of a fingerprint. */
  numbersOf(fingerprint: string): readonly number[];
  /** The sketch of each passage; of short ones there is none. */
  sketches(): readonly (Bits64 | undefined)[];
  comparable(): Comparable;
  /** An index of the comparable text in lower case. */
  grams(): GramIndex;
}

/** What a dossier says of a source's text. */
export interface TextOptions {
  readonly digest?: boolean;
  readonly fingerprints?: readonly string[] | undefined;
  readonly pages?: readonly Page[] | undefined;
}

/** Those of a text of which the dossier has none. */
export const NO_FINGERPRINTS: readonly string[] = [];

/** Prepares a source's text. */
export function sourceText(
  text: string,
  { digest = false, fingerprints = NO_FINGERPRINTS, pages }: TextOptions = {},
): SourceText {
  const passages = passagesOf(text);
  const folded = once(() => comparable(text));
  const numbers = once(() => byWords(text, passages));
  return {
    text,
    passages,
    digest,
    fingerprints,
    ...(pages && { pages }),
    numbersOf: wanted => numbers().get(wordsOfPrint(wanted)) ?? [],
    sketches: once(() => passages.map(({ start, end }) => sketch(text.slice(start, end)))),
    comparable: folded,
    grams: once(() => gramIndex(folded().lower)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function byWords(text: string, passages: readonly Span[]): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const [index, { start, end }] of passages.entries()) {
    const key = hashOfWords(text.slice(start, end));
    const list = numbers.get(key);
    if (list) list.push(index + 1);
    else numbers.set(key, [index + 1]);
  }
  return numbers;
}
