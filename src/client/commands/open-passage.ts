import { l10n, Selection, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import { PASSAGE, type PassageFound, type PlaceItem } from '../../protocol/requests';
import { toRange } from '../positions';
import type { Server } from '../server';

/** How long the status bar says that a text is a digest, in milliseconds. */
const NOTICE = 10_000;

/** Opens a cited passage, selected and in the middle of the editor; says where it can't, and what is shown instead. */
export async function openPassage(server: Server, place: PlaceItem): Promise<void> {
  const passage = await server.request(PASSAGE, place);
  if (!passage) {
    void window.showWarningMessage(l10n.t('The dossiers in use have no source “{0}”.', place.source));
  } else if (passage.uri === undefined) {
    void window.showWarningMessage(passage.message);
  } else {
    await show(passage, place.source);
  }
}

async function show({ uri, range, kind, message }: PassageFound, source: string): Promise<void> {
  const file = Uri.parse(uri);
  try {
    const passage = toRange(range);
    const editor = await window.showTextDocument(await workspace.openTextDocument(file));
    // The caret stands at the start, so that reading goes on from there.
    editor.selection = new Selection(passage.end, passage.start);
    editor.revealRange(passage, TextEditorRevealType.InCenter);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const name = workspace.asRelativePath(file);
    void window.showErrorMessage(l10n.t('The text of “{0}” can’t be opened: {1}. {2}', source, name, reason));
    return;
  }
  if (message !== undefined) void window.showInformationMessage(message);
  if (kind === 'digest') {
    window.setStatusBarMessage(
      l10n.t('$(info) A digest of “{0}”; the original is not in this workspace', source),
      NOTICE,
    );
  }
}
