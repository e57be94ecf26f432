import type { Opens } from '../core/cards/citations';
import type { PlainPlace, Stance } from '../core/dossier/model';
import type { MentionKind } from '../core/recognition/mention';
import type { TimelineItem } from '../core/timeline/timeline';

/**
 * The custom requests, as plain JSON. Positions are LSP's: 0-based lines, UTF-16 characters.
 */

export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

export interface TextDocumentIdentifier {
  uri: string;
}

/** A place in a source, as a client hands it back to the server. */
export type PlaceItem = PlainPlace;

/** `dossier/mentions`: the mentions in an open document; with `range`, those that touch it. */
export const MENTIONS = 'dossier/mentions';
export interface MentionsParams {
  textDocument: TextDocumentIdentifier;
  range?: Range;
}
export interface MentionItem {
  range: Range;
  entity: string;
  kind: MentionKind;
  /** The other entities that have the name, the likeliest first. */
  rivals?: readonly string[];
}

/** `dossier/explain`: why there is a mention at a position, or none, and what else was considered; null in what is no note. */
export const EXPLAIN = 'dossier/explain';
export interface ExplainParams {
  textDocument: TextDocumentIdentifier;
  position: Position;
}
export interface ExplainResult {
  markdown: string;
}

/** `dossier/timeline`: the events in order; with `entity`, those it takes part in. */
export const TIMELINE = 'dossier/timeline';
export interface TimelineParams {
  entity?: string;
}
export type { TimelineItem };

/** `dossier/entities`: every entity; `mentions` counts those in `textDocument`, or in all open documents without it. */
export const ENTITIES = 'dossier/entities';
export interface EntitiesParams {
  textDocument?: TextDocumentIdentifier;
}
export interface EntityItem {
  key: string;
  name: string;
  type: string;
  mentions: number;
  hasClaims: boolean;
}

/**
 * `dossier/mentionCounts`: how often the notes of the workspace mention each entity that any of them mentions, by their keys. It
 * waits for the index of notes; null where that is made only when it cannot be avoided, for each note has to be fetched.
 */
export const MENTION_COUNTS = 'dossier/mentionCounts';
export type MentionCounts = [entity: string, mentions: number][];

/** `dossier/didIndex`, a notification: notes were saved, came or went, so that `dossier/mentionCounts` may be another. */
export const DID_INDEX = 'dossier/didIndex';

/** `dossier/claims`: what is claimed about an entity, in the order of its card. */
export const CLAIMS = 'dossier/claims';
export interface ClaimsParams {
  entity: string;
}
export interface ClaimItem {
  id: string;
  text: string;
  /** The speaker's name; the source's where the source itself says so. */
  speaker: string;
  /** Whether the source itself says so. */
  isOfSource: boolean;
  stance: Stance;
  /** EDTF. */
  date?: string;
  disputed: boolean;
  cite: PlaceItem[];
}

/** `dossier/sources`: every source with what it is cited for, in the order of the paragraphs. */
export const SOURCES = 'dossier/sources';
export interface SourceItem {
  key: string;
  title: string;
  publisher?: string;
  /** EDTF. */
  issued?: string;
  /** The URI of its text, where the dossier names one. */
  text?: string;
  /** What a jump opens now. */
  opens: Opens;
  /** Whether that is a file which the reader attached. */
  attached: boolean;
  /** Of how many paragraphs of its original the dossier has fingerprints. */
  fingerprints: number;
  cited: { kind: 'claim' | 'event'; id: string; text: string; place: PlaceItem }[];
}

/** `dossier/card`: one card as Markdown, or null where the key is unknown. */
export const CARD = 'dossier/card';
export type CardParams = { entity: string } | { event: string } | { source: string } | { claim: string };
export interface CardResult {
  markdown: string;
}

/** `dossier/passage`: where a citation's passage stands now. */
export const PASSAGE = 'dossier/passage';
export type PassageParams = PlaceItem;
export type PassageKind = Exclude<Opens, 'nothing'>;
export type PassageResult = PassageFound | PassageMissing;
export interface PassageFound {
  uri: string;
  range: Range;
  kind: PassageKind;
  /** Something the reader should know, such as that the paragraph is not there any more. */
  message?: string;
}
export interface PassageMissing {
  uri?: never;
  /** What is missing, by its file's name, and what to do. */
  message: string;
}

/** `dossier/comparison`: the words that a place cites beside the passage as it is now; null where there are none, or no text. */
export const COMPARISON = 'dossier/comparison';
export type ComparisonParams = PlaceItem;
export interface ComparisonResult {
  /** The words cited, with what the place says stood around them. */
  cited: string;
  /** The paragraphs where they are now or, if they are lost, where one may look for them; empty where nothing tells. */
  present: string;
}

/** `dossier/referencesOf`: the places in the workspace's notes where an entity is mentioned, for a peek list. */
export const REFERENCES_OF = 'dossier/referencesOf';
export interface ReferencesOfParams {
  entity: string;
}

/** `dossier/usesOf`: the places in dossiers and notes that refer to an entry or cite it; an entity's mentions among them. */
export const USES_OF = 'dossier/usesOf';
export type UsesOfParams = CardParams;

/** `dossier/entry`: where an entity, source, claim, event or annotation is written in its dossier. */
export const ENTRY = 'dossier/entry';
export type EntryParams = CardParams | { annotation: string };

export interface LocationItem {
  uri: string;
  range: Range;
}

/** Server to client, a notification: the dossiers or the originals changed; views and highlights are out of date. */
export const DID_CHANGE = 'dossier/didChange';
export interface DidChangeParams {
  dossiers: number;
  entities: number;
  /** Errors in dossiers, for the status item. */
  errors: number;
  /** Whether the dossier that comes with the product is in use. */
  builtin: boolean;
  /** Cited paragraphs that say something else than when they were last accepted. */
  revisions: number;
}

/** Server to client: a file's text, or null. Asked where `initializationOptions.clientFiles` is true. */
export const READ_FILE = 'dossier/readFile';
export interface ReadFileParams {
  uri: string;
}
export interface ReadFileResult {
  text: string | null;
}

/** Server to client: a file's bytes; null where there is no file. Asked like `READ_FILE`, with the same parameters. */
export const READ_BYTES = 'dossier/readBytes';
export interface ReadBytesResult {
  base64: string | null;
  /** Whether the file has more bytes than are read, so that there are none. */
  isTooLarge?: boolean;
}

/** Server to client: the URIs of the files below a folder that match a glob. */
export const FIND_FILES = 'dossier/findFiles';
export interface FindFilesParams {
  globs: string[];
  /** The folder's URI. */
  base: string;
}
