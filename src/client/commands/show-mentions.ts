import { CancellationError, commands, Location, l10n, Uri, window } from 'vscode';
import { REFERENCES_OF } from '../../protocol/requests';
import { toRange } from '../positions';
import { withSlowProgress } from '../progress';
import type { Server } from '../server';

/** Lists an entity's mentions in the workspace's notes, in the editor's own peek list. */
export async function showMentions(server: Server, entity: string): Promise<void> {
  const title = l10n.t('Looking for mentions');
  const found = await withSlowProgress(title, token => server.request(REFERENCES_OF, { entity }, token)).catch(
    error => {
      if (error instanceof CancellationError) return undefined;
      throw error;
    },
  );
  if (found === undefined) return;
  const locations = (found ?? []).map(({ uri, range }) => new Location(Uri.parse(uri), toRange(range)));
  const [first] = locations;
  if (!first) {
    void window.showInformationMessage(l10n.t('No note in this workspace mentions “{0}”.', entity));
    return;
  }
  // The list opens in an editor: the one in use, or one on the first mention.
  const editor = window.activeTextEditor;
  const uri = editor?.document.uri ?? first.uri;
  const position = editor?.selection.active ?? first.range.start;
  await commands.executeCommand('editor.action.peekLocations', uri, position, locations, 'peek');
}
