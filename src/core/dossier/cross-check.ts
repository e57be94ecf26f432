import type { Dossier } from './dossier';
import type { Problem } from './model';

export function crossFileProblems(
  _dossier: Pick<Dossier, 'sources' | 'entities' | 'claims' | 'events' | 'all'>,
): Problem[] {
  return [];
}
