import type { Place } from '../dossier/model';
import { shorten } from '../shorten';
import type { Span } from '../span';
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
 * - `ambiguous`: its words stand in several places, and nothing tells which is meant.
 * - `lost`: not there; `near` is the paragraph named, where the text has it, for a reader to look at.
 *
 * `reason` is a sentence for a person, to be followed by a full stop.
 */
export type Resolution =
  | { readonly kind: 'exact'; readonly by: Evidence; readonly span: Span }
  | { readonly kind: 'moved'; readonly by: Evidence; readonly span: Span; readonly reason: string }
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
  const words = `the words “${shorten(exact, 80)}”`;
  const found = findQuote(source, place.quote!);
  for (const number of likelyParagraphs(source, place)) {
    const inside = found.filter(span => numberOf(source, span) === number);
    if (inside.length > 0) return oneOf(source, place, 'quote', inside, words, `in paragraph ${number}`);
  }
  return oneOf(source, place, 'quote', found, words, 'in the text');
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
  return oneOf(source, place, 'fingerprint', spans, 'the words of the cited paragraph', 'in the text');
}

function byParagraph({ passages }: SourceText, { paragraph }: Selector): Resolution {
  if (paragraph === undefined) return { kind: 'lost', reason: 'the citation names no paragraph' };
  const span = passageNumbered(passages, paragraph);
  if (span) return { kind: 'exact', by: 'paragraph', span };
  return { kind: 'lost', reason: `${howMany(passages.length)}; paragraph ${paragraph} isn’t there` };
}

function inDigest(source: SourceText, place: Selector): Resolution {
  const resolution = byParagraph(source, place);
  if (resolution.kind !== 'exact' || !place.quote) return resolution;
  const [span, another] = findQuote(source, place.quote).filter(span => numberOf(source, span) === place.paragraph);
  return span && !another ? { kind: 'exact', by: 'quote', span } : resolution;
}

/** The verdict on the spans where the words stand that decide; `where` says where they were looked for. */
function oneOf(
  source: SourceText,
  place: Selector,
  by: Evidence,
  spans: readonly Span[],
  words: string,
  where: string,
): Resolution {
  const [span, another] = spans;
  if (!span) {
    const near = place.paragraph === undefined ? undefined : passageNumbered(source.passages, place.paragraph);
    return { kind: 'lost', ...(near && { near }), reason: `${words} are not ${where}` };
  }
  if (another)
    return { kind: 'ambiguous', by, candidates: spans, reason: `${words} stand ${spans.length} times ${where}` };
  const number = numberOf(source, span);
  if (place.paragraph === undefined || place.paragraph === number) return { kind: 'exact', by, span };
  return { kind: 'moved', by, span, reason: `${words} are now in paragraph ${number}, not ${place.paragraph}` };
}

function numberOf({ passages }: SourceText, span: Span): number | undefined {
  return passageNumberAt(passages, span.start);
}

function howMany(count: number): string {
  return count === 1 ? 'the text has 1 paragraph' : `the text has ${count} paragraphs`;
}
