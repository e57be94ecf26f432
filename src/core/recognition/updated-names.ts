import type { Name } from '../dossier/model';
import type { Steps } from '../steps';
import { EntityKeys } from './entity-keys';
import { addName, type GrowingNames, type NameIndex } from './names';

/** So many times as many forms as there were at the last making anew are too many. */
const MOST_FORMS = 2;
/** Numbers are rewritten quickly, names are added slowly. */
const NUMBERS_A_STEP = 2000;
const ENTITIES_A_STEP = 20;

/**
 * The index after some entities changed: as one made anew finds, but without looking at the others. The tables of names are
 * only added to, and shared with the index as it was, which goes on finding what it found, also between the steps: whose a name
 * is is each one's own. Undefined where so much has gathered in the tables that it is time to make the index anew.
 * @param keys all entities' keys now, in the dossier's order, each once
 * @param changed by key: all names that an entity has now, none where it is gone
 */
export function* updatedNames(
  index: NameIndex,
  keys: readonly string[],
  changed: ReadonlyMap<string, readonly Name[]>,
): Steps<NameIndex | undefined> {
  const numbers = new Map<string, number>();
  for (const [number, key] of keys.entries()) {
    numbers.set(key, number);
    if (number % NUMBERS_A_STEP === 0) yield;
  }
  const GONE = -1;
  const renumbered = new Int32Array(index.keys.count);
  for (let number = 0; number < renumbered.length; number++) {
    const key = index.keys.of(number);
    renumbered[number] = changed.has(key) ? GONE : (numbers.get(key) ?? GONE);
    if (number % NUMBERS_A_STEP === 0) yield;
  }
  const shared = index.shared.map(entities => entities.map(entity => renumbered[entity]!).filter(isThere));
  const nobody = ~(shared.push([]) - 1);
  const { table, starts, forms } = index;
  const owners: number[] = [];
  for (const [form, owner] of index.owners.entries()) {
    owners.push(owner < 0 ? owner : isThere(renumbered[owner]!) ? renumbered[owner]! : nobody);
    if (form % NUMBERS_A_STEP === 0) yield;
  }
  // Those that came with another index that was made from this one.
  while (owners.length < forms.count) owners.push(nobody);
  const growing: GrowingNames = { table, starts, forms, owners, shared };
  let added = 0;
  for (const [key, names] of changed) {
    for (const name of names) addName(growing, numbers.get(key)!, name);
    if (++added % ENTITIES_A_STEP === 0) yield;
  }
  yield;
  const live = owners.filter(owner => isThere(owner) || shared[~owner]!.length > 0).length;
  if (forms.count > MOST_FORMS * live + 1000) return undefined;
  yield;
  return { ...growing, keys: new EntityKeys(keys), owners: Int32Array.from(owners) };

  function isThere(number: number): boolean {
    return number >= 0;
  }
}
