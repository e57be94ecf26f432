import type { Dossier } from '../dossier';

/** A key that may be referred to. */
export interface Candidate {
  readonly key: string;
  /** What it stands for: a name, a title, a claim's text. */
  readonly label: string;
}

/** From so many on not all are given, but those whose key holds what is typed. */
const MOST = 300;

/**
 * The keys that may be referred to, in alphabetical order; of many, the first that hold the words typed, so that the cost stays
 * that of a look at the keys. `isComplete` tells whether they are all.
 */
export function candidates(
  dossier: Pick<Dossier, 'entities' | 'sources' | 'claims'>,
  kind: 'entity' | 'source' | 'claim',
  typed: string,
): { readonly found: readonly Candidate[]; readonly isComplete: boolean } {
  const all = { entity: dossier.entities, source: dossier.sources, claim: dossier.claims }[kind];
  const isComplete = all.size <= MOST;
  const words = typed.toLowerCase();
  const keys = isComplete ? [...all.keys()] : firstOf(all.keys(), key => key.toLowerCase().includes(words));
  const found = keys.sort().map(key => ({ key, label: labelOf(dossier, kind, key) }));
  return { found, isComplete };
}

function firstOf(keys: Iterable<string>, fits: (key: string) => boolean): string[] {
  const found: string[] = [];
  for (const key of keys) {
    if (!fits(key)) continue;
    if (found.push(key) === MOST) break;
  }
  return found;
}

function labelOf(
  { entities, sources, claims }: Pick<Dossier, 'entities' | 'sources' | 'claims'>,
  kind: string,
  key: string,
): string {
  if (kind === 'entity') return entities.get(key)?.name ?? '';
  return (kind === 'source' ? sources.get(key)?.title : claims.get(key)?.text) ?? '';
}
