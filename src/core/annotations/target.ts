import type { SourceText } from '../citation/source-text';
import type { PlainPlace, Source } from '../dossier/model';
import { placeAt } from '../editing/place-proposal';
import type { Span } from '../span';

/**
 * The target of an annotation of a span in a source's text: the words where there are some, without white space around them,
 * else the paragraph that the span is in or before.
 */
export function annotationTarget(source: Source, text: SourceText, { start, end }: Span): PlainPlace {
  const words = text.text.slice(start, end);
  if (words.trim() !== '') {
    const from = start + (words.length - words.trimStart().length);
    return placeAt(source, text, { start: from, end: from + words.trim().length });
  }
  const at = (text.passages.find(passage => passage.end >= start) ?? text.passages.at(-1))?.start ?? 0;
  return placeAt(source, text, { start: at, end: at });
}
