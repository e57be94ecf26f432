import { commands, l10n, Range, window } from 'vscode';
import { MENTIONS, TIMELINE } from '../../protocol/requests';
import { fromRange } from '../positions';
import type { Server } from '../server';
import { filterChoices } from '../views/filter-choices';
import { entityNames } from '../views/names';
import type { TimelineView } from '../views/timeline';

/** Asks whose events the Timeline shall show. */
export async function filterTimeline(server: Server, timeline: TimelineView): Promise<void> {
  const choices = Promise.all([server.request(TIMELINE, {}), entityNames(server)]).then(([items, names]) =>
    filterChoices(items ?? [], names, timeline.filter, l10n.t),
  );
  const placeHolder = l10n.t('Show the events of…');
  const choice = await window.showQuickPick(choices, { placeHolder, matchOnDescription: true });
  if (choice) await timeline.show(choice.entity);
}

/** Shows only the events of the entity that the cursor touches. */
export async function filterTimelineAtCursor(server: Server, timeline: TimelineView): Promise<void> {
  const editor = window.activeTextEditor;
  const mentions = editor
    ? await server.request(MENTIONS, {
        textDocument: { uri: editor.document.uri.toString() },
        range: fromRange(new Range(editor.selection.active, editor.selection.active)),
      })
    : null;
  const mention = mentions?.[0];
  if (!mention) {
    void window.showInformationMessage(l10n.t('Put the cursor on the name of an entity first.'));
    return;
  }
  await commands.executeCommand('dossier.timeline.focus');
  await timeline.show(mention.entity);
}
