import type { Span } from '../../span';
import type { FieldShape, Shape } from '../shape';
import { asMap, fieldOf, isEntry, itemOf, type Spot, valueIn } from './spot';

/** A mapping or a list that is open at some place of a text. */
export interface Frame {
  readonly kind: 'map' | 'list';
  readonly shape: Shape | undefined;
  readonly path: Spot['path'];
  /** The column of its keys or dashes; -1 within brackets. */
  readonly indent: number;
  readonly flow: boolean;
  /** The field whose value it is, or is an item of. */
  readonly field: FieldShape | undefined;
  /** The keys of a mapping so far; the last is the one whose value comes or came. */
  readonly keys: { readonly name: string; readonly span: Span }[];
  /** How many items of a list have begun. */
  items: number;
  /** Whether a key comes next (of a list: nothing), a value, or what ends one. */
  state: 'start' | 'value' | 'done';
  /** The value of the field `id`. */
  id?: string;
}

/** The mapping at the top of a file. `keys` are those known already, the last of which has its value to come if it `awaits` one. */
export function rootFrame(shape: Shape, { indent = 0, keys = [], awaits = false, flow = false }: Root): Frame {
  return {
    kind: 'map',
    shape,
    path: [],
    indent: flow ? -1 : indent,
    flow,
    field: undefined,
    keys: keys.map(name => ({ name, span: { start: -1, end: -1 } })),
    items: 0,
    state: awaits ? 'value' : 'start',
  };
}

export interface Root {
  readonly indent?: number;
  readonly keys?: readonly string[];
  readonly awaits?: boolean;
  /** Whether it is in braces. */
  readonly flow?: boolean;
}

/** The frame of a collection that is the value which comes in `parent`. */
export function childFrame(parent: Frame, kind: Frame['kind'], indent: number, flow: boolean, items = 0): Frame {
  const given = parent.state === 'value' ? valueShape(parent) : undefined;
  return {
    kind,
    shape: kind === 'map' ? asMap(given) : itemOf(given) && given,
    path: valuePath(parent),
    indent,
    flow,
    field: valueField(parent),
    keys: [],
    items: flow ? 1 : items,
    state: flow && kind === 'list' ? 'value' : 'start',
  };
}

/** What the value is that comes in a frame, or came last. */
export function valueShape(frame: Frame): Shape | undefined {
  if (frame.kind === 'list') return itemOf(frame.shape);
  return valueIn(asMap(frame.shape), frame.keys.at(-1)?.name ?? '');
}

export function valueField(frame: Frame): FieldShape | undefined {
  return frame.kind === 'list' ? frame.field : fieldOf(frame.shape, frame.keys.at(-1)?.name);
}

export function valuePath(frame: Frame): Spot['path'] {
  return [...frame.path, frame.kind === 'list' ? Math.max(0, frame.items - 1) : (frame.keys.at(-1)?.name ?? '')];
}

/** The entry that the innermost of some frames lies in. */
export function entryOf(frames: readonly Frame[]): Spot['entry'] {
  const frame = frames.findLast(({ kind, shape }) => kind === 'map' && isEntry(shape));
  if (frame === undefined || !isEntry(frame.shape)) return undefined;
  const last = frame.path.at(-1);
  const name = typeof last === 'string' ? last : frame.id;
  return { what: frame.shape.what, ...(name !== undefined && { name }) };
}
