import type { DossierFile } from './model';

export interface ParseOptions {
  /** URIs of folders that a source's `text` may lie in besides the dossier file's own folder. */
  readonly roots?: readonly string[];
}

/** Reads one dossier file. Never throws: what is wrong is told in `problems`, and all that can be read is kept. */
export function parseDossier(uri: string, _text: string, _options: ParseOptions = {}): DossierFile {
  return { uri, sources: [], entities: [], claims: [], events: [], problems: [] };
}
