import type { Span } from '../span';
import type { NoteLanguage } from './mentions';

/** The spans of a text in which nothing is a mention: addresses, citation keys and, in Markdown, code, tags, front matter. In order, apart. */
export function opaqueSpans(_text: string, _language: NoteLanguage): Span[] {
  return [];
}
