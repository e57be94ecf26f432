/** `dossier/revisions`: the cited paragraphs that say something else than when they were last accepted. */
export const REVISIONS = 'dossier/revisions';
export interface RevisionItem extends RevisionFilterItem {
  dossier: string;
  source: string;
  paragraph: number | null;
  /** Tells it from every other, also from a later revision of the same paragraph. */
  id: string;
  /** What it said; null where nobody knows any more. */
  before: string | null;
  /** What it says now; null where it isn't there. */
  after: string | null;
  /** The paragraph in which the words stand as they were, where only their number is another; else null. */
  movedTo: number | null;
  /** What rests on it. */
  resting: { kind: 'claim' | 'event' | 'annotation'; id: string; text: string }[];
}

/** `dossier/acceptRevisions`: texts are right as they are now; all where nothing is named. Answers null. */
export const ACCEPT_REVISIONS = 'dossier/acceptRevisions';
export interface AcceptRevisionsParams {
  which?: RevisionFilterItem;
}

/** `dossier/takeBackAcceptance`: takes back the last one; false where something else was remembered since. */
export const TAKE_BACK_ACCEPTANCE = 'dossier/takeBackAcceptance';

/** Which revisions are meant: those of a dossier file, of one source in it, or of one of its paragraphs. */
export interface RevisionFilterItem {
  /** The URI of the dossier file. */
  dossier: string;
  /** By its key. */
  source?: string;
  /** Null where the whole text is cited. */
  paragraph?: number | null;
}

/** Server to client: writes what the server remembers beside a dossier, in a file whose name ends in `.lock`; tells whether it could. */
export const WRITE_STATE = 'dossier/writeState';
export interface WriteStateParams {
  uri: string;
  text: string;
}
export interface WriteStateResult {
  isWritten: boolean;
}
