import { relative } from 'node:path';
import { type Dossier, mergeDossiers } from '../core/dossier/dossier';
import type { DossierFile, Problem } from '../core/dossier/model';
import { outsideOf, withoutTexts } from '../core/dossier/outside';
import { parseDossier } from '../core/dossier/parse';
import { t } from '../core/l10n';
import { LineIndex } from '../core/lines';
import { fileUri, pathOf, realUri } from '../node/files';
import { type DossierTexts, readDossiers } from './dossier-texts';
import type { Terminal } from './usage';

export function parseDossiers(texts: DossierTexts, terminal: Terminal): Dossier {
  return mergeDossiers(parsed(texts, terminal));
}

/** The same for reading the texts of the sources: without those to which a link leads from outside of `folders`, and with a problem for each. */
export async function parseConfined(
  texts: DossierTexts,
  folders: readonly string[],
  terminal: Terminal,
): Promise<Dossier> {
  const files = parsed(texts, terminal);
  const named = files.flatMap(({ sources }) => sources.flatMap(({ text }) => text?.value ?? []));
  const refused = await outsideOf(named, folders, realUri);
  return mergeDossiers(files.map(file => withoutTexts(file, refused)));
}

/** URIs of the folders in which what dossiers name may really lie: the working folder, and the dossiers' own. */
export function foldersAround(dossiers: Iterable<string>, { folder }: Terminal): string[] {
  return [fileUri(folder), ...new Set(Array.from(dossiers, uri => uri.slice(0, uri.lastIndexOf('/'))))];
}

function parsed(texts: DossierTexts, { folder }: Terminal): DossierFile[] {
  return [...texts].map(([uri, text]) => parseDossier(uri, text, { roots: [fileUri(folder)] }));
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
