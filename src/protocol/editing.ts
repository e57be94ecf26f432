import type { DossierEdit, NewExclusion } from '../core/editing/entries';
import type { ExclusionScope } from '../core/editing/exclude';
import type { LocationItem, Position, Range, TextDocumentIdentifier } from './requests';

/**
 * The requests by which a dossier grows. The server proposes and works out edits; it never writes: the client applies
 * them as one step that can be undone.
 */

/** `dossier/dossiers`: the dossier files in use; the first is the one to propose for new entries. */
export const DOSSIERS = 'dossier/dossiers';
export interface DossierItem {
  uri: string;
  title?: string;
  /** Whether it comes with the product, and so can't be written to. */
  builtin: boolean;
  entities: number;
}

/** `dossier/propose`: what a selection in a note or a source text offers for a new entry; answered by a `Proposal`. */
export const PROPOSE = 'dossier/propose';
export interface ProposeParams {
  textDocument: TextDocumentIdentifier;
  range: Range;
}
export type { Proposal } from '../core/editing/propose';
/** `dossier/edit`: works out changes of one dossier file. */
export const EDIT = 'dossier/edit';
export interface EditParams {
  /** The dossier file's URI. */
  dossier: string;
  edits: DossierEdit[];
}
export type EditResult =
  | {
      /** LSP text edits of the dossier file, none overlapping. */
      edits: { range: Range; newText: string }[];
      /** The version of the open document that they are for; null where it isn't open. */
      version: number | null;
      /** What was written, in the text as it will be. */
      shows: LocationItem;
    }
  | {
      /** Why it can't be done, and what to do. */
      message: string;
    };

/** `dossier/exclude`: what to write so that the mention at a position isn't one any more; null where there is none. */
export const EXCLUDE = 'dossier/exclude';
export interface ExcludeParams {
  textDocument: TextDocumentIdentifier;
  position: Position;
  /** At this place, in this note, or anywhere. */
  scope: ExclusionScope;
  /** The URI of the dossier file that it is for: the note's path is given from there. */
  dossier: string;
}
export type ExcludeResult =
  | { exclusion: NewExclusion }
  | {
      /** Why the dossier can't say so, and what to do. */
      message: string;
    };

/** `dossier/annotations`: what is claimed and noted about the passages of a source's text that is open. */
export const ANNOTATIONS = 'dossier/annotations';
export interface AnnotationsParams {
  textDocument: TextDocumentIdentifier;
}
export interface AnnotationItem {
  kind: 'claim' | 'event' | 'annotation';
  id: string;
  range: Range;
  /** Markdown. */
  body: string;
  /** Who says or noted it. */
  author?: string;
  /** In words. */
  date?: string;
  /** The dossier file that has it. */
  dossier: string;
  /** Whether it is written in a dossier of the user's own. */
  editable: boolean;
}
