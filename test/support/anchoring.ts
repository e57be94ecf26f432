import type { Resolution } from '../../src/core/citation/anchor';
import { fingerprint } from '../../src/core/citation/fingerprint';
import { findQuote, quoteAt } from '../../src/core/citation/quote';
import type { SourceText } from '../../src/core/citation/source-text';
import type { PlainPlace } from '../../src/core/dossier/model';
import type { Span } from '../../src/core/span';
import { type Chance, type Draft, fateOf } from './revision';

type Selector = Omit<PlainPlace, 'source'>;
type Whole = Required<Selector>;

/** What a place says of its passage: as Dossier writes it, as other programs do, or as people write by hand. */
export const SHAPES = {
  /** As Dossier writes it. */
  all: (whole: Whole): Selector => whole,
  /** W3C's TextQuoteSelector, with the paragraph. */
  'quote, paragraph': ({ paragraph, quote }: Whole): Selector => ({ paragraph, quote }),
  quote: ({ quote }: Whole): Selector => ({ quote }),
  /** Of a source whose words may not be passed on; the passage is the paragraph. */
  'fingerprint, paragraph': ({ paragraph, fingerprint }: Whole): Selector => ({ paragraph, fingerprint }),
  /** By hand: at least five words that stand only once in the text, without those around them. */
  'words, paragraph': ({ paragraph, quote: { exact } }: Whole): Selector => ({ paragraph, quote: { exact } }),
} as const;

export type ShapeName = keyof typeof SHAPES;

/** A passage that is cited, by the numbers of its first and last word, with where it stood. */
export interface Cited {
  readonly shape: ShapeName;
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  readonly place: Selector;
}

const LENGTHS = [1, 2, 3, 5, 8, 13, 21, 34, 55];

/** Cites some words of a draft, as somebody would: by hand, only such as tell by themselves what is meant. */
export function cite(before: Draft, source: SourceText, chance: Chance, shape: ShapeName): Cited {
  for (;;) {
    const cited = citeAny(before, source, chance, shape);
    if (shape !== 'words, paragraph' || findQuote(source, cited.place.quote!).length === 1) return cited;
  }
}

/** Cites some words of a draft, or a whole paragraph where only a fingerprint says which. */
function citeAny(before: Draft, source: SourceText, chance: Chance, shape: ShapeName): Cited {
  const number = 1 + Math.floor(chance() * before.paragraphs.length);
  const words = before.placesIn[number - 1]!;
  const least = shape === 'words, paragraph' ? Math.min(5, words.length) : 1;
  const wanted = Math.max(least, LENGTHS[Math.floor(chance() * LENGTHS.length)]!);
  const length = shape === 'fingerprint, paragraph' ? words.length : Math.min(words.length, wanted);
  const from = Math.floor(chance() * (words.length - length + 1));
  const [first, last] = [words[from]!, words[from + length - 1]!];
  const span = { start: first.span.start, end: last.span.end };
  const paragraph = { start: words[0]!.span.start, end: words.at(-1)!.span.end };
  const place = {
    paragraph: number,
    quote: quoteAt(source, span),
    fingerprint: fingerprint(before.text.slice(paragraph.start, paragraph.end)),
  };
  return { shape, first: first.word.id!, last: last.word.id!, span, place: SHAPES[shape](place) };
}

/** What became of an anchor: the verdict, or that it stands in the wrong place. */
export type Outcome = Resolution['kind'] | 'misplaced';

/** Finds a passage in a revised text, and tells the truth of it. */
export function outcomeOf(
  before: Draft,
  after: Draft,
  cited: Cited,
  resolution: { readonly kind: Resolution['kind']; readonly span?: Span },
): { outcome: Outcome; untouched: boolean } {
  const fate = fateOf(before, after, cited.first, cited.last);
  const isParagraph = cited.shape === 'fingerprint, paragraph';
  const untouched = fate.untouched !== undefined && (!isParagraph || fate.whole);
  const { kind, span } = resolution;
  const isMisplaced = span !== undefined && !fate.owns(span) && !(isParagraph && fate.standIn(span));
  return { outcome: isMisplaced ? 'misplaced' : kind, untouched };
}
