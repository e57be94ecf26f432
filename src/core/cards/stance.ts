import type { Stance } from '../dossier/model';

/** Past tense and participles: the same for one speaker and for several. */
const VERBS: Readonly<Record<Stance, readonly [past: string, participle: string]>> = {
  asserts: ['asserted', 'asserting'],
  reports: ['reported', 'reporting'],
  alleges: ['alleged', 'alleging'],
  finds: ['found', 'finding'],
  denies: ['denied', 'denying'],
};

/** How somebody said it, after the speaker: `reported`. */
export function verb(stance: Stance): string {
  return VERBS[stance][0];
}

/** How somebody said it, after a comma: `reporting`. */
export function participle(stance: Stance): string {
  return VERBS[stance][1];
}
