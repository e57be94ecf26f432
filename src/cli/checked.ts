import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DOSSIER_FILES, filesIn, isDossierName } from '../core/files';
import { t } from '../core/l10n';
import { NOTE_LANGUAGES } from '../core/recognition/language';
import { fileUri, kindOf, pathOf } from '../node/files';
import { findFiles } from '../node/find-files';
import { shownPath } from './dossiers';
import { MissingFile, type Terminal } from './usage';

/** A file that is to be checked. */
export interface CheckedFile {
  /** As it was named, or as it lies below the working folder. */
  readonly file: string;
  readonly uri: string;
  readonly isDossier: boolean;
}

/**
 * The dossiers and notes that a command line names: each path a file, or a folder with all that it holds, HTML files
 * left out, which are seldom notes.
 * @throws MissingFile where a path leads nowhere.
 */
export async function checkedFiles(paths: readonly string[], { folder }: Terminal): Promise<CheckedFile[]> {
  const files = new Map<string, CheckedFile>();
  const add = (file: string, uri: string) => {
    if (!files.has(uri)) files.set(uri, { file, uri, isDossier: isDossierName(uri) });
  };
  const globs = [DOSSIER_FILES, ...filesIn(NOTE_LANGUAGES.filter(language => language !== 'html'))];
  for (const path of paths) {
    const full = resolve(folder, path);
    const kind = await kindOf(full);
    if (kind === 'nothing') throw new MissingFile(t('There is nothing at {0}.', path));
    if (kind === 'file') add(path, fileUri(full));
    else for (const uri of await findFiles(full, globs)) add(shownPath(pathOf(uri), folder), uri);
  }
  return [...files.values()];
}

/**
 * A file's text without a byte order mark, and its bytes.
 * @throws MissingFile where it can't be read.
 */
export async function readChecked({ file, uri }: CheckedFile): Promise<{ text: string; bytes: Buffer }> {
  try {
    const bytes = await readFile(pathOf(uri));
    return { text: bytes.toString('utf8').replace(/^\ufeff/, ''), bytes };
  } catch {
    throw new MissingFile(t('The file {0} can’t be read.', file));
  }
}
