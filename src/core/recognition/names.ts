import type { Name } from '../dossier/model';
import { finish, type Steps } from '../steps';
import { canonical, Units } from './canonical';
import { fold } from './characters';
import { type Exclusions, isExcluded } from './exclusions';
import type { Compare, Lookup } from './scan';
import { type Agreement, PhraseStarts } from './starts';
import { type PhraseIndex, PhraseTable } from './table';

const ENTITIES_A_STEP = 50;

/** What recognition needs to know of an entity. */
export interface NamedEntity {
  readonly key: string;
  readonly names: readonly Name[];
}

/** One form of a name, with all entities that have it, in the dossier's order. */
export interface NameForm {
  /** As first written, for a quick comparison. */
  readonly text: string;
  /** See `canonical`. */
  readonly canonical: string;
  readonly folded: string;
  readonly agreement: Agreement;
  readonly entities: string[];
}

/** The names of a dossier, made ready for `findMentions`. */
export interface NameIndex extends PhraseIndex {
  /** By the table's groups: the forms to compare. */
  readonly forms: readonly (readonly NameForm[])[];
  /** By key: where in the dossier's order an entity stands. */
  readonly order: ReadonlyMap<string, number>;
}

/** The rule `case` of the dossier format, for a name in canonical form. */
export function agreementOf(name: string, rule: Name['case']): Agreement {
  if (rule === 'exact') return 'exact';
  if (rule === 'ignore') return 'any';
  if (!/\p{Ll}/u.test(name)) return 'exact';
  const capitals = name.match(/[\p{Lu}\p{Lt}]/gu) ?? [];
  const isCapitalised = /^\P{L}*[\p{Lu}\p{Lt}]/u.test(name);
  return !name.includes(' ') && capitals.length === 1 && isCapitalised ? 'capitals' : 'any';
}

/**
 * Makes the names of all entities ready for scanning, in time and space that grow with the names' total length.
 * Names without a letter or digit are skipped; those that several entities share keep all of them.
 */
export function buildNameIndex(entities: Iterable<NamedEntity>): NameIndex {
  return finish(nameIndexOf(entities));
}

/** The same in steps, where there may be very many names. */
export function* nameIndexOf(entities: Iterable<NamedEntity>): Steps<NameIndex> {
  const table = new PhraseTable();
  const forms: NameForm[][] = [];
  const order = new Map<string, number>();
  const all: NamedEntity[] = [];
  for (const entity of entities) if (all.push(entity) % ENTITIES_A_STEP === 0) yield;
  const starts = new PhraseStarts(all.reduce((sum, { names }) => sum + names.length, 0));
  for (const { key, names } of all) {
    if (!order.has(key)) order.set(key, order.size);
    if (order.size % ENTITIES_A_STEP === 0) yield;
    for (const { text, case: rule } of names) {
      const name = canonical(text.replace(/\s+/g, ' ').trim());
      if (!/[\p{L}\p{N}]/u.test(name)) continue;
      const units = readFolded(name);
      const group = table.add(units);
      const agreement = agreementOf(name, rule);
      forms[group] ??= [];
      const known = forms[group].find(form => form.canonical === name && form.agreement === agreement);
      if (!known) forms[group].push({ text, canonical: name, folded: units.toString(), agreement, entities: [key] });
      else if (!known.entities.includes(key)) known.entities.push(key);
      starts.add(name, units, agreement);
    }
  }
  return { table, forms, order, starts };
}

/**
 * The entities that a text names by the forms of a group, as each name's `case` allows. Those with a name that is exactly so come first,
 * otherwise the dossier's order decides.
 */
export function entitiesOf(index: NameIndex, group: number, written: string): readonly string[] {
  const forms = index.forms[group]!;
  const name = canonical(written);
  const folded = fold(name);
  const exact = forms.filter(form => form.canonical === name);
  const others = forms.filter(form => form.canonical !== name && form.folded === folded && agrees(form, name));
  return [...new Set([...inOrder(exact, index.order), ...inOrder(others, index.order)])];
}

/** How to look for the names. A match is the entities, see `entitiesOf`, without those that an exclusion rules out there. */
export function lookupOf(index: NameIndex, exclusions?: Exclusions): Lookup<readonly string[]> {
  const compare: Compare<readonly string[]> = (group, text, start, end, field) => {
    const only = index.forms[group]!.length === 1 ? index.forms[group]![0]! : undefined;
    const isWritten = only?.text.length === end - start && text.startsWith(only.text, start);
    const named = isWritten ? only.entities : entitiesOf(index, group, text.slice(start, end));
    const entities = exclusions
      ? named.filter(entity => !isExcluded(exclusions, entity, text, { start, end }, field))
      : named;
    return entities.length > 0 ? entities : undefined;
  };
  return { index, compare };
}

/** The entities that a name in canonical form names, as `entitiesOf`. */
export function entitiesNamed(index: NameIndex, name: string): readonly string[] {
  const group = index.table.groupOf(readFolded(name));
  return group < 0 ? [] : entitiesOf(index, group, name);
}

/** A name as units with case folded, until the next is read. */
function readFolded(name: string): Units {
  units.read(name, 0, name.length, true);
  return units;
}

const units = new Units();

function inOrder(forms: readonly NameForm[], order: ReadonlyMap<string, number>): string[] {
  return forms.flatMap(form => form.entities).sort((a, b) => order.get(a)! - order.get(b)!);
}

function agrees(form: NameForm, name: string): boolean {
  return form.agreement === 'any' || (form.agreement === 'capitals' && !/\p{Ll}/u.test(name));
}
