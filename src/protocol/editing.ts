import type { PlainPlace } from '../core/dossier/model';
import type { DossierEdit } from '../core/editing/entries';
import type { LocationItem, Range, TextDocumentIdentifier } from './requests';

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

/** `dossier/propose`: what a selection in a note or a source text offers for a new entry. */
export const PROPOSE = 'dossier/propose';
export interface ProposeParams {
  textDocument: TextDocumentIdentifier;
  range: Range;
}
export interface Proposal {
  /** The selected words, white space made single; the word at the cursor where nothing is selected. */
  text: string;
  /** A key for an entity and an id for a claim or an event of this text, that nothing has yet. */
  entityKey: string;
  id: string;
  /** Kinds of entity, the likeliest first. */
  kinds: string[];
  /** Entities that already have this name or a near one, the nearest first. */
  near: { key: string; name: string; exact: boolean }[];
  /** The entities mentioned in the selection, then those of the rest of its paragraph. */
  entities: { key: string; name: string; inSelection: boolean }[];
  /** Where the document is the text of a source: the place of the selection in it. */
  place?: PlainPlace;
  /** The dates in the selection; several candidates where what is written may mean either. */
  dates: { text: string; candidates: { edtf: string; words: string }[] }[];
  /** What the figures in the selection say. */
  figures: { text: string; value: string; property?: string }[];
  /** The properties that claims about these entities have already, to choose from. */
  properties: string[];
}

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
