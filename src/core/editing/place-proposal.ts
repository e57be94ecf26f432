import { fingerprint } from '../citation/fingerprint';
import { passageNumberAt, passageNumbered } from '../citation/passages';
import { quoteAt } from '../citation/quote';
import type { SourceText } from '../citation/source-text';
import type { PlainPlace, Source } from '../dossier/model';
import type { Span } from '../span';

/** A place in a text, whichever source that is the text of. */
export type PlaceInText = Omit<PlainPlace, 'source'>;

/**
 * The place of a span in a source's text: its paragraph, the paragraph's fingerprint, and the words as a quote. Of a source whose
 * words may not be passed on there is no quote; and its digest has other words, so that these have no fingerprint either.
 */
export function placeAt(source: Source, text: SourceText, span: Span): PlainPlace {
  return { source: source.key, ...placeInText(text, span, !source.digest) };
}

/** The same in the text of no source yet. `mayQuote`: whether its words may be passed on. */
export function placeInText(text: SourceText, span: Span, mayQuote = true): PlaceInText {
  const { passages, digest } = text;
  const paragraph = passageNumberAt(passages, span.start);
  const passage = paragraph === undefined ? undefined : passageNumbered(passages, paragraph);
  return {
    ...(paragraph !== undefined && { paragraph }),
    ...(mayQuote && span.end > span.start && { quote: quoteAt(text, span) }),
    ...(passage && !digest && { fingerprint: fingerprint(text.text.slice(passage.start, passage.end)) }),
  };
}
