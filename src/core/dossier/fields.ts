import { isMap, isNode, isPair, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import type { FileSpan, Span } from '../span';
import { suggestion } from './near';
import { clip, type Reader, scalarText, sentence, wrongType } from './readers';
import { isEmpty, type Reading } from './reading';

/** One field of an entry. */
export interface Field<T> {
  readonly reader: Reader<T>;
  readonly required: boolean;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** What a mapping's fields gave; undefined where a field is absent or can't be used. */
export type Values<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T | undefined : never };

/** An entry, as messages speak of it. */
export interface Owner {
  /** As a sentence begins: `This claim`, `The entity “zte”`. */
  readonly name: string;
  /** Where it is told that something is missing; the first key where absent. */
  readonly span?: Span;
}

export function required<T>(reader: Reader<T>): Field<T> {
  return { reader, required: true };
}

export function optional<T>(reader: Reader<T>): Field<T> {
  return { reader, required: false };
}

/** One key with its value in a mapping. */
export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  /** Null where nothing is written. */
  readonly value: Node | null;
  /** From the key to the end of the value. */
  readonly span: Span;
}

/** The entries of a mapping in order, those of a repeated key too; merge keys and keys that are no text are reported and left out. */
export function entriesOf(map: YAMLMap, reading: Reading): Entry[] {
  return map.items.flatMap(item => (isPair<Node, Node | null>(item) ? (toEntry(item, reading) ?? []) : []));
}

function toEntry({ key: keyNode, value }: Pair<Node, Node | null>, reading: Reading): Entry | undefined {
  const followed = keyNode === null ? undefined : reading.follow(keyNode);
  if (followed === undefined) return undefined;
  const keySpan = reading.span(keyNode);
  if (!isScalar(followed)) return wrongType({ expected: 'a key, which is a single word' }, keyNode, reading);
  const key = scalarText(followed);
  if (key === '<<' && followed.type === 'PLAIN') {
    const message = 'Merge keys (<<) are not part of YAML 1.2, and this one is ignored; write the fields out.';
    reading.report(keySpan, 'merge-key', message);
    return undefined;
  }
  const written = isEmpty(value) ? null : value;
  const end = written === null ? keySpan.end : reading.span(written).end;
  return { key, keySpan, value: written, span: { start: keySpan.start, end: Math.max(keySpan.end, end) } };
}

/** Reports every key that stands in a mapping twice, at both places, and gives the first entry of each. */
export function uniqueEntries(entries: readonly Entry[], reading: Reading): Map<string, Entry> {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const before = first.get(entry.key);
    if (before === undefined) {
      first.set(entry.key, entry);
      continue;
    }
    const message = `“${clip(entry.key)}” stands here twice; keep one of them. The first is used.`;
    const other = (span: Span) => [{ at: reading.at(span), message: 'The other one is here.' }];
    reading.report(before.keySpan, 'duplicate-key', message, other(entry.keySpan));
    reading.report(entry.keySpan, 'duplicate-key', message, other(before.keySpan));
  }
  return first;
}

/**
 * A reader of mappings with settled fields, which makes something of the values. `what` names such a mapping, such as
 * `claim`. `make` is called also where fields are missing, and gives undefined where too little is left.
 */
export function mapping<F extends Fields, T>(
  what: string,
  fields: F,
  make: (values: Values<F>, reading: Reading, at: FileSpan) => T | undefined,
): Reader<T> {
  return {
    expected: `a mapping with ${Object.keys(fields).join(', ')}`,
    read(node, reading) {
      const map = reading.follow(node);
      if (map === undefined) return undefined;
      if (!isMap(map)) return wrongType(this, node, reading);
      return make(readFields({ name: `This ${what}` }, fields, map, reading), reading, reading.at(reading.span(node)));
    },
  };
}

/** Reads the fields of a mapping. What is unknown, repeated, empty or missing is reported. */
export function readFields<F extends Fields>(owner: Owner, fields: F, map: YAMLMap, reading: Reading): Values<F> {
  const entries = uniqueEntries(entriesOf(map, reading), reading);
  const values: Record<string, unknown> = {};
  for (const { key, keySpan, value } of entries.values()) {
    if (!Object.hasOwn(fields, key)) {
      const advice = suggestion(key, Object.keys(fields)) || '. It is ignored';
      reading.report(keySpan, 'unknown-field', sentence(`“${clip(key)}” is not a field that is known here${advice}`));
      continue;
    }
    const { reader, required } = fields[key]!;
    if (value !== null) values[key] = reader.read(value, reading);
    else if (required) reading.report(keySpan, 'missing-field', `“${key}” has no value; write ${reader.expected}.`);
    else reading.report(keySpan, 'empty-value', `“${key}” has no value; write ${reader.expected}, or remove it.`);
  }
  for (const [key, { reader, required }] of Object.entries(fields)) {
    if (!required || entries.has(key)) continue;
    const message = `${owner.name} has no “${key}”; add it: ${reader.expected}.`;
    reading.report(owner.span ?? headOf(map, reading), 'missing-field', message);
  }
  return values as Values<F>;
}

/** The first key of a mapping, where problems of the whole are shown, so that not all of it is underlined. */
function headOf(map: YAMLMap, reading: Reading): Span {
  const key = map.items[0]?.key;
  return reading.span(isNode(key) ? key : map);
}

/** An object without the fields that are undefined. */
export function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
