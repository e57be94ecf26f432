import { CancellationError, type CancellationToken, commands, Location, type Position, Uri, window } from 'vscode';
import type { LocationItem } from '../../protocol/requests';
import { toRange } from '../positions';
import { withSlowProgress } from '../progress';

/** Looks for locations, with a sign of progress under a title where it is slow; undefined where the person ends the search. */
export async function findLocations(
  title: string,
  find: (token: CancellationToken) => Promise<LocationItem[] | null>,
): Promise<Location[] | undefined> {
  const found = await withSlowProgress(title, find).catch(error => {
    if (error instanceof CancellationError) return undefined;
    throw error;
  });
  if (found === undefined) return undefined;
  return (found ?? []).map(({ uri, range }) => new Location(Uri.parse(uri), toRange(range)));
}

/** Lists locations, of which there is at least one, in the editor's own peek list. */
export async function peekLocations(locations: readonly Location[], at?: Position): Promise<void> {
  const [first] = locations;
  // The list opens in an editor: the one in use, or one on the first location.
  const editor = window.activeTextEditor;
  const uri = editor?.document.uri ?? first!.uri;
  const position = at ?? editor?.selection.active ?? first!.range.start;
  await commands.executeCommand('editor.action.peekLocations', uri, position, locations, 'peek');
}
