import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { OriginalsBySource } from '../protocol/originals';
import type { AttachedOriginals } from './attached-originals';
import type { ClosedNoteChecks } from './closed-note-checks';
import type { Documents } from './documents';
import type { DossierChecks } from './dossier-checks';
import type { DossierTexts } from './dossier-texts';
import type { Library } from './library';
import type { NoteChecks } from './note-checks';
import type { NoteFigures } from './note-figures';
import type { NoteUses } from './note-uses';
import type { Notes } from './notes';
import type { Parser } from './parser';
import type { Passages } from './passages';
import type { Revisions } from './revisions';
import type { SettingsStore } from './settings';
import type { Slices } from './slices';
import type { SourceReadings } from './source-readings';
import type { Texts } from './texts';

/** What the features work with; built once, in order, by `server.ts`. */
export interface Services {
  readonly connection: Connection;
  readonly settings: SettingsStore;
  readonly documents: Documents;
  readonly library: Library;
  readonly passages: Passages;
  readonly texts: Texts;
  readonly readings: SourceReadings;
  /** Reads the texts of files that a person picked, wherever they lie. */
  readonly picked: Pick<SourceReadings, 'read'>;
  readonly attached: Pick<AttachedOriginals, 'of' | 'look'>;
  /** Takes other files for the attached originals. */
  readonly attach: (originals: OriginalsBySource) => Promise<void>;
  readonly notes: Notes;
  readonly noteUses: NoteUses;
  readonly noteChecks: NoteChecks;
  readonly closedNotes: ClosedNoteChecks;
  readonly dossierChecks: DossierChecks;
  readonly noteFigures: NoteFigures;
  readonly revisions: Revisions;
  /** Tells the client that what it asked before is out of date. */
  readonly tellChange: () => void;
  readonly slices: Slices;
  readonly parser: Pick<Parser, 'edit' | 'fixAll' | 'mends' | 'setPlace'>;
  readonly dossiers: DossierTexts;
  /** URIs of the workspace folders. */
  readonly folders: () => readonly string[];
  readonly capabilities: ClientCapabilities;
  /** Whether the editor completes and explains the fields of dossiers by their JSON Schema itself. */
  readonly hasSchemas: boolean;
  /** The commands that the client can run from a link or a lens. */
  readonly commands: ReadonlySet<string>;
  /** Tells when the dossiers or what is known of originals changed. */
  readonly onDidChange: (listener: () => void) => void;
  /** Tells after notes were read into the index, or let go. */
  readonly onDidIndex: (listener: () => void) => void;
}
