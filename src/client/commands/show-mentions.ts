import { l10n, window } from 'vscode';
import { REFERENCES_OF } from '../../protocol/requests';
import type { Server } from '../server';
import { findLocations, peekLocations } from './peek-locations';

/** Lists an entity's mentions in the workspace's notes. */
export async function showMentions(server: Server, entity: string): Promise<void> {
  const title = l10n.t('Looking for mentions');
  const locations = await findLocations(title, token => server.request(REFERENCES_OF, { entity }, token));
  if (locations?.length === 0) {
    void window.showInformationMessage(l10n.t('No note in this workspace mentions “{0}”.', entity));
  } else if (locations) {
    await peekLocations(locations);
  }
}
