import type { Name } from '../dossier/model';
import { finish, type Steps } from '../steps';
import type { Places } from './candidates';
import { canonical, Units } from './canonical';
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
  readonly keys: readonly string[];
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
  const table = new PhraseTable();
  const forms = new NameForms();
  const starts = new PhraseStarts(Heads.for(all.reduce((sum, { names }) => sum + names.length, 0)));
  const numbers = new Map<string, number>();
  const owners: number[] = [];
  const shared: number[][] = [];
  for (const [i, { key, names }] of all.entries()) {
    if (i % ENTITIES_A_STEP === 0) yield;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    for (const { text, case: rule } of names) {
      const name = canonical(text.replace(/\s+/g, ' ').trim());
      if (!/[\p{L}\p{N}]/u.test(name)) continue;
      const units = readFolded(name);
      const agreement = agreementOf(name, rule);
      const group = table.add(units, forms.count);
      const known = group === forms.count ? -1 : forms.find(group, name, agreement);
      if (known >= 0) share(known, number, owners, shared);
      else {
        owners[forms.add(name, agreement, group)] = number;
        starts.add(name, units, agreement);
      }
    }
  }
  forms.trim();
  return { table, starts, forms, keys: [...numbers.keys()], owners: Int32Array.from(owners), shared };
}

/** Gives a form to one more entity. */
function share(form: number, entity: number, owners: number[], shared: number[][]): void {
  const owner = owners[form]!;
  if (owner === entity) return;
  if (owner >= 0) owners[form] = ~(shared.push([owner, entity]) - 1);
  else if (!shared[~owner]!.includes(entity)) shared[~owner]!.push(entity);
}

/**
 * The entities that a text names by the forms of a group, as each name's `case` allows. Those with a name that is exactly so come first,
 * otherwise the dossier's order decides.
 */
function namedBy(index: NameIndex, group: number, text: string, start: number, end: number): Named {
  const { forms, keys, owners } = index;
  if (owners[group]! >= 0 && forms.next[group]! < 0 && forms.isAt(group, text, start, end))
    return keys[owners[group]!]!;
  const name = canonical(text.slice(start, end));
  const exact: number[] = [];
  const others: number[] = [];
  for (let form = group; form >= 0; form = forms.next[form]!) {
    const found = forms.isAt(form, name, 0, name.length) ? exact : forms.agrees(form, name) ? others : undefined;
    found?.push(...ownersOf(index, form));
  }
  if (exact.length + others.length === 1) return keys[exact[0] ?? others[0]!]!;
  return [...new Set([...inOrder(exact), ...inOrder(others)])].map(entity => keys[entity]!);
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

/** The entities that have a name which is exactly what a text has, in canonical form: by their keys. */
export function writtenExactly(index: NameIndex, written: string): ReadonlySet<string> {
  const name = canonical(written);
  const group = index.table.groupOf(readFolded(name));
  const entities = new Set<string>();
  for (let form = group; form >= 0; form = index.forms.next[form]!) {
    if (!index.forms.isAt(form, name, 0, name.length)) continue;
    for (const entity of ownersOf(index, form)) entities.add(index.keys[entity]!);
  }
  return entities;
}

function ownersOf({ owners, shared }: NameIndex, form: number): readonly number[] {
  const owner = owners[form]!;
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
