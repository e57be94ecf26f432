import { isMap, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { DOSSIER_SHAPE } from '../../dossier/parse';
import type { Shape } from '../../dossier/shape';
import { asMap, itemOf, valueIn } from '../../dossier/spot/spot';
import { spanOf } from '../../dossier/yaml';
import type { Span } from '../../span';
import { keyOf, pairsOf, type TextPair, type YamlText } from '../yaml-text';

/** A field in which a span of a dossier text lies. */
export interface FieldAt {
  readonly map: YAMLMap;
  /** What the mapping is; undefined below what the format doesn't know. */
  readonly mapShape: ReturnType<typeof asMap>;
  readonly pair: TextPair;
  readonly key: string;
  /** The key or, where the span lies in the value, that or the innermost list item around the span. */
  readonly node: Node;
  /** What belongs where `node` is; of a key, what its value should be. */
  readonly shape: Shape | undefined;
  readonly part: 'key' | 'value';
  /** The list that the item is in. */
  readonly list?: YAMLSeq;
  /** The fields around this one, from the outermost in. */
  readonly around: readonly { readonly map: YAMLMap; readonly pair: TextPair }[];
}

/** The innermost field in whose key or value a span lies. */
export function fieldAt({ root, text }: YamlText, span: Span): FieldAt | undefined {
  return root === null ? undefined : inMap(root, DOSSIER_SHAPE, [], text, span);
}

function inMap(
  map: YAMLMap,
  shape: Shape | undefined,
  around: FieldAt['around'],
  text: string,
  span: Span,
): FieldAt | undefined {
  const mapShape = asMap(shape);
  for (const pair of pairsOf(map)) {
    const key = keyOf(pair) ?? '';
    const found = { map, mapShape, pair, key, around };
    const value = valueIn(mapShape, key);
    if (holds(pair.key, text, span)) return { ...found, node: pair.key, shape: value, part: 'key' };
    if (pair.value === null || !holds(pair.value, text, span)) continue;
    const field: FieldAt = { ...found, node: pair.value, shape: value, part: 'value' };
    return inValue(field, text, span);
  }
  return undefined;
}

/** What is innermost in a value. */
function inValue(field: FieldAt, text: string, span: Span): FieldAt {
  const { node, shape, map, pair } = field;
  // One item alone is taken for a list of it.
  if (isMap(node)) {
    return inMap(node, itemOf(shape) ?? shape, [...field.around, { map, pair }], text, span) ?? field;
  }
  const item = isSeq<Node>(node) ? node.items.find(each => holds(each, text, span)) : undefined;
  if (item === undefined) return field;
  return inValue({ ...field, node: item, shape: itemOf(shape), list: node as YAMLSeq }, text, span);
}

function holds(node: Node, text: string, { start, end }: Span): boolean {
  // Mostly this settles it, for much less.
  const [from, , to] = node.range!;
  if (start < from || to < end) return false;
  const span = spanOf(node, text);
  return span.start <= start && end <= span.end;
}
