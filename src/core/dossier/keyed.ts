import { isMap } from 'yaml';
import { t } from '../l10n';
import type { FileSpan } from '../span';
import {
  type Entry,
  entriesOf,
  expectedMapping,
  type Fields,
  mappingShape,
  missing,
  readFields,
  uniqueEntries,
  type Values,
} from './fields';
import type { KeyRule } from './keys';
import { clip, type Reader, wrongType } from './readers';
import type { Reading } from './reading';

/** Where a keyed entry stands: the whole and its key. */
export interface KeyedAt {
  readonly at: FileSpan;
  readonly keyAt: FileSpan;
}

export interface Keyed<F extends Fields> {
  readonly what: 'source' | 'entity';
  readonly rule: KeyRule;
  readonly fields: F;
  /** See `Reader.expected`. */
  readonly expected: () => string;
}

/**
 * A reader of mappings from keys to entries. Every entry is kept, those with a repeated key, a malformed key or no usable
 * fields too, so that what refers to it doesn't count as wrong as well.
 */
export function keyed<F extends Fields, T>(
  { what, rule, fields, expected }: Keyed<F>,
  make: (key: string, values: Partial<Values<F>>, where: KeyedAt) => T,
): Reader<readonly T[]> {
  return {
    shape: { kind: 'keyed', key: rule.pattern, entry: mappingShape(what, fields) },
    expected,
    read(node, reading) {
      const map = reading.follow(node);
      if (map === undefined) return undefined;
      if (!isMap(map)) return wrongType(this, node, reading);
      return entriesOf(map, reading).map(entry => {
        if (!rule.pattern.test(entry.key)) {
          reading.report(entry.keySpan, 'malformed-key', rule.wrong(clip(entry.key)));
        }
        const where = { at: reading.at(entry.span), keyAt: reading.at(entry.keySpan) };
        return make(entry.key, entryFields(fields, entry, reading), where);
      });
    },
  };
}

function entryFields<F extends Fields>(fields: F, entry: Entry, reading: Reading): Partial<Values<F>> {
  const { key, keySpan, value } = entry;
  if (value === null) {
    const message = t('“{0}” is empty; write {1}.', clip(key), expectedMapping(fields));
    reading.report(keySpan, 'missing-field', message);
    return {};
  }
  const map = reading.follow(value);
  if (map === undefined) return {};
  if (!isMap(map)) {
    wrongType({ expected: () => expectedMapping(fields) }, value, reading);
    return {};
  }
  const entries = uniqueEntries(entriesOf(map, reading), reading);
  for (const [field, { example }] of missing(fields, entries)) {
    const message = t('“{0}” has no “{1}”; add it, such as “{1}: {2}”.', clip(key), field, example ?? '…');
    reading.report(keySpan, 'missing-field', message);
  }
  return readFields(fields, entries, reading);
}
