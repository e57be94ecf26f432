import { isMap, isScalar, type Node } from 'yaml';
import { entriesOf, mapping, optional, present, required, uniqueEntries } from './fields';
import { ENTITY_KEY, readKeyed } from './keyed';
import type { Entity, Name, NameCase } from './model';
import { listOf, name, oneOf, type Reader, text, wrongType } from './readers';
import type { Reading } from './reading';
import { ftmSchema } from './vocabulary';

const CASES = ['smart', 'exact', 'ignore'] as const satisfies readonly NameCase[];

const aliasMapping = mapping(
  'name',
  { text: required(name), case: optional(oneOf(CASES)), lang: optional(name) },
  ({ text, case: nameCase, lang }): Name | undefined =>
    text === undefined ? undefined : { text, case: nameCase ?? 'smart', ...present({ lang }) },
);

/** A further name: a string, or a mapping where more is to be said of it. */
const alias: Reader<Name> = {
  expected: 'a name, or a mapping such as {text: PHB, case: exact}',
  read(node, reading) {
    const value = reading.follow(node);
    if (isMap(value)) return aliasMapping.read(node, reading);
    if (!isScalar(value)) return value && wrongType(this, node, reading);
    const text = name.read(node, reading);
    return text === undefined ? undefined : { text, case: 'smart' };
  },
};

/** Identifiers by scheme, such as `{wikidata: Q1}`. */
const identifiers: Reader<Readonly<Record<string, string>>> = {
  expected: 'a mapping from schemes to identifiers, such as {wikidata: Q1}',
  read(node, reading) {
    const map = reading.follow(node);
    if (map === undefined) return undefined;
    if (!isMap(map)) return wrongType(this, node, reading);
    const read = [...uniqueEntries(entriesOf(map, reading), reading).values()].flatMap(({ key, value }) => {
      const identifier = value === null ? undefined : name.read(value, reading);
      return identifier === undefined ? [] : [[key, identifier] as const];
    });
    // fromEntries defines own properties, so that a scheme called __proto__ does no harm.
    return Object.fromEntries(read);
  },
};

const FIELDS = {
  type: required(ftmSchema),
  name: required(name),
  aliases: optional(listOf(alias, 'a list of names, such as [the Harbour Board, {text: PHB, case: exact}]')),
  summary: optional(text),
  context: optional(listOf(name, 'a list of words, such as [dredging, quay]')),
  identifiers: optional(identifiers),
  note: optional(text),
};

/** Reads the mapping `entities`. One without a name is kept, but is recognised by its aliases only. */
export function readEntities(node: Node | undefined, reading: Reading): readonly Entity[] {
  return readKeyed({ what: 'entity', rule: ENTITY_KEY, fields: FIELDS }, node, reading, (key, values, where) => ({
    key,
    type: values.type ?? 'Thing',
    name: values.name ?? key,
    names: [...(values.name === undefined ? [] : [plainName(values.name)]), ...(values.aliases ?? [])],
    context: values.context ?? [],
    identifiers: values.identifiers ?? {},
    ...present({ summary: values.summary, note: values.note }),
    ...where,
  }));
}

function plainName(text: string): Name {
  return { text, case: 'smart' };
}
