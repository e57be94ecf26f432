import { Disposable, l10n } from 'vscode';
import { SOURCES } from '../../protocol/requests';
import type { Server } from '../server';
import { sourceNodes } from './source-nodes';
import { NodeTree } from './tree';

/** The Sources: each with what it is cited for. */
export class SourcesView implements Disposable {
  readonly tree: NodeTree;

  private readonly subscription: Disposable;

  constructor(server: Server) {
    this.tree = new NodeTree('dossier.sources', server, {
      roots: async () => {
        const sources = await server.request(SOURCES, {});
        return sources && sourceNodes(sources, l10n.t);
      },
    });
    this.subscription = Disposable.from(
      server.onDidChangeModel(() => this.tree.invalidate()),
      server.onDidChangeState(() => this.tree.invalidate()),
    );
  }

  dispose(): void {
    this.subscription.dispose();
    this.tree.dispose();
  }
}
