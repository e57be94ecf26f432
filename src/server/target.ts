import type { Position } from 'vscode-languageserver';
import type { NoteCitation } from '../core/citation/pandoc';
import type { Mention } from '../core/recognition/mention';
import type { MentionDocument } from '../core/recognition/mentions';
import type { Span } from '../core/span';
import type { TextSource } from '../core/text/text-source';
import type { OpenDocument } from './documents';
import type { Services } from './services';

/** What stands at a place in a note: a mention of an entity, or a citation of a source. */
export type Target = MentionTarget | CitationTarget;

export interface MentionTarget {
  readonly kind: 'mention';
  readonly document: OpenDocument;
  /** All mentions of the document. */
  readonly mentions: MentionDocument;
  readonly mention: Mention;
}

export interface CitationTarget {
  readonly kind: 'citation';
  readonly document: OpenDocument;
  readonly citation: NoteCitation;
}

/** What stands at a position of an open document; undefined where there is nothing, or the document isn't looked through. */
export function targetAt({ documents }: Services, uri: string, position: Position): Target | undefined {
  const document = documents.get(uri);
  const mentions = document?.mentions();
  if (!document || !mentions) return undefined;
  const offset = document.text.offsetAt(position);
  const mention = mentions.at(offset);
  if (mention) return { kind: 'mention', document, mentions, mention };
  const { start, end } = paragraphAround(document.text, offset);
  if (!document.text.slice(start, end).includes('@')) return undefined;
  const citation = document.citations().find(({ span }) => span.start <= offset && offset <= span.end);
  return citation && { kind: 'citation', document, citation };
}

const BLANK_LINE = /\n[^\S\n]*\n/g;
/** Few paragraphs reach farther to either side, in UTF-16 units. */
const NEAR = 4096;

/** The stretch between the blank lines around an offset; no citation reaches over one. To be asked first: it is cheap in any text. */
export function paragraphAround(source: TextSource, offset: number): Span {
  for (let reach = NEAR; ; reach *= 2) {
    const from = Math.max(0, offset - reach);
    const text = source.slice(from, offset + reach);
    BLANK_LINE.lastIndex = offset - from;
    const start = text.lastIndexOf('\n\n', offset - from);
    const end = BLANK_LINE.exec(text)?.index;
    if ((start < 0 && from > 0) || (end === undefined && offset + reach < source.length)) continue;
    return { start: from + Math.max(start, 0), end: from + (end ?? text.length) };
  }
}
