import { isMap, type Node } from 'yaml';
import type { FileSpan } from '../span';
import { type Entry, entriesOf, type Fields, readFields, type Values } from './fields';
import { clip, wrongType } from './readers';
import { isEmpty, type Reading } from './reading';

/** What may stand as a key. */
export interface KeyRule {
  readonly pattern: RegExp;
  /** Such as `lower-case letters, digits and hyphens`. */
  readonly made: string;
}

/** Entity keys. */
export const ENTITY_KEY: KeyRule = {
  pattern: /^[a-z0-9][a-z0-9-]*$/,
  made: 'lower-case letters, digits and hyphens, beginning with a letter or digit',
};

/** Citation keys, as Pandoc has them. */
export const CITATION_KEY: KeyRule = {
  pattern: /^[A-Za-z0-9_][A-Za-z0-9_:.#$%&+?<>~/-]*$/,
  made: 'letters, digits and any of _:.#$%&+?<>~/-, beginning with a letter, a digit or _',
};

/** Where a keyed entry stands: the whole and its key. */
export interface KeyedAt {
  readonly at: FileSpan;
  readonly keyAt: FileSpan;
}

/**
 * Reads a mapping from keys to entries. Every entry is kept, those with a repeated key, a malformed key or no usable
 * fields too, so that what refers to it doesn't count as wrong as well.
 */
export function readKeyed<F extends Fields, T>(
  { what, rule, fields }: { readonly what: string; readonly rule: KeyRule; readonly fields: F },
  node: Node | undefined,
  reading: Reading,
  make: (key: string, values: Partial<Values<F>>, where: KeyedAt, reading: Reading) => T,
): readonly T[] {
  const map = node === undefined ? undefined : reading.follow(node);
  if (node === undefined || map === undefined) return [];
  if (!isMap(map)) {
    wrongType({ expected: `a mapping from keys to ${what} entries` }, node, reading, 'Begin each with “its-key:”.');
    return [];
  }
  return entriesOf(map, reading).map(entry => {
    if (!rule.pattern.test(entry.key)) {
      const message = `“${clip(entry.key)}” can’t be a key here: the key of every ${what} is made of ${rule.made}.`;
      reading.report(entry.keySpan, 'malformed-key', message);
    }
    const where = { at: reading.at(entry.span), keyAt: reading.at(entry.keySpan) };
    return make(entry.key, entryFields(what, fields, entry, reading), where, reading);
  });
}

function entryFields<F extends Fields>(what: string, fields: F, entry: Entry, reading: Reading): Partial<Values<F>> {
  const { key, keySpan, value } = entry;
  const map = value === null ? undefined : reading.follow(value);
  if (isMap(map)) return readFields({ name: `The ${what} “${clip(key)}”`, span: keySpan }, fields, map, reading);
  const expected = `a mapping with ${Object.keys(fields).join(', ')}`;
  if (value === null || isEmpty(value)) {
    reading.report(keySpan, 'missing-field', `The ${what} “${clip(key)}” is empty; write ${expected}.`);
  } else if (map !== undefined) {
    wrongType({ expected }, value, reading);
  }
  return {};
}
