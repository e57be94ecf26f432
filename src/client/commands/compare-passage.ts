import { commands, type Disposable, l10n, Uri, window, workspace } from 'vscode';
import { COMPARISON, type PlaceItem } from '../../protocol/requests';
import { readPlace } from '../arguments';
import { COMPARISON_ENDING } from '../comparison';
import type { Server } from '../server';

/** Of the texts that only a comparison shows; what they hold is worked out from their URIs, as the place is in its query. */
const SCHEME = 'dossier-comparison';

/** Opens the words that a place cites beside the passage as it is now. */
export async function comparePassage(server: Server, place: PlaceItem): Promise<void> {
  if (!(await server.request(COMPARISON, place))) {
    void window.showWarningMessage(
      l10n.t(
        'There is nothing to compare: the citation of “{0}” has no words of its own, or its text is not here.',
        place.source,
      ),
    );
    return;
  }
  const side = (path: 'cited' | 'present') =>
    Uri.from({ scheme: SCHEME, path: `/${path}/${place.source}${COMPARISON_ENDING}`, query: JSON.stringify(place) });
  await commands.executeCommand(
    'vscode.diff',
    side('cited'),
    side('present'),
    l10n.t('{0}: cited ↔ now', place.source),
  );
}

/** Gives the texts of comparisons. */
export function provideComparisons(server: Server): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path, query }) {
      const place = readPlace(JSON.parse(query));
      const comparison = place && (await server.request(COMPARISON, place));
      return (path.startsWith('/cited/') ? comparison?.cited : comparison?.present) ?? '';
    },
  });
}
