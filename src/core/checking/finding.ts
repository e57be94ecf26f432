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
 * quick fixes, settings, comments in notes and outside tools go by them.
 */
export const NOTE_PROBLEMS = {
  /** A citation of a source that no dossier has. */
  'unknown-citation': 'warning',
  /** A citation of a paragraph that the text of its source doesn't have. */
  'unknown-paragraph': 'warning',
  /** A citation of a page that the file of its source doesn't have. */
  'unknown-page': 'warning',
  /** A citation of a paragraph whose cited words are not there any more, or are others now. */
  'stale-citation': 'information',
  /** A choice in front matter of an entity that no dossier has. */
  'unknown-choice': 'warning',
  /** A name that several entities have, where nothing in the note decides whom it means. */
  'ambiguous-mention': 'hint',
  /** A figure that conflicts with all that the sources say of the same. */
  'conflicting-figure': 'warning',
  /** A date that does. */
  'conflicting-date': 'warning',
  /** A figure that no claim has, in a sentence that cites nothing. */
  'unsupported-figure': 'hint',
  /** Such a date. */
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
