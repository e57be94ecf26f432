import type { ProposedDate } from '../core/editing/date-proposal';
import type { DossierEdit, NewAnnotation, NewExclusion } from '../core/editing/entries';
import type { ExclusionScope } from '../core/editing/exclude';
import type { LocationItem, PlaceItem, Position, Range, TextDocumentIdentifier } from './requests';

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
  /** Why nothing can be written into it until that is mended, and where; absent where it can. */
  broken?: { message: string; at: LocationItem };
}

/** `dossier/propose`: what a selection in a note or a source text offers for a new entry, or words that were typed; answered by a `Proposal`. */
export const PROPOSE = 'dossier/propose';
export type ProposeParams = { textDocument: TextDocumentIdentifier; range: Range } | { text: string };
export type { Proposal } from '../core/editing/propose';
export type { ProposedDate };
/** `dossier/describeText`: what the text of a source in a file says of itself; null where it can't be read. */
export const DESCRIBE_TEXT = 'dossier/describeText';
export interface DescribeTextParams {
  uri: string;
}
export interface TextDescription {
  /** What it is likely called; absent where nothing tells. */
  title?: string;
  /** What kind of source it likely is, a CSL type; absent where nothing tells. */
  kind?: string;
  /** When it likely appeared; one at most. */
  published: ProposedDate[];
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

/**
 * `dossier/annotations`: what is claimed and noted about the passages of a source's text, in its order; null where a
 * document is no source's text.
 */
export const ANNOTATIONS = 'dossier/annotations';
export interface AnnotationsParams {
  textDocument: TextDocumentIdentifier;
}
/** What rests on one place, or what is noted there. */
export interface AnnotationThread {
  kind: 'claims' | 'annotations';
  /** Stays the same as long as the dossier says the same place, whatever becomes of the text. */
  id: string;
  place: PlaceItem;
  /** Null for what has no place in the text: it is about the whole, or can't be found any more. */
  range: Range | null;
  /** What the reader should know of the place, such as that its words are not there any more. */
  remark?: string;
  items: AnnotationItem[];
}
export interface AnnotationItem {
  kind: 'claim' | 'event' | 'annotation';
  id: string;
  /** Markdown: a card, or what was noted, as it is written. */
  body: string;
  /** Who noted it, where the annotation says so. */
  creator?: string;
  /** When it was noted, in words. */
  created?: string;
  /** The URI of the dossier file that has it. */
  dossier: string;
  /** Whether it is an annotation in a dossier of the user's own. */
  editable: boolean;
}

/** `dossier/annotate`: what to write for a new annotation; null where the document is no source's text. */
export const ANNOTATE = 'dossier/annotate';
export interface AnnotateParams {
  textDocument: TextDocumentIdentifier;
  /** The words, an empty range in the paragraph, or the place of another annotation. */
  at: { range: Range } | { place: PlaceItem };
  body: string;
}
export interface AnnotateResult {
  annotation: NewAnnotation;
  /** The id of the thread that it is part of. */
  thread: string;
  /** The dossier file that has the source, where that is the user's own. */
  dossier?: string;
}

/** `dossier/readBibliography`: the sources of a bibliography in BibTeX, BibLaTeX, RIS or CSL-JSON; answered by `Imported`. */
export const READ_BIBLIOGRAPHY = 'dossier/readBibliography';
export interface ReadBibliographyParams {
  /** The whole file. */
  text: string;
}
export type { Imported, ImportedSource } from '../core/bibliography/import';
