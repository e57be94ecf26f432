import type { Name } from '../dossier/model';
import { finish, type Steps } from '../steps';
import type { Bounds } from '../timeline/edtf-date';
import { canonical } from './canonical';
import { fold } from './characters';
import type { Named, NamedEntity } from './names';
import type { Lookup } from './scan';

/** By name, in canonical form with case folded, and by entity: the days within which it is its name, where that is not always. */
export type Periods = ReadonlyMap<string, ReadonlyMap<string, readonly Bounds[]>>;

const ENTITIES_A_STEP = 200;

/** The names that hold for a time only; undefined where all always do, which costs recognition nothing. */
export function periodsOf(entities: Iterable<NamedEntity>): Periods | undefined {
  return finish(periodsInSteps(entities));
}

/** The same in steps, where there may be very many names. */
export function* periodsInSteps(entities: Iterable<NamedEntity>): Steps<Periods | undefined> {
  const periods = new Map<string, Map<string, Bounds[]>>();
  const all: NamedEntity[] = [];
  for (const entity of entities) {
    const { key, names } = entity;
    if (all.push(entity) % ENTITIES_A_STEP === 0) yield;
    for (const name of names) {
      const days = daysOf(name);
      if (!days) continue;
      const byEntity = entry(periods, folded(name.text), () => new Map<string, Bounds[]>());
      entry(byEntity, key, (): Bounds[] => []).push(days);
    }
  }
  if (periods.size === 0) return undefined;
  const always: [name: string, entity: string][] = [];
  for (const [i, { key, names }] of all.entries()) {
    if (i % ENTITIES_A_STEP === 0) yield;
    for (const name of names) if (!daysOf(name)) always.push([folded(name.text), key]);
  }
  for (const [name, entity] of always) periods.get(name)?.delete(entity);
  return periods;
}

/** Whether a name may be an entity's on some day of a time: also where only a part of it agrees. */
export function isNameThen(periods: Periods, name: string, entity: string, date: Bounds): boolean {
  const days = periods.get(folded(name))?.get(entity);
  return !days || days.some(each => overlaps(each, date));
}

/** How to look for names in a document of a known date: as `lookup`, without those that were none then. */
export function lookupThen(lookup: Lookup<Named>, periods: Periods, date: Bounds): Lookup<Named> {
  return {
    ...lookup,
    compare(group, text, start, end, field) {
      const named = lookup.compare(group, text, start, end, field);
      if (named === undefined) return undefined;
      const written = text.slice(start, end);
      if (typeof named === 'string') return isNameThen(periods, written, named, date) ? named : undefined;
      const then = named.filter(entity => isNameThen(periods, written, entity, date));
      return then.length > 1 ? then : then[0];
    },
  };
}

/** The first and the last day of a name; undefined for one that always holds. */
function daysOf({ from, until }: Name): Bounds | undefined {
  return from || until ? { earliest: from?.earliest ?? null, latest: until?.latest ?? null } : undefined;
}

function overlaps(one: Bounds, other: Bounds): boolean {
  return isUpTo(one.earliest, other.latest) && isUpTo(other.earliest, one.latest);
}

function isUpTo(first: number | null, last: number | null): boolean {
  return first === null || last === null || first <= last;
}

function folded(name: string): string {
  return fold(canonical(name.replace(/\s+/g, ' ').trim()));
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}
