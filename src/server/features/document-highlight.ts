import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import { withoutQuotes } from '../../core/dossier/language/rename';
import { toRange } from '../positions';
import type { Services } from '../services';

/** In how many entries a key is looked for while a person moves through a file. */
const MOST = 200;

/** `textDocument/documentHighlight`: the same key elsewhere in a dossier file. */
export const documentHighlight =
  ({ dossiers }: Services) =>
  ({ textDocument, position }: DocumentHighlightParams): DocumentHighlight[] | null => {
    const dossier = dossiers.open(textDocument.uri);
    const use = dossier?.content.useAt(dossier.document.offsetAt(position));
    // Where it stands nearly everywhere, the editor highlights the same words by itself.
    if (!dossier || !use || dossier.content.countWith(use.key) > MOST) return null;
    return dossier.content.usesOf(use.kind, use.key).map(({ span, role }) => ({
      range: toRange(dossier.document, withoutQuotes(dossier.content.text, span)),
      kind: role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  };
