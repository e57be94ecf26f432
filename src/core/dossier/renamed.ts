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
  const gone = namesByKey(before.filter(part => !now.includes(part)));
  yield;
  const come = namesByKey(now.filter(part => !before.includes(part)));
  yield;
  const changed = new Map<string, Name[]>();
  for (const key of new Set([...gone.keys(), ...come.keys()])) {
    if (JSON.stringify(gone.get(key)) !== JSON.stringify(come.get(key))) changed.set(key, []);
  }
  if (changed.size > MOST_CHANGED) return undefined;
  const keys = new Set<string>();
  for (const part of now) {
    for (const [number, key] of part.keys('entities').entries()) {
      keys.add(key);
      // Other files may have names for it, too.
      changed.get(key)?.push(...part.names[number]!);
    }
    yield;
  }
  return updatedNames(index, [...keys], changed);
}

function namesByKey(parts: readonly Part[]): Map<string, Name[]> {
  const names = new Map<string, Name[]>();
  for (const part of parts) {
    for (const [number, key] of part.keys('entities').entries()) {
      names.set(key, [...(names.get(key) ?? []), ...part.names[number]!]);
    }
  }
  return names;
}
