import { t } from '../l10n';

/**
 * What entities are called where they stand side by side: by their names, where several of them have the same, with the key behind.
 * @param keys of the entities; one that comes twice counts once
 */
export function namesApart(keys: Iterable<string>, nameOf: (key: string) => string): ReadonlyMap<string, string> {
  const names = new Map(Array.from(keys, key => [key, nameOf(key)]));
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const name of names.values()) (seen.has(name) ? shared : seen).add(name);
  return new Map(Array.from(names, ([key, name]) => [key, shared.has(name) ? t('{0} ({1})', name, key) : name]));
}
