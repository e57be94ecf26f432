import { URI } from 'vscode-uri';
import type { Reading } from '../core/citation/reading';
import { sourceKind } from '../core/files';
import type { Span } from '../core/span';
import type { LocationItem } from '../protocol/requests';
import { SOURCE_VIEW } from '../protocol/source-view';
import { textDocument, toRange } from './positions';
import { fileName } from './uri';

/** Below this, so that an editor can tell the views' language by their paths. */
const FOLDER = `/${SOURCE_VIEW}`;

/** The normal URI of the view of a web page or PDF, by the file's. An editor shows the end of its path as the view's title. */
export function viewOf(file: string): string {
  return URI.from({ scheme: SOURCE_VIEW, path: `${FOLDER}/${fileName(file)} (text)`, query: file }).toString();
}

/** The normal URI of the file that a view is of; undefined for what is no view. */
export function fileOfView(uri: string): string | undefined {
  if (!uri.startsWith(`${SOURCE_VIEW}:`)) return undefined;
  return URI.parse(uri).query;
}

/**
 * Where a client can show spans of a source's text: in a text file itself, else in a view of it. For a client without views,
 * in the web page's own text, and at the beginning of a PDF.
 */
export function locationsOf(file: string, reading: Reading, spans: readonly Span[], hasViews: boolean): LocationItem[] {
  const isText = sourceKind(file) === 'text';
  if (isText || hasViews) {
    const uri = isText ? file : viewOf(file);
    const document = textDocument(uri, reading.text);
    return spans.map(span => ({ uri, range: toRange(document, span) }));
  }
  const { original } = reading;
  const document = textDocument(file, original?.text ?? '');
  return spans.map(span => ({ uri: file, range: toRange(document, original?.spanOf(span) ?? { start: 0, end: 0 }) }));
}
