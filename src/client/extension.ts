import { commands, type ExtensionContext, l10n, window, workspace } from 'vscode';
import { useBundle } from '../core/l10n';
import { SOURCE_VIEW } from '../protocol/source-view';
import { registerCommands } from './commands';
import { provideComparisons } from './commands/compare-passage';
import { PassageComments } from './comments/comments';
import { AnnotationWriter } from './comments/writing';
import { Explanations } from './explanations';
import { Workbench } from './growing/workbench';
import { Highlighter } from './highlight';
import { clientOptions, currentSettings } from './options';
import { ownDossiers } from './own-dossiers';
import { numberParagraphs } from './paragraph-numbers';
import { Revisions } from './revisions/revisions';
import { type CreateClient, Server } from './server';
import { SourceViews } from './source-views';
import { createStatus } from './status';
import { EntitiesView } from './views/entities';
import { SourcesView } from './views/sources';
import { TimelineView } from './views/timeline';

/** The settings that say which documents the server is sent. */
const SERVED = ['dossier.languages', 'dossier.files'];

/** What `activate` gives, for the tests that run in the editor; other extensions should not count on it. */
export interface ExtensionApi {
  readonly server: Server;
  readonly timeline: TimelineView;
  readonly entities: EntitiesView;
  readonly sources: SourcesView;
  readonly highlighter: Highlighter;
  readonly desk: Workbench;
  readonly comments: PassageComments;
  readonly writer: AnnotationWriter;
  readonly revisions: Revisions;
}

/** Puts the parts together. Nothing here waits: the server starts in the background, and everything else asks it later. */
export function activateExtension(context: ExtensionContext, createClient: CreateClient): ExtensionApi {
  // What the core puts into words for the views.
  useBundle(l10n.bundle ?? {});
  const log = window.createOutputChannel('Dossier', { log: true });
  const server = new Server(createClient, () => clientOptions(context, log), log);
  const timeline = new TimelineView(server);
  const entities = new EntitiesView(server);
  const sources = new SourcesView(server);
  const highlighter = new Highlighter(server);
  const desk = new Workbench(server, context.workspaceState, log);
  const explanations = new Explanations();
  const comments = new PassageComments(server);
  const writer = new AnnotationWriter(comments, desk);
  const revisions = new Revisions(server, context.workspaceState, desk);
  context.subscriptions.push(
    log,
    server,
    timeline,
    entities,
    sources,
    highlighter,
    explanations,
    comments,
    revisions,
    createStatus(server),
    provideComparisons(server),
    new SourceViews(server),
    numberParagraphs(),
    registerCommands({ server, timeline, entities, desk, explanations, writer, revisions, log }),
    sayStateInContext(server),
    sayLanguagesInContext(),
    // Whether it may write is settled when it starts.
    workspace.onDidGrantWorkspaceTrust(() => void server.restart()),
    // Which documents the server is sent is settled when it starts.
    workspace.onDidChangeConfiguration(change => {
      if (SERVED.some(setting => change.affectsConfiguration(setting))) void server.restart();
    }),
  );
  return { server, timeline, entities, sources, highlighter, desk, comments, writer, revisions };
}

/** Keeps the context keys by which empty views say why they are empty. */
function sayStateInContext(server: Server) {
  const say = () => {
    void commands.executeCommand('setContext', 'dossier.state', server.state);
    void commands.executeCommand('setContext', 'dossier.count', server.model?.dossiers);
    void commands.executeCommand('setContext', 'dossier.revisions', server.model?.revisions);
    void commands.executeCommand('setContext', 'dossier.own', server.model && ownDossiers(server.model));
  };
  server.onDidChangeModel(say);
  say();
  return server.onDidChangeState(say);
}

/** Keeps the context key by which menus know a note, as `when` can't look into a setting that is a list. */
function sayLanguagesInContext() {
  const say = () => {
    const notes = [...currentSettings().languages, SOURCE_VIEW];
    void commands.executeCommand('setContext', 'dossier.languages', notes);
  };
  say();
  return workspace.onDidChangeConfiguration(change => {
    if (change.affectsConfiguration('dossier.languages')) say();
  });
}
