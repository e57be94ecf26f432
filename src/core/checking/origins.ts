import type { Dossier } from '../dossier/dossier';

/** What the origins of sources are worked out from. */
export type Relays = Pick<Dossier, 'sources'>;

/**
 * The sources, by key, in which what a source relays begins: itself where it relays nothing, and where sources only repeat
 * one another, the first of them by key, which is the same for all.
 */
export function originsOf({ sources }: Relays, key: string): ReadonlySet<string> {
  const reached = new Set([key]);
  const origins = new Set<string>();
  for (const each of reached) {
    const relays = sources.get(each)?.relays ?? [];
    if (relays.length === 0) origins.add(each);
    for (const { value } of relays) reached.add(value);
  }
  return origins.size > 0 ? origins : new Set([[...reached].sort()[0]!]);
}

/** Whether a source relays another, by any way. */
export function relays({ sources }: Relays, key: string, other: string): boolean {
  const reached = new Set<string>();
  const next = [key];
  for (const each of next) {
    for (const { value } of sources.get(each)?.relays ?? []) {
      if (value === other) return true;
      if (!reached.has(value)) next.push(value);
      reached.add(value);
    }
  }
  return false;
}
