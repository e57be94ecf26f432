import { Disposable, l10n, languages, type TextDocument, window, workspace } from 'vscode';
import { CLAIMS, ENTITIES, MENTION_COUNTS } from '../../protocol/requests';
import { readEntity } from '../arguments';
import { notesServed } from '../options';
import type { Server } from '../server';
import { claimNodes, entityNodes } from './entity-nodes';
import { sourceTitles } from './names';
import type { TreeNode } from './node';
import { NodeTree } from './tree';

/**
 * The Entities: by kind, with how often each is mentioned in the note that was last in an editor and in all notes, and what is
 * claimed of it.
 */
export class EntitiesView implements Disposable {
  readonly tree: NodeTree;

  private note: TextDocument | undefined;
  /** How often all notes mention each, as it was counted last. */
  private everywhere: ReadonlyMap<string, number> | undefined;
  private readonly subscription: Disposable;

  constructor(private readonly server: Server) {
    this.tree = new NodeTree('dossier.entities', server, {
      roots: () => this.roots(),
      children: node => this.claims(node),
    });
    this.look(window.activeTextEditor?.document);
    this.subscription = Disposable.from(
      server.onDidChangeModel(() => this.tree.invalidate()),
      server.onDidChangeState(() => this.tree.invalidate()),
      server.onDidIndex(() => this.tree.invalidate()),
      window.onDidChangeActiveTextEditor(editor => this.look(editor?.document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.note && contentChanges.length > 0) this.tree.invalidate();
      }),
      workspace.onDidCloseTextDocument(document => {
        if (document === this.note) this.count(undefined);
      }),
    );
  }

  /** Shows an entity's claims; false where it isn't there. */
  async show(entity: string): Promise<boolean> {
    await this.tree.refresh();
    return this.tree.reveal(`entity ${entity}`);
  }

  dispose(): void {
    this.subscription.dispose();
    this.tree.dispose();
  }

  /** Another editor that holds no note, such as a dossier or an output, leaves the counts as they are. */
  private look(document: TextDocument | undefined): void {
    if (document && document !== this.note && languages.match(notesServed(), document) > 0) this.count(document);
  }

  private count(note: TextDocument | undefined): void {
    this.note = note;
    this.tree.invalidate();
  }

  private async roots(): Promise<TreeNode[] | null> {
    const { note } = this;
    const items = await this.server.request(ENTITIES, note ? { textDocument: { uri: note.uri.toString() } } : {});
    void this.countEverywhere().catch(() => undefined);
    return items && entityNodes(items, { inNote: note !== undefined, everywhere: this.everywhere }, l10n.t);
  }

  /** Nobody waits for it: the first time, all notes are read. */
  private async countEverywhere(): Promise<void> {
    const counts = await this.server.request(MENTION_COUNTS, {});
    const everywhere = counts ? new Map(counts) : undefined;
    if (isSame(everywhere, this.everywhere)) return;
    this.everywhere = everywhere;
    this.tree.invalidate();
  }

  private async claims(node: TreeNode): Promise<TreeNode[] | null> {
    const entity = readEntity(node);
    if (entity === undefined) return null;
    const [claims, titles] = await Promise.all([this.server.request(CLAIMS, { entity }), sourceTitles(this.server)]);
    return claims && claimNodes(entity, claims, titles, l10n.t);
  }
}

function isSame(one: ReadonlyMap<string, number> | undefined, other: ReadonlyMap<string, number> | undefined): boolean {
  if (one?.size !== other?.size) return false;
  return [...(one ?? [])].every(([key, count]) => other!.get(key) === count);
}
