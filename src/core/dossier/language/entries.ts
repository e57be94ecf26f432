import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import type { Span } from '../../span';
import { scalarText } from '../readers';
import { readYaml, spanOf } from '../yaml';

/** What a key or an id names. */
export type KeyKind = 'entity' | 'source' | 'claim' | 'event' | 'annotation';

/** A place in a dossier text where a key stands: in the entry that it names, or in one that refers to it. */
export interface KeyUse {
  readonly kind: KeyKind;
  readonly key: string;
  /** As written, with quotes. */
  readonly span: Span;
  readonly role: 'definition' | 'reference';
}

/** One entry of a section. */
export interface Entry {
  readonly section: SectionName;
  /** What a person knows it by: its key, its id, or for an exclusion its words; empty where that is not written yet. */
  readonly name: string;
  readonly nameSpan: Span;
  /** From the key or the first field to the end of the last value. */
  readonly span: Span;
  /** Its main text, such as an entity's name; empty where there is none. */
  readonly label: string;
  readonly uses: readonly KeyUse[];
  /** Its paths of files, as they are meant. */
  readonly paths: readonly { readonly path: string; readonly span: Span }[];
}

interface SectionRule {
  /** Undefined where nothing refers to the entries. */
  readonly kind?: KeyKind;
  /** The field with the id; absent where the entries stand by their keys. */
  readonly id?: string;
  readonly label: string;
  /** By the names of the fields on the way, lists being passed through. */
  readonly references: Readonly<Record<string, KeyKind>>;
  readonly path?: string;
}

const SECTIONS = {
  sources: { kind: 'source', label: 'title', references: {}, path: 'text' },
  entities: { kind: 'entity', label: 'name', references: {} },
  claims: {
    kind: 'claim',
    id: 'id',
    label: 'text',
    references: { about: 'entity', by: 'entity', 'cite.source': 'source', disputes: 'claim' },
  },
  events: { kind: 'event', id: 'id', label: 'title', references: { entities: 'entity', 'cite.source': 'source' } },
  annotations: { kind: 'annotation', id: 'id', label: 'body', references: { 'target.source': 'source' } },
  exclusions: { id: 'text', label: 'entity', references: { entity: 'entity' }, path: 'in' },
} as const satisfies Record<string, SectionRule>;

export type SectionName = keyof typeof SECTIONS;

/** Whether a section holds entries. */
export function isSection(name: string): name is SectionName {
  return Object.hasOwn(SECTIONS, name);
}

/** Reads entries of a section from YAML that is a mapping or a list of them; what is none is passed over. Spans are in that YAML. */
export function readEntries(section: SectionName, yaml: string): Entry[] {
  const { root } = readYaml(yaml);
  const rule: SectionRule = SECTIONS[section];
  if (rule.id !== undefined) {
    return isSeq<Node>(root) ? root.items.flatMap(item => (isMap(item) ? entryOf(section, yaml, item) : [])) : [];
  }
  if (!isMap(root)) return [];
  return root.items.flatMap(pair =>
    isPair<Node, Node | null>(pair) && isWord(pair.key) ? entryOf(section, yaml, pair.value, pair.key) : [],
  );
}

function entryOf(section: SectionName, yaml: string, node: Node | null, key?: Scalar): Entry {
  const rule: SectionRule = SECTIONS[section];
  const span = (of: Node): Span => spanOf(of, yaml);
  const uses: KeyUse[] = [];
  const paths: { path: string; span: Span }[] = [];
  let name = key;
  let label = '';
  const isDefined = (scalar: Scalar) => {
    name = scalar;
    if (rule.kind) uses.push({ kind: rule.kind, key: keyOf(scalar), span: span(scalar), role: 'definition' });
  };
  if (key) isDefined(key);
  for (const [path, scalar] of scalarsIn(node)) {
    const kind = rule.references[path];
    if (path === rule.label && label === '') label = keyOf(scalar);
    if (path === rule.path) paths.push({ path: keyOf(scalar), span: span(scalar) });
    if (path === rule.id && name === undefined) isDefined(scalar);
    else if (kind && isWord(scalar)) uses.push({ kind, key: keyOf(scalar), span: span(scalar), role: 'reference' });
  }
  const whole = node ? span(node) : span(key!);
  const start = key ? span(key).start : whole.start;
  return {
    section,
    name: name ? keyOf(name) : '',
    nameSpan: name ? span(name) : { start, end: start },
    span: { start, end: whole.end },
    label,
    uses,
    paths,
  };
}

/** Every scalar with the names of the fields that lead to it; those of lists have no name. */
function* scalarsIn(node: unknown, path = ''): Generator<readonly [path: string, scalar: Scalar]> {
  if (isScalar(node)) {
    if (node.value !== null) yield [path, node];
  } else if (isSeq(node)) {
    for (const item of node.items) yield* scalarsIn(item, path);
  } else if (isMap(node)) {
    for (const { key, value } of node.items as Pair[]) {
      if (isScalar(key)) yield* scalarsIn(value, path === '' ? scalarText(key) : `${path}.${scalarText(key)}`);
    }
  }
}

/** A scalar as keys are written: on one line, with or without quotes. */
function isWord(node: unknown): node is Scalar {
  return isScalar(node) && node.value !== null && node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED';
}

function keyOf(scalar: Scalar): string {
  return scalarText(scalar).trim();
}
