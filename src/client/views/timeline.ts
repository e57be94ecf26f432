import { commands, Disposable, l10n } from 'vscode';
import { TIMELINE } from '../../protocol/requests';
import { showsBuiltinOnly } from '../own-dossiers';
import type { Server } from '../server';
import { entityNames, sourceTitles } from './names';
import type { TreeNode } from './node';
import { timelineNodes } from './timeline-nodes';
import { NodeTree } from './tree';

/** The Timeline: what happened, by year; all of it, or what one entity took part in. */
export class TimelineView implements Disposable {
  readonly tree: NodeTree;
  /** The key of the entity whose events are shown; `undefined`: all events. */
  filter: string | undefined;

  private readonly subscription: Disposable;

  constructor(private readonly server: Server) {
    this.tree = new NodeTree('dossier.timeline', server, { roots: () => this.roots() });
    this.subscription = Disposable.from(
      server.onDidChangeModel(() => this.tree.invalidate()),
      server.onDidChangeState(() => this.tree.invalidate()),
    );
  }

  /** Shows the events of one entity, or all. */
  async show(entity: string | undefined): Promise<void> {
    this.filter = entity;
    await commands.executeCommand('setContext', 'dossier.timelineFiltered', entity !== undefined);
    await this.tree.refresh();
  }

  dispose(): void {
    this.subscription.dispose();
    this.tree.dispose();
  }

  private async roots(): Promise<TreeNode[] | null> {
    const { filter } = this;
    const items = await this.server.request(TIMELINE, filter === undefined ? {} : { entity: filter });
    const [names, titles] = await Promise.all([entityNames(this.server), sourceTitles(this.server)]);
    if (filter !== undefined && items && !names.has(filter)) {
      // Its dossier is gone; nobody would look for the rest behind an empty view.
      await this.show(undefined);
      return this.roots();
    }
    if (filter === this.filter) this.tree.view.message = this.message(filter && names.get(filter));
    return items && timelineNodes(items, names, titles, l10n.t);
  }

  /** What stands above the events: whose they are where not all are shown, or why they are not the user's own. */
  private message(name: string | undefined): string {
    if (name !== undefined) return l10n.t('Only events with {0}.', name);
    if (!showsBuiltinOnly(this.server.model)) return '';
    return l10n.t(
      'This workspace has no dossier yet: what you see comes with Dossier. To begin your own, run “Dossier: Create Dossier” (F1).',
    );
  }
}
