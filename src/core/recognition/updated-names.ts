import type { Name } from '../dossier/model';
import { EntityKeys } from './entity-keys';
import { addName, type GrowingNames, type NameIndex } from './names';

/** So many times as many forms as there were at the last making anew are too many. */
const MOST_FORMS = 2;

/**
 * The index after some entities changed: as one made anew finds, but without looking at the others. The tables of names are
 * only added to, and shared with the index as it was, which goes on finding what it found: whose a name is is each one's own.
 * Undefined where so much has gathered in the tables that it is time to make the index anew.
 * @param keys all entities' keys now, in the dossier's order, each once
 * @param changed by key: all names that an entity has now, none where it is gone
 */
export function updatedNames(
  index: NameIndex,
  keys: readonly string[],
  changed: ReadonlyMap<string, readonly Name[]>,
): NameIndex | undefined {
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const GONE = -1;
  const renumbered = Int32Array.from({ length: index.keys.count }, (_, number) => {
    const key = index.keys.of(number);
    return changed.has(key) ? GONE : (numbers.get(key) ?? GONE);
  });
  const shared = index.shared.map(entities => entities.map(entity => renumbered[entity]!).filter(isThere));
  const nobody = ~(shared.push([]) - 1);
  const owners = Array.from(index.owners, owner => {
    if (owner < 0) return owner;
    const number = renumbered[owner]!;
    return isThere(number) ? number : nobody;
  });
  const { table, starts, forms } = index;
  // Those that came with another index that was made from this one.
  while (owners.length < forms.count) owners.push(nobody);
  const growing: GrowingNames = { table, starts, forms, owners, shared };
  for (const [key, names] of changed) for (const name of names) addName(growing, numbers.get(key)!, name);
  const live = owners.filter(owner => isThere(owner) || shared[~owner]!.length > 0).length;
  if (forms.count > MOST_FORMS * live + 1000) return undefined;
  return { ...growing, keys: new EntityKeys(keys), owners: Int32Array.from(owners) };

  function isThere(number: number): boolean {
    return number >= 0;
  }
}
