import type { DossierEdit } from '../../core/editing/entries';
import type { LocationItem, Range } from '../../protocol/requests';
import type { Asker } from '../input/asker';
import type { Server } from '../server';
import type { Translate } from '../translate';

/** What is selected in the editor in use. */
export interface Selected {
  /** The document's URI. */
  readonly uri: string;
  readonly range: Range;
  /** The document's text there. */
  textIn(range: Range): string;
}

export interface Folder {
  readonly uri: string;
  readonly name: string;
}

/** A dossier file that is there, or one that is to be made: `title` is its title then. */
export interface Home {
  readonly uri: string;
  readonly title?: string;
}

/** What is to be written into a dossier. */
export interface Change {
  readonly home: Home;
  readonly edits: readonly DossierEdit[];
  /** Whether a dossier that is made now stands beside the one that comes with the product. */
  readonly keepBuiltin?: boolean;
  /** What is said when it is done. */
  readonly done: string;
  /** What was added, for the steps of the walkthrough. */
  readonly added?: 'entity' | 'source' | 'claim';
  /** What is offered when it is done, besides to open and to undo it. */
  readonly offer?: Action;
}

/** What a search found. */
export interface Searched<T> {
  readonly found: readonly T[];
  readonly count: number;
}

/** Which files a person attached as the originals of sources. */
export interface Attached {
  /** The URI of the file of a source, by its key. */
  of(source: string): string | undefined;
  /** Attaches a file to a source, or none. */
  set(source: string, uri: string | undefined): Promise<void>;
}

/** A button below a message. */
export interface Action {
  readonly title: string;
  run(): unknown;
}

/** What the commands by which a dossier grows need of the editor around them. */
export interface Desk {
  readonly t: Translate;
  readonly ask: Asker;
  readonly request: Server['request'];
  /** What is selected in a document that the server knows; undefined where there is none. */
  selected(): Selected | undefined;
  /** The workspace's folders. */
  folders(): readonly Folder[];
  /** The dossier that was written to last in this workspace. */
  lastDossier(): string | undefined;
  /** A file as a person names it: its path in the workspace. */
  nameOf(uri: string): string;
  /** The URIs of the workspace's files that match a glob. */
  files(glob: string): Promise<readonly string[]>;
  /** The names of what lies in a folder. */
  list(folder: string): Promise<readonly string[]>;
  /** A file's text; undefined where it can't be read. */
  read(uri: string): Promise<string | undefined>;
  /** Has a person look for a file; undefined where they don't. */
  browse(title: string, endings: readonly string[]): Promise<string | undefined>;
  /** Has a person look for a folder; undefined where they don't. */
  browseFolder(title: string): Promise<string | undefined>;
  /**
   * Looks at each text below a folder, while a person sees how far that is and can end it: then it is undefined, else what
   * was found, and how many texts there are.
   */
  search<T>(
    title: string,
    folder: string,
    look: (uri: string) => Promise<T | undefined>,
  ): Promise<Searched<T> | undefined>;
  /** The files that are attached as originals. */
  readonly attached: Attached;
  /** Whether the annotations of a source's text are shown in it; by its URI. */
  showsAnnotations(uri: string): boolean;
  /** Has annotations shown in the texts of this workspace from now on. */
  showAnnotations(): Promise<void>;
  /** Writes, so that it can be undone, and says so. Says why where it can't. Whether it stands there, saved or not. */
  write(change: Change): Promise<boolean>;
  show(location: LocationItem): Promise<void>;
  tell(message: string, ...actions: readonly Action[]): void;
  run(command: string, argument?: unknown): unknown;
}
