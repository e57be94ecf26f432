import type { Stance } from '../dossier/model';

const VERBS: Readonly<Record<Stance, readonly [one: string, several: string, participle: string]>> = {
  asserts: ['asserts', 'assert', 'asserting'],
  reports: ['reports', 'report', 'reporting'],
  alleges: ['alleges', 'allege', 'alleging'],
  finds: ['finds', 'find', 'finding'],
  denies: ['denies', 'deny', 'denying'],
};

/** How somebody says it: `reports`, or `report` where several speak. */
export function verb({ stance, plural }: { readonly stance: Stance; readonly plural: boolean }): string {
  return VERBS[stance][plural ? 1 : 0];
}

/** How somebody says it, after a comma: `reporting`. */
export function participle({ stance }: { readonly stance: Stance }): string {
  return VERBS[stance][2];
}
