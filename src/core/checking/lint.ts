import type { Problem, Severity } from '../dossier/model';
import type { FileSpan } from '../span';

/**
 * What can be weak in a dossier that is written as it should be, by its code, with how grave it is unless the settings say
 * otherwise; what many honest dossiers have throughout is off. The codes are stable, see `PROBLEMS`.
 */
export const LINTS = {
  /** A claim that rests on one source alone. */
  'single-source': 'off',
  /** A source that is cited beside another, and only repeats it; or sources that repeat one another. */
  'circular-sourcing': 'warning',
  /** A source that was issued before what it is cited for. */
  'early-source': 'information',
  /** An event that began, or ended, after all of its sources were issued. */
  'event-outside-sources': 'warning',
  /** Claims that give the same property figures or dates which can't both be, where neither disputes the other. */
  contradiction: 'warning',
  /** The same where the values are other words, which may go together. */
  'differing-value': 'off',
  /** A cited passage that was revised since its source's state was remembered. */
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
