import { l10n, TextEditorRevealType, Uri, window } from 'vscode';
import { ENTRY, type EntryParams } from '../../protocol/requests';
import { toRange } from '../positions';
import type { Server } from '../server';

/** Opens the place in a dossier where an entity, a source, a claim, an event or an annotation is written. */
export async function openEntry(server: Server, subject: EntryParams): Promise<void> {
  const entry = await server.request(ENTRY, subject);
  if (!entry) {
    const key = Object.values(subject).join();
    void window.showWarningMessage(l10n.t('The dossiers in use have no entry “{0}”.', key));
    return;
  }
  const selection = toRange(entry.range);
  const editor = await window.showTextDocument(Uri.parse(entry.uri), { selection });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
