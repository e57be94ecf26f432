import { CancellationError, commands, Disposable, type LogOutputChannel, l10n, Uri, window } from 'vscode';
import { COMMANDS } from '../protocol/commands';
import { readEntity, readEntry, readPlace, readRevisions, readSource, readSubject } from './arguments';
import { addAlias } from './commands/add-alias';
import { addClaim } from './commands/add-claim';
import { addEntity } from './commands/add-entity';
import { addEvent } from './commands/add-event';
import { addSource } from './commands/add-source';
import { annotate } from './commands/annotate';
import { attachOriginal } from './commands/attach-original';
import { comparePassage } from './commands/compare-passage';
import { createDossier } from './commands/create-dossier';
import { detachOriginal } from './commands/detach-original';
import { explainMention } from './commands/explain-mention';
import { filterTimeline, filterTimelineAtCursor } from './commands/filter-timeline';
import { makeFingerprints } from './commands/make-fingerprints';
import { notThisEntity } from './commands/not-this-entity';
import { openEntry } from './commands/open-entry';
import { openPassage } from './commands/open-passage';
import { openSourceFile, readView } from './commands/open-source-file';
import { showMentions } from './commands/show-mentions';
import { showUses } from './commands/show-uses';
import { readAnnotation, readReply } from './comments/arguments';
import type { AnnotationWriter } from './comments/writing';
import type { Explanations } from './explanations';
import type { Desk } from './growing/desk';
import type { Revisions } from './revisions/revisions';
import type { Server } from './server';
import type { EntitiesView } from './views/entities';
import type { TimelineView } from './views/timeline';

/** What the commands act on. */
export interface CommandTargets {
  readonly server: Server;
  readonly timeline: TimelineView;
  readonly entities: EntitiesView;
  readonly desk: Desk;
  readonly explanations: Explanations;
  readonly writer: AnnotationWriter;
  readonly revisions: Revisions;
  readonly log: LogOutputChannel;
}

/** Registers every command of the product. */
export function registerCommands({
  server,
  timeline,
  entities,
  desk,
  explanations,
  writer,
  revisions,
  log,
}: CommandTargets): Disposable {
  const handlers: Record<keyof typeof COMMANDS, (argument: unknown) => unknown> = {
    openPassage: given(readPlace, place => openPassage(server, place)),
    openSourceFile: given(readView, openSourceFile),
    comparePassage: given(readPlace, place => comparePassage(server, place)),
    showRevisions: argument => revisions.show(readRevisions(argument)),
    // From the title of a comparison comes the URI of one of its sides.
    acceptRevisions: argument =>
      argument instanceof Uri ? revisions.acceptShown(argument) : revisions.accept(readRevisions(argument)),
    openEntry: given(readEntry, subject => openEntry(server, subject)),
    showEntity: given(readEntity, async entity => {
      if (!(await entities.show(entity))) notKnown(entity);
    }),
    showMentions: given(readEntity, entity => showMentions(server, entity)),
    showUses: given(readSubject, subject => showUses(server, subject)),
    showTimeline: given(readEntity, async entity => {
      await commands.executeCommand('dossier.timeline.focus');
      await timeline.show(entity);
    }),
    filterTimeline: () => filterTimeline(server, timeline),
    filterTimelineAtCursor: () => filterTimelineAtCursor(server, timeline),
    clearTimelineFilter: () => timeline.show(undefined),
    createDossier: () => createDossier(desk),
    addEntity: () => addEntity(desk),
    addAlias: argument => addAlias(desk, readEntity(argument)),
    addClaim: () => addClaim(desk),
    addEvent: () => addEvent(desk),
    addSource: () => addSource(desk),
    attachOriginal: argument => attachOriginal(desk, readSource(argument)),
    detachOriginal: argument => detachOriginal(desk, readSource(argument)),
    makeFingerprints: argument => makeFingerprints(desk, readSource(argument)),
    notThisEntity: () => notThisEntity(desk),
    explainMention: () => explainMention(desk, explanations),
    annotate: () => annotate(desk),
    addAnnotation: given(readReply, reply => writer.add(reply)),
    replyToAnnotation: given(readReply, reply => writer.add(reply)),
    editAnnotation: given(readAnnotation, comment => writer.edit(comment)),
    saveAnnotation: given(readAnnotation, comment => writer.save(comment)),
    cancelAnnotation: given(readAnnotation, comment => writer.cancel(comment)),
    deleteAnnotation: given(readAnnotation, comment => writer.askToRemove(comment)),
    showLog: () => log.show(),
    restartServer: () => server.restart(),
  };
  return Disposable.from(
    ...Object.entries(handlers).map(([name, handler]) =>
      commands.registerCommand(COMMANDS[name as keyof typeof COMMANDS], saying(server, handler)),
    ),
  );
}

/** Runs an action with its argument read, or says that there is none: the argument may come from anywhere. */
function given<T>(read: (value: unknown) => T | undefined, action: (argument: T) => unknown) {
  return (value: unknown): unknown => {
    const argument = read(value);
    if (argument !== undefined) return action(argument);
    void window.showWarningMessage(
      l10n.t('This command is run from a card or from one of the Dossier views, and was not told what to show.'),
    );
    return undefined;
  };
}

/** Runs an action, and says so where it comes to nothing since the server does not run: by itself the editor says nothing of that. */
function saying(server: Server, action: (argument: unknown) => unknown) {
  return async (argument: unknown): Promise<unknown> => {
    try {
      return await action(argument);
    } catch (error) {
      if (!(error instanceof CancellationError) || server.state !== 'failed') throw error;
      void sayNotRunning();
      return undefined;
    }
  };
}

async function sayNotRunning(): Promise<void> {
  const [log, restart] = [l10n.t('Show Log'), l10n.t('Restart')];
  const message = l10n.t('The language server of Dossier is not running. The log says why.');
  const chosen = await window.showErrorMessage(message, log, restart);
  if (chosen !== undefined) await commands.executeCommand(chosen === log ? COMMANDS.showLog : COMMANDS.restartServer);
}

function notKnown(entity: string): void {
  void window.showWarningMessage(l10n.t('The dossiers in use have no entity “{0}”.', entity));
}
