import { l10n, window } from 'vscode';
import { type CardParams, ENTRY, USES_OF } from '../../protocol/requests';
import { toRange } from '../positions';
import type { Server } from '../server';
import { findLocations, peekLocations } from './peek-locations';

/** Lists where dossiers and notes mention an entry, refer to it or cite it; at the entry, if it is in the editor in use. */
export async function showUses(server: Server, subject: CardParams): Promise<void> {
  const title = l10n.t('Looking for uses');
  const locations = await findLocations(title, token => server.request(USES_OF, subject, token));
  if (locations === undefined) return;
  if (locations.length === 0) {
    const key = Object.values(subject).join();
    void window.showInformationMessage(l10n.t('Nothing in this workspace uses “{0}” yet.', key));
    return;
  }
  const entry = await server.request(ENTRY, subject);
  const isHere = entry?.uri === window.activeTextEditor?.document.uri.toString();
  await peekLocations(locations, entry && isHere ? toRange(entry.range).start : undefined);
}
