import type { Place } from '../dossier/model';
import { t } from '../l10n';
import { shorten } from '../shorten';
import type { Span } from '../span';
import type { Difference } from './difference';
import { passageNumberAt, passageNumbered } from './passages';
import { findQuote } from './quote';
import type { SourceText } from './source-text';

/** The part of a place that says where in its source's text the passage is. */
export type Selector = Pick<Place, 'paragraph' | 'quote' | 'fingerprint'>;

/** What told where the passage is; `source`: the place names no part of it. */
export type Evidence = 'quote' | 'fingerprint' | 'paragraph' | 'source';

/**
 * Where a cited passage is now; spans are the quote's where a quote told, else the paragraph's.
 * - `exact`: where the place says.
 * - `moved`: found by its words, in another paragraph than the one named.
 * - `altered`: found, in the paragraph named or in another, but with other words; `difference` tells which, where the place has
 *   a quote. By a fingerprint alone there is no telling.
 * - `ambiguous`: its words stand in several places, and nothing tells which is meant.
 * - `lost`: not there; `near` is the paragraph named, where the text has it, for a reader to look at.
 *
 * `reason` is a sentence for a person.
 */
export type Resolution =
  | { readonly kind: 'exact'; readonly by: Evidence; readonly span: Span }
  | { readonly kind: 'moved'; readonly by: Evidence; readonly span: Span; readonly reason: string }
  | {
      readonly kind: 'altered';
      readonly by: Evidence;
      readonly span: Span;
      readonly difference?: Difference;
      readonly reason: string;
    }
  | { readonly kind: 'ambiguous'; readonly by: Evidence; readonly candidates: readonly Span[]; readonly reason: string }
  | { readonly kind: 'lost'; readonly near?: Span; readonly reason: string };

/**
 * Finds the passage that a place cites in its source's text as it is now.
 *
 * The most telling evidence decides, and nothing less is fallen back on: the quote, else the fingerprint, else the number of the
 * paragraph, which is otherwise where to look first. In a digest the paragraph decides, and a quote only narrows it down where
 * it happens to stand there. A place that names no part that can be looked for is the whole text; its span is the beginning.
 */
export function resolvePlace(source: SourceText, place: Selector): Resolution {
  const named = place.paragraph !== undefined || place.quote || (place.fingerprint !== undefined && !source.digest);
  if (!named) return { kind: 'exact', by: 'source', span: { start: 0, end: 0 } };
  if (source.digest) return inDigest(source, place);
  if (place.quote) return byQuote(source, place, place.quote.exact);
  if (place.fingerprint !== undefined) return byFingerprint(source, place, place.fingerprint);
  return byParagraph(source, place);
}

function byQuote(source: SourceText, place: Selector, exact: string): Resolution {
  const words = quoteInWords(exact);
  const found = findQuote(source, place.quote!);
  for (const number of likelyParagraphs(source, place)) {
    const inside = found.filter(span => numberOf(source, span) === number);
    if (inside.length > 0) return oneOf(source, place, 'quote', inside, words, number);
  }
  return oneOf(source, place, 'quote', found, words);
}

/** Where to look for a quote first: the paragraphs that have the fingerprint, then the one named. */
function likelyParagraphs(source: SourceText, { paragraph, fingerprint }: Selector): readonly number[] {
  const same = fingerprint === undefined ? [] : source.numbersOf(fingerprint);
  if (paragraph === undefined) return same;
  return same.includes(paragraph) ? [paragraph] : [...same, paragraph];
}

function byFingerprint(source: SourceText, place: Selector, fingerprint: string): Resolution {
  const numbers = source.numbersOf(fingerprint);
  const named = numbers.filter(number => number === place.paragraph);
  const spans = (named.length > 0 ? named : numbers).map(number => passageNumbered(source.passages, number)!);
  return oneOf(source, place, 'fingerprint', spans, FINGERPRINT_IN_WORDS);
}

function byParagraph({ passages }: SourceText, { paragraph }: Selector): Resolution {
  if (paragraph === undefined) return { kind: 'lost', reason: t('The citation names no paragraph.') };
  const span = passageNumbered(passages, paragraph);
  if (span) return { kind: 'exact', by: 'paragraph', span };
  const { length } = passages;
  const reason =
    length === 1
      ? t('The text has 1 paragraph; paragraph {0} isn’t there.', paragraph)
      : t('The text has {0} paragraphs; paragraph {1} isn’t there.', length, paragraph);
  return { kind: 'lost', reason };
}

function inDigest(source: SourceText, place: Selector): Resolution {
  const resolution = byParagraph(source, place);
  if (resolution.kind !== 'exact' || !place.quote) return resolution;
  const [span, another] = findQuote(source, place.quote).filter(span => numberOf(source, span) === place.paragraph);
  return span && !another ? { kind: 'exact', by: 'quote', span } : resolution;
}

/** What is to be said of the words that decide where a passage is. */
interface Wording {
  readonly lost: () => string;
  /** `paragraph` where they stand several times in this one. */
  readonly ambiguous: (times: number, paragraph: number | undefined) => string;
  readonly moved: (now: number, named: number) => string;
}

function quoteInWords(exact: string): Wording {
  const words = shorten(exact, 80);
  return {
    lost: () => t('The words “{0}” are not in the text.', words),
    ambiguous: (times, paragraph) =>
      paragraph === undefined
        ? t('The words “{0}” stand {1} times in the text.', words, times)
        : t('The words “{0}” stand {1} times in paragraph {2}.', words, times, paragraph),
    moved: (now, named) => t('The words “{0}” are now in paragraph {1}, not {2}.', words, now, named),
  };
}

const FINGERPRINT_IN_WORDS: Wording = {
  lost: () => t('The words of the cited paragraph are not in the text.'),
  ambiguous: times => t('The words of the cited paragraph stand {0} times in the text.', times),
  moved: (now, named) => t('The words of the cited paragraph are now in paragraph {0}, not {1}.', now, named),
};

/** The verdict on the spans where the words stand that decide; `paragraph` where they were looked for in this one only. */
function oneOf(
  source: SourceText,
  place: Selector,
  by: Evidence,
  spans: readonly Span[],
  words: Wording,
  paragraph?: number,
): Resolution {
  const [span, another] = spans;
  if (!span) {
    const near = place.paragraph === undefined ? undefined : passageNumbered(source.passages, place.paragraph);
    return { kind: 'lost', ...(near && { near }), reason: words.lost() };
  }
  if (another) {
    return { kind: 'ambiguous', by, candidates: spans, reason: words.ambiguous(spans.length, paragraph) };
  }
  const number = numberOf(source, span);
  if (place.paragraph === undefined || number === undefined || place.paragraph === number) {
    return { kind: 'exact', by, span };
  }
  return { kind: 'moved', by, span, reason: words.moved(number, place.paragraph) };
}

function numberOf({ passages }: SourceText, span: Span): number | undefined {
  return passageNumberAt(passages, span.start);
}
