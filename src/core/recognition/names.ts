import type { Name } from '../dossier/model';
import { finish, type Steps } from '../steps';
import type { Places } from './candidates';
import { canonical, Units } from './canonical';
import { EntityKeys } from './entity-keys';
import { type Exclusions, isExcluded } from './exclusions';
import { NameForms } from './forms';
import { Heads } from './heads';
import type { Compare, Lookup } from './scan';
import { type Agreement, PhraseStarts } from './starts';
import { type PhraseIndex, PhraseTable } from './table';

const ENTITIES_A_STEP = 50;

/** What recognition needs to know of an entity. */
export interface NamedEntity {
  readonly key: string;
  readonly names: readonly Name[];
}

/** The names of a dossier, made ready for `findMentions`. Entities are known by numbers. */
export interface NameIndex extends PhraseIndex {
  readonly forms: NameForms;
  /** By number: the entities' keys, in the dossier's order. */
  readonly keys: EntityKeys;
  /** By form: who has it: an entity's number, or `~i` for those of `shared[i]`. */
  readonly owners: Int32Array;
  readonly shared: readonly (readonly number[])[];
}

/** What a name names, by key: one entity, or several in the order in which they come into question. */
export type Named = string | readonly string[];

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
  const all: NamedEntity[] = [];
  for (const entity of entities) if (all.push(entity) % ENTITIES_A_STEP === 0) yield;
  const expected = all.reduce((sum, { names }) => sum + names.length, 0);
  const growing: GrowingNames = {
    table: new PhraseTable(),
    starts: new PhraseStarts(Heads.for(expected)),
    forms: new NameForms(),
    owners: [],
    shared: [],
  };
  const numbers = new Map<string, number>();
  for (const [i, { key, names }] of all.entries()) {
    if (i % ENTITIES_A_STEP === 0) yield;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    for (const name of names) addName(growing, number, name);
  }
  growing.forms.trim();
  return { ...growing, keys: new EntityKeys([...numbers.keys()]), owners: Int32Array.from(growing.owners) };
}

/** An index that is being made. */
export interface GrowingNames extends Pick<NameIndex, 'table' | 'starts' | 'forms'> {
  readonly owners: number[];
  readonly shared: number[][];
}

/** Gives a name to an entity, by its number. */
export function addName({ table, starts, forms, owners, shared }: GrowingNames, entity: number, given: Name): void {
  const name = canonical(given.text.replace(/\s+/g, ' ').trim());
  if (!/[\p{L}\p{N}]/u.test(name)) return;
  const units = readFolded(name);
  const agreement = agreementOf(name, given.case);
  const group = table.add(units, forms.count);
  const known = group === forms.count ? -1 : forms.find(group, name, agreement);
  if (known < 0) {
    owners[forms.add(name, agreement, group)] = entity;
    starts.add(name, units, agreement);
    return;
  }
  const owner = owners[known]!;
  const sharers = owner < 0 ? shared[~owner]! : [owner];
  if (sharers.includes(entity)) return;
  if (sharers.length === 0) owners[known] = entity;
  else if (owner < 0) shared[~owner]!.push(entity);
  else owners[known] = ~(shared.push([owner, entity]) - 1);
}

/**
 * The entities that a text names by the forms of a group, as each name's `case` allows. Those with a name that is exactly so come first,
 * otherwise the dossier's order decides.
 */
function namedBy(index: NameIndex, group: number, text: string, start: number, end: number): Named {
  const { forms, keys, owners } = index;
  if (owners[group]! >= 0 && forms.next[group]! < 0 && forms.isAt(group, text, start, end))
    return keys.of(owners[group]!);
  const name = canonical(text.slice(start, end));
  const exact: number[] = [];
  const others: number[] = [];
  for (let form = group; form >= 0; form = forms.next[form]!) {
    const found = forms.isAt(form, name, 0, name.length) ? exact : forms.agrees(form, name) ? others : undefined;
    found?.push(...ownersOf(index, form));
  }
  if (exact.length + others.length === 1) return keys.of(exact[0] ?? others[0]!);
  return [...new Set([...inOrder(exact), ...inOrder(others)])].map(entity => keys.of(entity));
}

/** How to look for the names. A match is what they name, without those that an exclusion rules out there. */
export function lookupOf(index: NameIndex, exclusions?: Exclusions, places?: Places): Lookup<Named> {
  const compare: Compare<Named> = (group, text, start, end, field) => {
    const named = namedBy(index, group, text, start, end);
    if (typeof named === 'string' && !exclusions) return named;
    const entities = typeof named === 'string' ? [named] : named;
    const meant = exclusions
      ? entities.filter(entity => !isExcluded(exclusions, entity, text, { start, end }, field))
      : entities;
    return meant.length > 1 ? meant : meant[0];
  };
  return { index, compare, places };
}

/** The entities that a name in canonical form names, by their keys: see `namedBy`. */
export function entitiesNamed(index: NameIndex, name: string): readonly string[] {
  const group = index.table.groupOf(readFolded(name));
  if (group < 0) return [];
  const named = namedBy(index, group, name, 0, name.length);
  return typeof named === 'string' ? [named] : named;
}

/** The entities that share a name with another, as far as the names are written and read alike: by their keys. */
export function namesakesIn({ shared, keys }: NameIndex): ReadonlySet<string> {
  return new Set(shared.flatMap(entities => entities.map(entity => keys.of(entity))));
}

/** Nobody where the form came after this index was made: see `updatedNames`. */
function ownersOf({ owners, shared }: NameIndex, form: number): readonly number[] {
  const owner = owners[form];
  if (owner === undefined) return [];
  return owner >= 0 ? [owner] : shared[~owner]!;
}

/** A name as units with case folded, until the next is read. */
function readFolded(name: string): Units {
  units.read(name, 0, name.length, true);
  return units;
}

const units = new Units();

function inOrder(entities: readonly number[]): number[] {
  return entities.toSorted((a, b) => a - b);
}
