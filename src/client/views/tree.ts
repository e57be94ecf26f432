import {
  CancellationError,
  type CancellationToken,
  Disposable,
  type Event,
  EventEmitter,
  l10n,
  MarkdownString,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import { CARD_COMMANDS, COMMANDS } from '../../protocol/commands';
import { CARD } from '../../protocol/requests';
import { debounce } from '../debounce';
import { showsBuiltinOnly } from '../own-dossiers';
import type { Server } from '../server';
import { type TreeNode, withUniqueIds } from './node';

/** Where a view's items come from; null or a throw leaves the view as it is. */
export interface NodeSource {
  roots(): Promise<TreeNode[] | null>;
  /** The children of a node whose `children` are `'later'`. */
  children?(node: TreeNode): Promise<TreeNode[] | null>;
}

/** Changes come in swarms, such as the keystrokes of a sentence. */
const REFRESH_DELAY = 300;

/**
 * A view made of plain nodes. It asks for them anew when told that they are out of date, but only while it is visible,
 * and touches the view only where they differ; what is open and selected stays so, by the nodes' ids.
 */
export class NodeTree implements TreeDataProvider<TreeNode>, Disposable {
  readonly view: TreeView<TreeNode>;
  readonly onDidChangeTreeData: Event<undefined>;

  private readonly changed = new EventEmitter<undefined>();
  private readonly parents = new Map<string, TreeNode>();
  /** Children that were asked for, by their parent's id. */
  private later = new Map<string, readonly TreeNode[]>();
  private roots: readonly TreeNode[] | undefined;
  private outOfDate = false;
  private updates = 0;
  private readonly refreshSoon = debounce(() => void this.refresh(), REFRESH_DELAY);
  private readonly subscription: Disposable;

  constructor(
    id: string,
    private readonly server: Server,
    private readonly source: NodeSource,
  ) {
    this.onDidChangeTreeData = this.changed.event;
    this.view = window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
    this.subscription = Disposable.from(
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.outOfDate) void this.refresh();
      }),
      server.onDidChangeModel(() => this.sayOrigin()),
    );
    this.sayOrigin();
  }

  /** The nodes may be out of date. */
  invalidate(): void {
    this.outOfDate = true;
    if (this.view.visible) this.refreshSoon();
  }

  /** Asks for the nodes now. */
  async refresh(): Promise<void> {
    const update = ++this.updates;
    this.outOfDate = false;
    const roots = await this.load();
    if (!roots) {
      this.outOfDate = true;
      return;
    }
    const later = new Map<string, readonly TreeNode[]>();
    for (const id of this.later.keys()) {
      const children = await this.loadChildren(find(roots, id));
      if (children) later.set(id, children);
    }
    if (update !== this.updates || same([roots, [...later]], [this.roots, [...this.later]])) return;
    this.roots = roots;
    this.later = later;
    this.changed.fire(undefined);
  }

  /** Shows the node with an id, selected and with what is below it, in the view. */
  async reveal(id: string): Promise<boolean> {
    const node = find(await this.getChildren(), id);
    if (!node) return false;
    await this.view.reveal(node, { select: true, focus: true, expand: true });
    return true;
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (!node) {
      if (!this.roots || this.outOfDate) await this.refresh();
      return [...(this.roots ?? [])];
    }
    if (node.children !== 'later') return [...(node.children ?? [])];
    const { later } = this;
    const children = later.get(node.id) ?? (await this.loadChildren(node)) ?? [];
    // What a refresh found meanwhile is newer; the view is about to ask again.
    if (later === this.later) later.set(node.id, children);
    return [...children];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.parents.get(node.id);
  }

  getTreeItem(node: TreeNode): TreeItem {
    const item = new TreeItem(node.label, collapsibleState(node));
    item.id = node.id;
    item.contextValue = node.kind;
    item.accessibilityInformation = { label: node.spoken };
    if (node.description) item.description = node.description;
    if (node.icon) item.iconPath = new ThemeIcon(node.icon);
    if (node.place) item.command = { command: COMMANDS.openPassage, title: '', arguments: [node.place] };
    return item;
  }

  /** The tooltip is the card, asked for when the pointer rests on the item. */
  async resolveTreeItem(item: TreeItem, node: TreeNode, token: CancellationToken): Promise<TreeItem> {
    const card = node.subject && (await unlessCancelled(this.server.request(CARD, node.subject, token)));
    if (!card) return item;
    const markdown = new MarkdownString();
    // Below a long card it would have to be scrolled to.
    if (node.more) markdown.appendText(node.more).appendMarkdown('\n\n');
    markdown.appendMarkdown(card.markdown);
    markdown.isTrusted = { enabledCommands: CARD_COMMANDS };
    item.tooltip = markdown;
    return item;
  }

  dispose(): void {
    this.refreshSoon.dispose();
    this.subscription.dispose();
    this.view.dispose();
    this.changed.dispose();
  }

  /** Who has no dossier yet should not take the built-in one for something read out of their notes. */
  private sayOrigin(): void {
    this.view.description = showsBuiltinOnly(this.server.model) ? l10n.t('built-in dossier') : '';
  }

  private async load(): Promise<readonly TreeNode[] | null> {
    const roots = await unlessCancelled(this.source.roots());
    return roots && this.adopt(undefined, withUniqueIds(roots));
  }

  private async loadChildren(node: TreeNode | undefined): Promise<readonly TreeNode[] | null> {
    const children = node && (await unlessCancelled(this.source.children?.(node)));
    return children ? this.adopt(node, withUniqueIds(children)) : null;
  }

  /** Remembers whose children the nodes are, so that `reveal` finds its way to nodes never shown yet. */
  private adopt(parent: TreeNode | undefined, children: readonly TreeNode[]): readonly TreeNode[] {
    for (const child of children) {
      if (parent) this.parents.set(child.id, parent);
      if (typeof child.children === 'object') this.adopt(child, child.children);
    }
    return children;
  }
}

/** Null where nobody waits for the answer any more, or there was no question. */
async function unlessCancelled<T>(answer: Promise<T> | undefined): Promise<T | null> {
  try {
    return (await answer) ?? null;
  } catch (error) {
    if (error instanceof CancellationError) return null;
    throw error;
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function find(nodes: readonly TreeNode[], id: string): TreeNode | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : typeof node.children === 'object' ? find(node.children, id) : undefined;
    if (found) return found;
  }
  return undefined;
}

function collapsibleState({ children, expanded }: TreeNode): TreeItemCollapsibleState {
  if (!children) return TreeItemCollapsibleState.None;
  return expanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}
