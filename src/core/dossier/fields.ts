import { isMap, isNode, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { giveWay } from '../give-way';
import { t } from '../l10n';
import type { FileSpan, Span } from '../span';
import { nearest } from './near';
import { clip, type Reader, scalarText, wrongType } from './readers';
import { isEmpty, type Reading } from './reading';
import type { FieldShape, MappingShape, What } from './shape';

/** One field of an entry. */
export interface Field<T> extends FieldShape {
  readonly reader: Reader<T>;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** What a mapping's fields gave; undefined where a field is absent or can't be used. */
export type Values<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T | undefined : never };

/** A field that an entry needs, such as `example`. `doc` says what it is for; see `FieldShape`. */
export function required<T>(reader: Reader<T>, example: string, doc: () => string): Field<T> {
  return { reader, shape: reader.shape, required: true, blank: false, example, doc };
}

export function optional<T>(reader: Reader<T>, doc: () => string): Field<T> {
  return { reader, shape: reader.shape, required: false, blank: false, doc };
}

/** A part of the file, whose heading may stand alone until something is written below. */
export function part<T>(reader: Reader<T>, doc: () => string): Field<T> {
  return { reader, shape: reader.shape, required: false, blank: true, doc };
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
  if (!isScalar(followed)) return wrongType({ expected: () => t('a key, which is a single word') }, keyNode, reading);
  const key = scalarText(followed);
  if (key === '<<' && followed.type === 'PLAIN') {
    const message = t('Merge keys (<<) are not part of YAML 1.2, and this one is ignored; write the fields out.');
    reading.report(keySpan, 'merge-key', message);
    return undefined;
  }
  const written = isEmpty(value) ? null : value;
  const end = written === null ? keySpan.end : reading.span(written).end;
  return { key, keySpan, value: written, span: { start: keySpan.start, end: Math.max(keySpan.end, end) } };
}

/**
 * Reports every key that stands in a mapping several times, at all places, and gives one entry of each: the first, unless
 * `isUsable` says that of a later one only.
 */
export function uniqueEntries(
  entries: readonly Entry[],
  reading: Reading,
  isUsable: (entry: Entry) => boolean = () => true,
): Map<string, Entry> {
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries) {
    const before = byKey.get(entry.key);
    if (before) before.push(entry);
    else byKey.set(entry.key, [entry]);
  }
  const used = new Map<string, Entry>();
  for (const [key, all] of byKey) {
    const [first, ...more] = all;
    const usable = (more.length > 0 && all.find(isUsable)) || first!;
    used.set(key, usable);
    const message =
      usable === first
        ? t('“{0}” stands here twice; keep one of them. The first is used.', clip(key))
        : t('“{0}” stands here twice; keep one of them. The first that can be read is used.', clip(key));
    const other = (span: Span) => [{ at: reading.at(span), message: t('The other one is here.') }];
    for (const { keySpan } of more) {
      reading.report(first!.keySpan, 'duplicate-key', message, other(keySpan));
      reading.report(keySpan, 'duplicate-key', message, other(first!.keySpan));
    }
  }
  return used;
}

/** The shape of a mapping with settled fields. */
export function mappingShape(what: What, fields: Fields): MappingShape {
  return { kind: 'mapping', what, fields };
}

/** What a mapping with settled fields is, as it ends the sentence “This should be …”. */
export function expectedMapping(fields: Fields): string {
  return t('a mapping with {0}', Object.keys(fields).join(', '));
}

/**
 * A reader of mappings with settled fields, which makes something of the values. `make` is called also where fields are
 * missing, and gives undefined where too little is left.
 */
export function mapping<F extends Fields, T>(
  what: What,
  fields: F,
  make: (values: Values<F>, reading: Reading, at: FileSpan) => T | undefined,
): Reader<T> {
  return {
    shape: mappingShape(what, fields),
    expected: () => expectedMapping(fields),
    read(node, reading) {
      const map = reading.follow(node);
      if (map === undefined) return undefined;
      if (!isMap(map)) return wrongType(this, node, reading);
      const entries = uniqueEntries(entriesOf(map, reading), reading);
      for (const [field, { example }] of missing(fields, entries)) {
        const message = t('This entry has no “{0}”; add it, such as “{0}: {1}”.', field, example ?? '…');
        reading.report(headOf(map, reading), 'missing-field', message);
      }
      return make(readFields(fields, entries, reading), reading, reading.at(reading.span(node)));
    },
  };
}

/** The required fields that have no entry. */
export function missing(fields: Fields, entries: ReadonlyMap<string, Entry>): [field: string, shape: FieldShape][] {
  return Object.entries(fields).filter(([field, { required }]) => required && !entries.has(field));
}

/** Reads the values of a mapping's entries. What is unknown or empty is reported. */
export function readFields<F extends Fields>(
  fields: F,
  entries: ReadonlyMap<string, Entry>,
  reading: Reading,
): Values<F> {
  giveWay();
  const values: Record<string, unknown> = {};
  for (const { key, keySpan, value } of entries.values()) {
    if (!Object.hasOwn(fields, key)) {
      reading.report(keySpan, 'unknown-field', unknownField(key, Object.keys(fields)));
      continue;
    }
    const { reader, required, blank } = fields[key]!;
    if (value !== null) {
      values[key] = reader.read(value, reading);
    } else if (required) {
      const message = t('“{0}” has no value; write {1}.', key, reader.expected());
      reading.report(keySpan, 'missing-field', message);
    } else if (!blank) {
      const message = t('“{0}” has no value; write {1}, or remove it.', key, reader.expected());
      reading.report(keySpan, 'empty-value', message);
    }
  }
  return values as Values<F>;
}

/** Whether there is something in an entry, and what its field should have. */
export function isReadable(fields: Fields, { key, value }: Entry, reading: Reading): boolean {
  if (value === null || !Object.hasOwn(fields, key)) return false;
  const node = reading.follow(value);
  const isBare = (isMap(node) || isSeq(node)) && node.items.length === 0;
  return !isBare && reading.quietly(() => fields[key]!.reader.read(value, reading)) !== undefined;
}

function unknownField(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  return near === undefined
    ? t('“{0}” is not a field that is known here, and is ignored. Known are {1}.', clip(key), known.join(', '))
    : t('“{0}” is not a field that is known here, and is ignored; did you mean “{1}”?', clip(key), near);
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
