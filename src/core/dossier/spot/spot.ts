import type { Span } from '../../span';
import type { FieldShape, MappingShape, Shape, What } from '../shape';

/** What stands at an offset of a dossier text, or could be written there. */
export interface Spot {
  /** Keys and indexes that lead there from the top of the file; of a key, its own name comes last, half-typed or not. */
  readonly path: readonly (string | number)[];
  /**
   * `key`: a key, also one that is not followed by a colon yet. `value`: a value, or the place for one. `blank`: nothing is
   * written here; a field of the mapping or an item of the list that `shape` is could be.
   */
  readonly part: 'key' | 'value' | 'blank';
  /** Of a key and of a blank, what the mapping or list around it is; of a value, what it is. Undefined below a field that is not known. */
  readonly shape: Shape | undefined;
  /** The field whose key or value this is; of a list's item, the list's. */
  readonly field?: FieldShape;
  /** What is written: the key, or the value; empty where nothing is. It holds the offset. */
  readonly span: Span;
  /** Whether it is within [ ] or { }. */
  readonly flow: boolean;
  /** The other keys that the mapping around it has already. */
  readonly siblings: readonly string[];
  /** The innermost entry around it. */
  readonly entry?: { readonly what: What /** Its key or id, if that is written. */; readonly name?: string };
}

type MapShape = Exclude<Shape, { readonly kind: Exclude<Shape['kind'], 'mapping' | 'keyed' | 'record'> }>;

/** The shape as that of a mapping, if it can be one. */
export function asMap(shape: Shape | undefined): MapShape | undefined {
  if (shape?.kind === 'either') return shape.options.map(asMap).find(option => option !== undefined);
  return shape?.kind === 'mapping' || shape?.kind === 'keyed' || shape?.kind === 'record' ? shape : undefined;
}

/** What the items of a list are, if the shape can be one. */
export function itemOf(shape: Shape | undefined): Shape | undefined {
  if (shape?.kind === 'either') return shape.options.map(itemOf).find(item => item !== undefined);
  return shape?.kind === 'list' ? shape.item : undefined;
}

/** What the value of a key is. */
export function valueIn(shape: MapShape | undefined, key: string): Shape | undefined {
  if (shape?.kind === 'keyed') return shape.entry;
  if (shape?.kind === 'record') return shape.value;
  return fieldOf(shape, key)?.shape;
}

export function fieldOf(shape: Shape | undefined, key: string | undefined): FieldShape | undefined {
  if (shape?.kind !== 'mapping' || key === undefined || !Object.hasOwn(shape.fields, key)) return undefined;
  return shape.fields[key];
}

const ENTRIES: readonly What[] = ['source', 'entity', 'claim', 'event', 'annotation', 'exclusion'];

/** Whether a shape is that of a whole entry, not of a part of one. */
export function isEntry(shape: Shape | undefined): shape is MappingShape {
  return shape?.kind === 'mapping' && ENTRIES.includes(shape.what);
}
