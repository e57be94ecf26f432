import { fingerprint } from '../citation/fingerprint';
import { passageNumberAt, passageNumbered } from '../citation/passages';
import { quoteAt } from '../citation/quote';
import type { SourceText } from '../citation/source-text';
import type { PlainPlace, Source } from '../dossier/model';
import type { Span } from '../span';

/**
 * The place of a span in a source's text: its paragraph, the paragraph's fingerprint, and the words as a quote. Of a source whose
 * words may not be passed on there is no quote; and its digest has other words, so that these have no fingerprint either.
 */
export function placeAt(source: Source, text: SourceText, span: Span): PlainPlace {
  const { passages, digest } = text;
  const paragraph = passageNumberAt(passages, span.start);
  const passage = paragraph === undefined ? undefined : passageNumbered(passages, paragraph);
  return {
    source: source.key,
    ...(paragraph !== undefined && { paragraph }),
    ...(!source.digest && span.end > span.start && { quote: quoteAt(text, span) }),
    ...(passage && !digest && { fingerprint: fingerprint(text.text.slice(passage.start, passage.end)) }),
  };
}
