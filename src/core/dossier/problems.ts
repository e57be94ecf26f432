import type { FileSpan } from '../span';
import type { Problem, Severity } from './model';

/**
 * Every problem of a dossier by its code, with how grave it is. The codes are stable: quick fixes and outside tools
 * go by them. An error means that something was left out or can't be trusted; a warning, that it is kept but weak.
 */
export const PROBLEMS = {
  /** The YAML can't be read at this place; what stands around it is kept. */
  'yaml-syntax': 'error',
  /** YAML that is read, but may not mean what it looks like. */
  'yaml-warning': 'warning',
  /** A file that is not in UTF-8, but in UTF-16 or no text at all; nothing is read. */
  'not-utf8': 'error',
  /** A sign that stands for bytes which are not UTF-8; what has it is kept, but won't be recognised. */
  'lost-letters': 'warning',
  /** More than one YAML document in the file; only the first is read. */
  'several-documents': 'error',
  /** The file, or the nesting of its lists and mappings, is larger than any dossier needs, and nothing is read; or one key or value, which is left out. */
  'too-large': 'error',
  /** Aliases (`*name`) repeat more text than any dossier needs; further ones are left out. */
  'too-many-aliases': 'error',
  /** An alias (`*name`) of nothing; it is left out. */
  'unknown-alias': 'error',
  /** A merge key (`<<`), which YAML 1.2 doesn't have; it is left out. */
  'merge-key': 'warning',
  /** There is no `dossier: 1`; the file is read as version 1. */
  'missing-version': 'error',
  /** A version of the format that is not known here; nothing is read. */
  'unsupported-version': 'error',
  /** A key twice in one mapping, or defined by two entries, or two claims, events or annotations with one id. */
  'duplicate-key': 'error',
  /** A citation key or an entity key with letters that keys can't have; it is kept. */
  'malformed-key': 'error',
  /** A field that an entry needs is not there. */
  'missing-field': 'error',
  /** A field without a value; it is taken as absent. */
  'empty-value': 'warning',
  /** A value of another kind than the field takes; it is left out. */
  'wrong-type': 'error',
  /** A word that is not one of those the field takes; it is left out. */
  'unknown-value': 'error',
  /** A `type` that is not in the list of its standard; it is kept. */
  'unknown-type': 'information',
  /** A field that the format doesn't have; it stays in the file and is ignored. */
  'unknown-field': 'information',
  /** A date that is not written in EDTF; it is left out. */
  'malformed-date': 'error',
  /** A date that the calendar doesn't have; it is left out. */
  'impossible-date': 'error',
  /** A name's time that ends before it begins; the name is kept, without it. */
  'empty-period': 'error',
  /** The path of a file that is no relative path, or leads outside the dossier's folder and the workspace; it is left out. */
  'refused-path': 'error',
  /** A `text` whose file is not there, or can't be read. */
  'missing-text': 'warning',
  'unreadable-text': 'warning',
  /** A cited passage that is not in the text of its source. */
  'lost-passage': 'warning',
  /** A cited passage that now has other words. */
  'altered-passage': 'warning',
  /** A cited passage whose words could be meant in several places, or in one that nothing vouches for. */
  'ambiguous-passage': 'warning',
  /** A cited passage that now stands in another paragraph. */
  'moved-passage': 'information',
  /** A claim that cites nothing. */
  'unsourced-claim': 'warning',
  /** An event that cites nothing. */
  'unsourced-event': 'information',
  /** A reference to an entity that no dossier defines. */
  'unknown-entity': 'error',
  /** An exclusion of an entity that no dossier in use defines, as after the shipped dossier is no longer in use. */
  'idle-exclusion': 'information',
  /** A citation of a source that no dossier defines. */
  'unknown-source': 'error',
  /** A dispute with a claim that no dossier defines. */
  'unknown-claim': 'error',
  /** A claim that disputes itself. */
  'self-dispute': 'warning',
  /** The list was cut off here. */
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
