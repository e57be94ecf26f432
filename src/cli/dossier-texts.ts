import { join, relative, resolve } from 'node:path';
import { DOSSIER_FILES } from '../core/files';
import { t } from '../core/l10n';
import { fileUri, kindOf, nodeFiles, pathOf } from '../node/files';
import { findFiles } from '../node/find-files';
import { MissingFile, type Terminal } from './usage';

/** The dossiers that come with the product, seen from the bundle in `dist/`. */
const BUILTIN = join(__dirname, '..', 'media', 'dossiers');

/** The texts of dossier files, by URI. */
export type DossierTexts = ReadonlyMap<string, string>;

/**
 * The dossier files that a command line names: each path a file, or a folder that holds some.
 * Without any, those below the working folder, else the one that ships.
 * @throws MissingFile where a path leads to no dossier.
 */
export async function dossierFiles(paths: readonly string[], { folder }: Terminal): Promise<readonly string[]> {
  return paths.length > 0 ? named(paths, folder) : around(folder);
}

/** @throws MissingFile where one can't be read. */
export async function textsOf(uris: readonly string[]): Promise<DossierTexts> {
  const texts = new Map<string, string>();
  for (const uri of uris) {
    const text = await nodeFiles.read(uri);
    if (text === undefined) throw new MissingFile(t('The dossier {0} can’t be read.', pathOf(uri)));
    texts.set(uri, text);
  }
  return texts;
}

/** Reads the dossiers that a command line names: see `dossierFiles`. */
export async function readDossiers(paths: readonly string[], terminal: Terminal): Promise<DossierTexts> {
  return textsOf(await dossierFiles(paths, terminal));
}

/** Whether a dossier is the one that comes with the product. */
export function isBuiltin(uri: string): boolean {
  return !relative(BUILTIN, pathOf(uri)).startsWith('..');
}

async function named(paths: readonly string[], folder: string): Promise<string[]> {
  const uris = new Set<string>();
  for (const path of paths) {
    const full = resolve(folder, path);
    const kind = await kindOf(full);
    if (kind === 'nothing') throw new MissingFile(t('There is no dossier at {0}.', path));
    const found = kind === 'file' ? [fileUri(full)] : await findFiles(full, [DOSSIER_FILES]);
    if (found.length === 0) throw new MissingFile(t('The folder {0} holds no dossier (*.dossier.yaml).', path));
    for (const uri of found) uris.add(uri);
  }
  return [...uris];
}

async function around(folder: string): Promise<string[]> {
  const own = await findFiles(folder, [DOSSIER_FILES]);
  return own.length > 0 ? own : findFiles(BUILTIN, [DOSSIER_FILES]);
}
