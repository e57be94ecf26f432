import type { CardParams, PlaceItem } from '../../protocol/requests';

/** One item of a view, as plain data, so that two states of a view can be compared. */
export interface TreeNode {
  /** Unique in its view (see `withUniqueIds`), and the same for the same thing after every update. */
  readonly id: string;
  /** Also the item's `viewItem` in menus. */
  readonly kind: 'group' | 'event' | 'entity' | 'claim' | 'source' | 'attachedSource' | 'place';
  readonly label: string;
  readonly description?: string;
  /** A codicon's name. */
  readonly icon?: string;
  /** The whole item for a screen reader. */
  readonly spoken: string;
  /** A line above its card. */
  readonly more?: string;
  /** What its card and its commands are about. */
  readonly subject?: CardParams;
  /** The passage that it opens. */
  readonly place?: PlaceItem;
  /** Absent: none. `'later'`: asked for when the item is opened. */
  readonly children?: readonly TreeNode[] | 'later';
  readonly expanded?: boolean;
}

/** Parts of what a screen reader says, as one sentence each. */
export function spoken(...parts: readonly (string | undefined)[]): string {
  return parts
    .flatMap(part => (part ? [part] : []))
    .map(part => (/[.!?…。！？]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

/** Numbers the later ones of equal ids: a dossier with a duplicate key is an error, but VS Code would show no tree at all. */
export function withUniqueIds(nodes: readonly TreeNode[], seen = new Map<string, number>()): TreeNode[] {
  return nodes.map(node => {
    const count = (seen.get(node.id) ?? 0) + 1;
    seen.set(node.id, count);
    const id = count === 1 ? node.id : `${node.id} #${count}`;
    return typeof node.children === 'object'
      ? { ...node, id, children: withUniqueIds(node.children, seen) }
      : { ...node, id };
  });
}
