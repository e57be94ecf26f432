import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { type EntryKind, entryShape } from '../../core/dossier/language/entries';
import type { Head } from '../../core/dossier/language/heads';
import { t } from '../../core/l10n';
import { shorten } from '../../core/shorten';
import { toRange } from '../positions';
import type { Services } from '../services';
import type { TextDocument } from '../text-document';

/** As what editors show the entries of dossiers. */
export const SYMBOL_KINDS: Readonly<Record<EntryKind, SymbolKind>> = {
  source: SymbolKind.File,
  entity: SymbolKind.Class,
  claim: SymbolKind.String,
  event: SymbolKind.Event,
  annotation: SymbolKind.Property,
  exclusion: SymbolKind.Null,
};

/** `textDocument/documentSymbol`: a dossier's sections and the entries in each. */
export const documentSymbol =
  ({ dossiers, capabilities }: Services) =>
  ({ textDocument }: DocumentSymbolParams): DocumentSymbol[] | SymbolInformation[] | null => {
    const dossier = dossiers.open(textDocument.uri);
    if (!dossier) return null;
    const { document, content } = dossier;
    const symbols = content.sections
      .filter(({ name }) => entryShape(name))
      .map(section => ({
        name: section.name,
        kind: SymbolKind.Namespace,
        range: toRange(document, section.span),
        selectionRange: toRange(document, section.nameSpan),
        children: content.headsOf(section).map(entry => entrySymbol(document, entry)),
      }));
    if (capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport) return symbols;
    return symbols.flatMap(({ children, ...section }) => [
      { name: section.name, kind: section.kind, location: { uri: document.uri, range: section.range } },
      ...children.map(({ name, kind, range }) => ({
        ...{ name, kind, containerName: section.name },
        location: { uri: document.uri, range },
      })),
    ]);
  };

function entrySymbol(document: TextDocument, { kind, name, nameSpan, span, label }: Head): DocumentSymbol {
  return {
    // The protocol has no symbols without a name.
    name: name === '' ? t('(nothing yet)') : name,
    ...(label !== '' && { detail: shorten(label, 80) }),
    kind: SYMBOL_KINDS[kind],
    range: toRange(document, span),
    selectionRange: toRange(document, nameSpan),
  };
}
