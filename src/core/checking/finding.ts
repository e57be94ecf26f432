import type { Severity } from '../dossier/model';
import type { FileSpan, Span } from '../span';

/** Something in a note that a person should look at: what is wrong and what to do. */
export interface Finding {
  readonly span: Span;
  readonly severity: Severity;
  /** Kebab-case, stable; see `NOTE_PROBLEMS`. */
  readonly code: NoteCode;
  readonly message: string;
  /** Places elsewhere that belong to it, such as what a dossier says. */
  readonly related?: readonly { readonly at: FileSpan; readonly message: string }[];
}

/**
 * What can be wrong in a note by its code, with how grave it is unless the settings say otherwise. The codes are stable:
 * quick fixes, settings, comments in notes and outside tools go by them. What each means: `descriptionOf`.
 */
export const NOTE_PROBLEMS = {
  'unknown-citation': 'warning',
  'unknown-paragraph': 'warning',
  'unknown-page': 'warning',
  'stale-citation': 'information',
  'unknown-choice': 'warning',
  'ambiguous-mention': 'hint',
  'conflicting-figure': 'warning',
  'conflicting-date': 'warning',
  'unsupported-figure': 'hint',
  'unsupported-date': 'hint',
} as const satisfies Record<string, Severity>;

export type NoteCode = keyof typeof NOTE_PROBLEMS;

/** What is wrong only where there is a dossier besides the one that ships: who has none may write of what he likes. */
export const NEEDS_OWN_DOSSIER: ReadonlySet<NoteCode> = new Set(['unknown-citation', 'unknown-choice']);

/** A finding with the severity that its code has. */
export function finding(span: Span, code: NoteCode, message: string, related?: Finding['related']): Finding {
  return { span, severity: NOTE_PROBLEMS[code], code, message, ...(related && { related }) };
}

/** What the settings say of each kind of problem, by its code; what they leave out stays as it is. */
export type Checks = Readonly<Record<string, Severity | 'off'>>;

/** The severity that the settings give a code; undefined where it is off. */
export function severityOf(checks: Checks, code: string, usual: Severity | 'off'): Severity | undefined {
  const wanted = Object.hasOwn(checks, code) ? checks[code]! : usual;
  return wanted === 'off' ? undefined : wanted;
}
