import type { Problem, Severity } from '../dossier/model';
import type { FileSpan } from '../span';

/**
 * What can be weak in a dossier that is written as it should be, by its code, with how grave it is unless the settings say
 * otherwise; what many honest dossiers have throughout is off. The codes are stable, see `PROBLEMS`,
 * and mean what `descriptionOf` says.
 */
export const LINTS = {
  'single-source': 'off',
  'circular-sourcing': 'warning',
  'early-source': 'information',
  'event-outside-sources': 'warning',
  contradiction: 'warning',
  'differing-value': 'off',
  'revised-source': 'warning',
} as const satisfies Record<string, Severity | 'off'>;

export type LintCode = keyof typeof LINTS;

/** A problem that is off unless the settings say otherwise has that for its severity. */
export interface Lint extends Omit<Problem, 'severity' | 'code'> {
  readonly severity: Severity | 'off';
  readonly code: LintCode;
}

/** A lint with the severity that its code has. */
export function lint(at: FileSpan, code: LintCode, message: string, related: Problem['related'] = []): Lint {
  return { at, severity: LINTS[code], code, message, ...(related.length > 0 && { related }) };
}
