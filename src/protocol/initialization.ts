import type { OriginalsBySource } from './originals';

/** `initializationOptions`: the settings by the names they have in the section `dossier`, and what the client can do. */
export interface InitializationOptions {
  /** URIs of the dossier files that come with the product; the server finds its own where absent. */
  builtinDossiers?: string[];
  /** Whether the server reads and finds files by asking the client (`READ_FILE`, `FIND_FILES`). */
  clientFiles?: boolean;
  /** Commands that the client can run from a hover's links and from lenses; none where absent. */
  commands?: string[];
  /** URIs of the files that the reader attached as originals, by the keys of their sources. */
  originals?: OriginalsBySource;
  /** Whether the client completes and explains the fields of dossiers by their JSON Schema, so that the server needn't. */
  schemas?: boolean;
  /** Whether the client shows the text of web pages and PDFs in views (`SOURCE_VIEW`); else it is sent to the files themselves. */
  sourceViews?: boolean;
  /** The texts for people in the client's language, by their English form; else the server goes by `locale`. */
  translations?: Record<string, string>;
  /** Whether nothing may be written in the workspace, as in one that isn't trusted. */
  readOnly?: boolean;
  /** URI of a folder in which the server may keep what it parsed and indexed, for the next start; nothing is kept where absent. */
  cacheFolder?: string;
  [setting: string]: unknown;
}
