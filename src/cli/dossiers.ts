import { join, relative, resolve } from 'node:path';
import { type Dossier, mergeDossiers } from '../core/dossier/dossier';
import type { Problem } from '../core/dossier/model';
import { parseDossier } from '../core/dossier/parse';
import { DOSSIER_FILES } from '../core/files';
import { t } from '../core/l10n';
import { LineIndex } from '../core/lines';
import { fileUri, findFiles, kindOf, nodeFiles, pathOf } from '../node/files';
import { MissingFile, type Terminal } from './usage';

/** The dossiers that come with the product, seen from the bundle in `dist/`. */
const BUILTIN = join(__dirname, '..', 'media', 'dossiers');

/** The texts of dossier files, by URI. */
export type DossierTexts = ReadonlyMap<string, string>;

/**
 * Reads the dossiers that a command line names: each path a file, or a folder that holds some.
 * Without any, those below the working folder, else the one that ships.
 * @throws MissingFile where a path leads to no dossier.
 */
export async function readDossiers(paths: readonly string[], terminal: Terminal): Promise<DossierTexts> {
  const uris = paths.length > 0 ? await named(paths, terminal.folder) : await around(terminal.folder);
  const texts = new Map<string, string>();
  for (const uri of uris) {
    const text = await nodeFiles.read(uri);
    if (text === undefined) throw new MissingFile(t('The dossier {0} can’t be read.', pathOf(uri)));
    texts.set(uri, text);
  }
  return texts;
}

/** Whether a dossier is the one that comes with the product. */
export function isBuiltin(uri: string): boolean {
  return !relative(BUILTIN, pathOf(uri)).startsWith('..');
}

export function parseDossiers(texts: DossierTexts, { folder }: Terminal): Dossier {
  return mergeDossiers([...texts].map(([uri, text]) => parseDossier(uri, text, { roots: [fileUri(folder)] })));
}

/** The errors in dossiers, each as a line for a person. */
export function errorsIn(dossier: Dossier, texts: DossierTexts, { folder }: Terminal): string[] {
  const errors = [...dossier.problems.values()].flat().filter(({ severity }) => severity === 'error');
  return errors.map(problem => describe(problem, texts, folder));
}

/** Loads the dossiers that a command line names: see `readDossiers`. The errors in them are told on stderr. */
export async function loadDossiers(paths: readonly string[], terminal: Terminal): Promise<Dossier> {
  const texts = await readDossiers(paths, terminal);
  const dossier = parseDossiers(texts, terminal);
  for (const error of errorsIn(dossier, texts, terminal)) terminal.err(`${error}\n`);
  return dossier;
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

function describe({ at, message }: Problem, texts: ReadonlyMap<string, string>, folder: string): string {
  const { line, column } = new LineIndex(texts.get(at.uri) ?? '').positionAt(at.span.start);
  const place = `${shownPath(pathOf(at.uri), folder)}:${line + 1}:${column + 1}`;
  return t('{0}: error: {1}', place, message);
}

/** A path as a person reads it: relative below the working folder, else whole. */
export function shownPath(path: string, folder: string): string {
  const short = relative(folder, path);
  return short.startsWith('..') ? path : short;
}
