import { applyChanges } from '../../core/editing/change';
import { t } from '../../core/l10n';
import type { EditParams, EditResult } from '../../protocol/editing';
import { textDocument, toRange } from '../positions';
import type { Services } from '../services';
import { fileName, normalUri } from '../uri';

/** `dossier/edit`. */
export const edit =
  ({ documents, library, dossiers, parser }: Services) =>
  async ({ dossier, edits }: EditParams): Promise<EditResult> => {
    const uri = normalUri(dossier);
    if (!library.isDossier(uri)) return { message: refusal(uri, dossiers.isDossier(uri)) };
    const file = await dossiers.get(uri);
    if (!file) return { message: t('{0} can’t be read; is it still there?', fileName(uri)) };
    // As it is now: it may be typed in while the edits are worked out, and have been opened while it was read.
    const version = documents.get(uri)?.text === file.document ? file.document.version : null;
    const { text } = file.content;
    const before = textDocument(file.document.uri, text);
    const result = await parser.edit({ text, edits });
    if ('problem' in result) return { message: result.problem };
    const after = textDocument(before.uri, applyChanges(text, result.changes));
    return {
      edits: result.changes.map(change => ({ range: toRange(before, change.span), newText: change.text })),
      version,
      shows: { uri: before.uri, range: toRange(after, result.shows) },
    };
  };

/** Why a file can’t be changed, where it is no dossier of the user’s own. */
export function refusal(uri: string, isShipped: boolean): string {
  return isShipped
    ? t('{0} comes with the product and can’t be changed; create a dossier of your own.', fileName(uri))
    : t(
        '{0} is none of the dossiers in use: its name must end in .dossier.yaml, and it must lie in the workspace.',
        fileName(uri),
      );
}
