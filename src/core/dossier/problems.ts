import type { FileSpan } from '../span';
import type { Problem, Severity } from './model';

/**
 * Every problem of a dossier by its code, with how grave it is. The codes are stable: quick fixes and outside tools
 * go by them. What each means: `descriptionOf`. An error means that something was left out or can't be trusted; a warning, that it is kept but weak.
 */
export const PROBLEMS = {
  'yaml-syntax': 'error',
  'yaml-warning': 'warning',
  'not-utf8': 'error',
  'lost-letters': 'warning',
  'several-documents': 'error',
  'too-large': 'error',
  'too-many-aliases': 'error',
  'unknown-alias': 'error',
  'merge-key': 'warning',
  'missing-version': 'error',
  'unsupported-version': 'error',
  'duplicate-key': 'error',
  'malformed-key': 'error',
  'missing-field': 'error',
  'empty-value': 'warning',
  'wrong-type': 'error',
  'unknown-value': 'error',
  'unknown-type': 'information',
  'unknown-field': 'information',
  'malformed-date': 'error',
  'impossible-date': 'error',
  'empty-period': 'error',
  'refused-path': 'error',
  'missing-text': 'warning',
  'unreadable-text': 'warning',
  'lost-passage': 'warning',
  'altered-passage': 'warning',
  'ambiguous-passage': 'warning',
  'moved-passage': 'information',
  'unsourced-claim': 'warning',
  'unsourced-event': 'information',
  'unknown-entity': 'error',
  'idle-exclusion': 'information',
  'unknown-source': 'error',
  'unknown-claim': 'error',
  'self-dispute': 'warning',
  'more-problems': 'information',
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof PROBLEMS;

/** A problem with the severity that its code has. */
export function problem(at: FileSpan, code: ProblemCode, message: string): Problem {
  return { at, severity: PROBLEMS[code], code, message };
}

/** Those that a YAML error near by may have caused; they are held back until the YAML can be read. */
export const MAY_FOLLOW_FROM_SYNTAX: ReadonlySet<string> = new Set<ProblemCode>([
  'missing-version',
  'malformed-key',
  'missing-field',
  'empty-value',
  'wrong-type',
  'unknown-field',
  'unsourced-claim',
  'unsourced-event',
]);
