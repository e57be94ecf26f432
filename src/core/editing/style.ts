import { isCollection, isMap, isPair, isScalar, isSeq, type Node, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import type { QuoteMark } from './scalar';

/** How a file is laid out. Counts are of columns. */
export interface Style {
  /** How far a mapping's fields stand to the right of the key that they belong to. */
  readonly step: number;
  /** How far a list's dashes stand to the right of the key that they belong to. */
  readonly dash: number;
  /** The spaces after a dash. */
  readonly gap: number;
  readonly quote: QuoteMark;
}

type Found = { -readonly [K in keyof Style]?: Style[K] };

/** How the first of some nodes is laid out, and where it doesn't show, the next; what none shows is as in the documentation. */
export function styleOf(text: string, ...nodes: readonly (Node | null | undefined)[]): Style {
  const found: Found = Object.assign({}, ...nodes.flatMap(node => (node ? foundIn(node, text) : [])).reverse());
  const step = found.step ?? (found.dash || 2);
  return { step, dash: found.dash ?? step, gap: found.gap ?? 1, quote: found.quote ?? '"' };
}

/** What nodes show, since a file's many mends ask for the same ones, and one that shows little is looked through to its end. */
const shown = new WeakMap<Node, Found>();

function foundIn(node: Node, text: string): Found {
  const found = shown.get(node) ?? look(node, text);
  shown.set(node, found);
  return found;
}

function look(node: Node, text: string): Found {
  const found: Found = {};
  visit(node, (_, each, path) => {
    if (isScalar(each)) {
      if (each.type === 'QUOTE_DOUBLE') found.quote ??= '"';
      if (each.type === 'QUOTE_SINGLE') found.quote ??= "'";
    } else if (isBlock(each)) {
      if (isSeq(each)) found.gap ??= gapOf(each, text);
      const [map, pair] = path.slice(-2);
      if (isPair(pair) && isMap(map) && isBlock(map)) {
        const right = indentOf(each) - indentOf(map);
        if (isSeq(each)) found.dash ??= right;
        else found.step ??= right;
      }
    }
    const isDone = found.step !== undefined && found.dash !== undefined && found.gap && found.quote;
    return isDone ? visit.BREAK : undefined;
  });
  return found;
}

/** Whether something is a collection without brackets that has something in it. */
export function isBlock(node: unknown): node is YAMLMap | YAMLSeq {
  return isCollection(node) && !node.flow && node.items.length > 0;
}

/** The column of a block collection's keys or dashes. */
export function indentOf(collection: YAMLMap | YAMLSeq): number {
  const token = collection.srcToken;
  return token && 'indent' in token ? token.indent : 0;
}

/** The spaces after the first dash of a list; one where its first item begins on another line. */
function gapOf(list: YAMLSeq, text: string): number {
  const start = list.range![0] + 1;
  return /^ +(?=[^ \r\n#])/.exec(text.slice(start, start + 40))?.[0].length ?? 1;
}
