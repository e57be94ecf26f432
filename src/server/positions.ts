import type { Range } from 'vscode-languageserver';
import type { Span } from '../core/span';
import { TextDocument } from './text-document';

/** The one converter between the core's offsets and the protocol's positions: a span of a document as an LSP range. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** An LSP range as a span of offsets; positions outside the document are clamped into it. */
export function toSpan(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** A text that no editor has open, for `toRange`. */
export function textDocument(uri: string, text: string): TextDocument {
  return new TextDocument(uri, '', 0, text);
}
