import { isMap, isScalar } from 'yaml';
import { t } from '../l10n';
import type { EdtfDate } from '../timeline/edtf-date';
import { entriesOf, mapping, optional, present, required, uniqueEntries } from './fields';
import { keyed } from './keyed';
import { ENTITY_KEY } from './keys';
import type { Entity, Name, NameCase } from './model';
import { date, listOf, name, oneOf, type Reader, text, wrongType } from './readers';
import { ftmSchema } from './vocabulary';

const CASES = ['smart', 'exact', 'ignore'] as const satisfies readonly NameCase[];

const aliasMapping = mapping(
  'alias',
  {
    text: required(name, 'PHB', () => t('The name as it is written.')),
    case: optional(oneOf(CASES), () =>
      t('Whether capitals count: “exact”, “ignore”, or “smart”, which does what a reader would.'),
    ),
    lang: optional(name, () => t('The language of the name, as a BCP 47 tag such as “en” or “zh-Hant”.')),
    from: optional(date, () =>
      t('From when on it is the name, as a date in EDTF; notes of an earlier date don’t mean it.'),
    ),
    until: optional(date, () =>
      t('Until when it is the name, as a date in EDTF; notes of a later date don’t mean it.'),
    ),
  },
  ({ text, case: nameCase, lang, from, until }, reading): Name | undefined => {
    if (text === undefined) return undefined;
    const name = { text, case: nameCase ?? 'smart', ...present({ lang }) };
    if (from && until && isAfter(from.date, until.date)) {
      const message = t('“until” is before “from”, so that it would never be the name; put the earlier date first.');
      reading.report(until.at.span, 'empty-period', message);
      return name;
    }
    return { ...name, ...present({ from: from?.date, until: until?.date }) };
  },
);

/** Whether the first day of a date comes after the last of another. */
function isAfter({ earliest }: EdtfDate, { latest }: EdtfDate): boolean {
  return earliest !== null && latest !== null && earliest > latest;
}

/** A further name: a string, or a mapping where more is to be said of it. */
const alias: Reader<Name> = {
  shape: { kind: 'either', options: [name.shape, aliasMapping.shape] },
  expected: () => t('a name, or a mapping such as {text: PHB, case: exact}'),
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
  shape: { kind: 'record', value: name.shape },
  expected: () => t('a mapping from schemes to identifiers, such as {wikidata: Q1}'),
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

const aliases = listOf(alias, () => t('a list of names, such as [the Harbour Board, {text: PHB, case: exact}]'));

const FIELDS = {
  type: required(ftmSchema, 'Company', () => t('What kind of thing it is: a schema of FollowTheMoney.')),
  name: required(name, 'Port Harbour Board', () =>
    t('The main name, which is recognised in notes and shown on cards.'),
  ),
  aliases: optional(aliases, () => t('Further names that are recognised.')),
  summary: optional(text, () => t('What it is, in a sentence or two, as its card begins.')),
  context: optional(
    listOf(name, () => t('a list of words, such as [dredging, quay]')),
    () => t('Words that speak for this entity where two share a name.'),
  ),
  identifiers: optional(identifiers, () => t('What others know it by, by scheme, such as {wikidata: Q1}.')),
  note: optional(text, () => t('A note of your own, which is shown on no card.')),
};

/** The mapping `entities`. One without a name is kept, but is recognised by its aliases only. */
export const entities = keyed(
  {
    what: 'entity',
    rule: ENTITY_KEY,
    fields: FIELDS,
    expected: () => t('entities, each below its key: a line such as “harbour-board:”'),
  },
  (key, values, where): Entity => ({
    key,
    type: values.type ?? 'Thing',
    name: values.name ?? key,
    names: [...(values.name === undefined ? [] : [plainName(values.name)]), ...(values.aliases ?? [])],
    context: values.context ?? [],
    identifiers: values.identifiers ?? {},
    ...present({ summary: values.summary, note: values.note }),
    ...where,
  }),
);

function plainName(text: string): Name {
  return { text, case: 'smart' };
}
