import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver';
import { foldsOf } from '../../core/dossier/language/folding';
import type { Services } from '../services';

/** `textDocument/foldingRange`: a dossier's sections, entries, and what is in them; where the client sets a limit, the outermost. */
export const foldingRange =
  ({ dossiers, capabilities }: Services) =>
  ({ textDocument }: FoldingRangeParams): FoldingRange[] | null => {
    const dossier = dossiers.open(textDocument.uri);
    if (!dossier) return null;
    const { document, content } = dossier;
    const limit = capabilities.textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY;
    const folds = foldsOf(content.text);
    const kept = folds.length <= limit ? folds : folds.sort((a, b) => a.depth - b.depth).slice(0, limit);
    return kept.map(({ start, end, isComment }) => ({
      startLine: document.positionAt(start).line,
      endLine: document.positionAt(end).line,
      ...(isComment && { kind: FoldingRangeKind.Comment }),
    }));
  };
