import type { Name } from '../dossier/model';

/** What recognition needs to know of an entity. */
export interface NamedEntity {
  readonly key: string;
  readonly names: readonly Name[];
}

/** The names of a dossier, made ready for `findMentions`. */
export interface NameIndex {
  readonly names: readonly { readonly text: string; readonly entity: string; readonly exact: boolean }[];
}

/** Makes the names of all entities ready for scanning. Names without a letter or digit are skipped. */
export function buildNameIndex(entities: Iterable<NamedEntity>): NameIndex {
  const names = [];
  for (const { key, names: own } of entities) {
    for (const name of own) {
      if (!/[\p{L}\p{N}]/u.test(name.text)) continue;
      const exact = name.case === 'exact' || (name.case === 'smart' && !/\p{Ll}/u.test(name.text));
      names.push({ text: exact ? name.text : name.text.toLowerCase(), entity: key, exact });
    }
  }
  names.sort((a, b) => b.text.length - a.text.length);
  return { names };
}
