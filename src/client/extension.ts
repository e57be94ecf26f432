import { commands, type ExtensionContext, l10n, window, workspace } from 'vscode';
import { useBundle } from '../core/l10n';
import { registerCommands } from './commands';
import { Highlighter } from './highlight';
import { clientOptions } from './options';
import { type CreateClient, Server } from './server';
import { createStatus } from './status';
import { EntitiesView } from './views/entities';
import { SourcesView } from './views/sources';
import { TimelineView } from './views/timeline';

/** What `activate` gives, for the tests that run in the editor; other extensions should not count on it. */
export interface ExtensionApi {
  readonly server: Server;
  readonly timeline: TimelineView;
  readonly entities: EntitiesView;
  readonly sources: SourcesView;
  readonly highlighter: Highlighter;
}

/** Puts the parts together. Nothing here waits: the server starts in the background, and everything else asks it later. */
export function activateExtension(context: ExtensionContext, createClient: CreateClient): ExtensionApi {
  // What the core puts into words for the views.
  useBundle(l10n.bundle ?? {});
  const log = window.createOutputChannel('Dossier', { log: true });
  const server = new Server(createClient, () => clientOptions(context.extensionUri, log), log);
  const timeline = new TimelineView(server);
  const entities = new EntitiesView(server);
  const sources = new SourcesView(server);
  const highlighter = new Highlighter(server);
  context.subscriptions.push(
    log,
    server,
    timeline,
    entities,
    sources,
    highlighter,
    createStatus(server),
    registerCommands({ server, timeline, entities, log }),
    sayStateInContext(server),
    // Which documents the server is sent is settled when it starts.
    workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('dossier.languages')) void server.restart();
    }),
  );
  return { server, timeline, entities, sources, highlighter };
}

/** Keeps the context keys by which empty views say why they are empty. */
function sayStateInContext(server: Server) {
  const say = () => {
    void commands.executeCommand('setContext', 'dossier.state', server.state);
    void commands.executeCommand('setContext', 'dossier.count', server.model?.dossiers);
  };
  server.onDidChangeModel(say);
  say();
  return server.onDidChangeState(say);
}
