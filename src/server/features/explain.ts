import { type ExplainedDocument, explanationMarkdown } from '../../core/cards/explanation';
import { type Dossier, namesIn } from '../../core/dossier/dossier';
import { explain as explainAt } from '../../core/recognition/explain';
import type { ExplainParams, ExplainResult } from '../../protocol/requests';
import { toRange } from '../positions';
import type { Services } from '../services';
import type { TextDocument } from '../text-document';

/** `dossier/explain`. */
export const explain =
  ({ documents, library }: Services) =>
  ({ textDocument, position }: ExplainParams): ExplainResult | null => {
    const note = documents.get(textDocument.uri);
    const document = note?.mentions();
    if (!note || !document) return null;
    const { dossier } = library;
    const text = note.text.getText();
    const entities = namesIn(dossier.parts);
    const explanation = explainAt({ text, document, entities }, note.text.offsetAt(position));
    return { markdown: explanationMarkdown(explanation, wordsOf(dossier, note.text)) };
  };

/** How a document's places and the dossier's entities are called. */
export function wordsOf({ entities }: Dossier, document: TextDocument): ExplainedDocument {
  return {
    nameOf: entity => entities.get(entity)?.name ?? entity,
    lineOf: ({ start }) => document.positionAt(start).line + 1,
    textOf: span => document.getText(toRange(document, span)),
  };
}
