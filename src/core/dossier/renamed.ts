import type { NameIndex } from '../recognition/names';
import { updatedNames } from '../recognition/updated-names';
import type { Steps } from '../steps';
import type { Name } from './model';
import type { Part } from './part';

/** Where more entities changed their names, an index made anew is as quick and takes less room. */
const MOST_CHANGED = 500;

/**
 * The index of names after files changed, came or went; undefined where it is time to make it anew.
 * @param index of the names of the files before
 */
export function* renamed(
  index: NameIndex,
  before: readonly Part[],
  now: readonly Part[],
): Steps<NameIndex | undefined> {
  const gone = yield* namesByKey(without(before, now));
  const come = yield* namesByKey(without(now, before));
  // What only came or only went changed in any case.
  if (Math.abs(gone.size - come.size) > MOST_CHANGED) return undefined;
  const changed = new Map<string, Name[]>();
  let compared = 0;
  for (const key of new Set([...gone.keys(), ...come.keys()])) {
    if (JSON.stringify(gone.get(key)) !== JSON.stringify(come.get(key))) changed.set(key, []);
    if (changed.size > MOST_CHANGED) return undefined;
    if (++compared % KEYS_A_STEP === 0) yield;
  }
  const keys = new Set<string>();
  for (const part of now) {
    for (const [number, key] of part.keys('entities').entries()) {
      keys.add(key);
      // Other files may have names for it, too.
      changed.get(key)?.push(...part.names[number]!);
    }
    yield;
  }
  return yield* updatedNames(index, [...keys], changed);
}

const KEYS_A_STEP = 200;

/** The files of one list that are not in the other. */
export function without(parts: readonly Part[], others: readonly Part[]): Part[] {
  const known = new Set(others);
  return parts.filter(part => !known.has(part));
}

/** The names of entities by their keys; of one that several files define, those of all. */
export function* namesByKey(parts: readonly Part[]): Steps<Map<string, Name[]>> {
  const all = new Map<string, Name[]>();
  for (const part of parts) {
    const { names } = part;
    for (const [number, key] of part.keys('entities').entries()) {
      const known = all.get(key);
      if (known) known.push(...names[number]!);
      else all.set(key, [...names[number]!]);
      if (number % KEYS_A_STEP === 0) yield;
    }
  }
  return all;
}
