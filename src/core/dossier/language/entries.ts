import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import type { Span } from '../../span';
import { DOSSIER_SHAPE } from '../parse';
import { scalarText } from '../readers';
import type { MappingShape, Shape } from '../shape';
import { asMap, fieldOf, isEntry, itemOf, valueIn } from '../spot/spot';
import { readYaml, spanOf } from '../yaml';
import type { Head } from './heads';

/** By what a person knows an entry besides its key: one of its fields. */
export const LABELS = {
  source: 'title',
  entity: 'name',
  claim: 'text',
  event: 'title',
  annotation: 'body',
  exclusion: 'entity',
} as const;

/** What an entry is. */
export type EntryKind = keyof typeof LABELS;

/** What a key or an id names: all entries but exclusions have one. */
export type KeyKind = Exclude<EntryKind, 'exclusion'>;

/** A place in a dossier text where a key stands: in the entry that it names, or in one that refers to it. */
export interface KeyUse {
  readonly kind: KeyKind;
  readonly key: string;
  /** As written, with quotes. */
  readonly span: Span;
  readonly role: 'definition' | 'reference';
}

/** One entry of a section, with the keys in it. */
export interface Entry extends Head {
  readonly uses: readonly KeyUse[];
}

/** What the entries of a section are; undefined for a field of the dossier that is no section. */
export function entryShape(section: string): MappingShape | undefined {
  const shape = fieldOf(DOSSIER_SHAPE, section)?.shape;
  const entry = shape?.kind === 'keyed' ? shape.entry : itemOf(shape);
  return isEntry(entry) ? entry : undefined;
}

/** Whether the entries of a section stand by keys, not in a list. */
export function isKeyed(section: string): boolean {
  return fieldOf(DOSSIER_SHAPE, section)?.shape.kind === 'keyed';
}

/** Reads entries of a section from YAML that is a mapping or a list of them; what is none is passed over. Spans are in that YAML. */
export function readEntries(shape: MappingShape, yaml: string): Entry[] {
  const { root } = readYaml(yaml);
  if (isSeq<Node>(root)) return root.items.flatMap(item => (isMap(item) ? new Reader(shape, yaml).read(item) : []));
  if (!isMap(root)) return [];
  return root.items.flatMap(pair =>
    isPair<Node, Node | null>(pair) && isWord(pair.key) ? new Reader(shape, yaml).read(pair.value, pair.key) : [],
  );
}

/** Reads one entry by its shape. */
class Reader {
  private readonly kind: EntryKind;
  private readonly uses: KeyUse[] = [];
  private path: Head['path'];
  private name: Scalar | undefined;

  constructor(
    private readonly shape: MappingShape,
    private readonly yaml: string,
  ) {
    this.kind = shape.what as EntryKind;
  }

  /** `key`: of an entry that stands by it. */
  read(node: Node | null, key?: Scalar): Entry {
    if (key) this.define(key);
    this.walk(node, this.shape);
    if (this.kind === 'exclusion') this.name = fieldIn(node, 'text');
    const whole = this.span(node ?? key!);
    const start = key ? this.span(key).start : whole.start;
    const label = fieldIn(node, LABELS[this.kind]);
    return {
      kind: this.kind,
      name: this.name ? textOf(this.name) : '',
      nameSpan: this.name ? this.span(this.name) : { start, end: start },
      span: { start, end: whole.end },
      label: label ? textOf(label) : '',
      uses: this.uses,
      ...(this.path && { path: this.path }),
    };
  }

  private walk(node: unknown, shape: Shape | undefined): void {
    if (isMap(node)) {
      // One item alone is taken for a list of it.
      const map = asMap(itemOf(shape) ?? shape);
      for (const { key, value } of node.items as Pair[]) {
        if (map && isScalar(key)) this.walk(value, valueIn(map, scalarText(key)));
      }
    } else if (isSeq(node)) {
      for (const item of node.items) this.walk(item, itemOf(shape));
    } else if (isWord(node)) {
      this.take(node, itemOf(shape) ?? shape);
    }
  }

  private take(scalar: Scalar, shape: Shape | undefined): void {
    if (shape?.kind === 'id') this.define(scalar);
    if (shape?.kind === 'path') this.path = { path: textOf(scalar), span: this.span(scalar) };
    if (shape?.kind === 'reference') this.use(scalar, shape.to, 'reference');
  }

  /** The first of several ids counts. */
  private define(scalar: Scalar): void {
    if (this.name) return;
    this.name = scalar;
    if (this.kind !== 'exclusion') this.use(scalar, this.kind, 'definition');
  }

  private use(scalar: Scalar, kind: KeyKind, role: KeyUse['role']): void {
    this.uses.push({ kind, key: textOf(scalar), span: this.span(scalar), role });
  }

  private span(node: Node): Span {
    return spanOf(node, this.yaml);
  }
}

/** The scalar that is the value of a mapping's field. */
function fieldIn(node: unknown, field: string): Scalar | undefined {
  const value = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === field)?.value : undefined;
  return isScalar(value) && value.value !== null ? value : undefined;
}

/** A scalar as keys are written: on one line, with or without quotes. */
function isWord(node: unknown): node is Scalar {
  return isScalar(node) && node.value !== null && node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED';
}

function textOf(scalar: Scalar): string {
  return scalarText(scalar).trim();
}
