import { relative } from 'node:path';
import { type Dossier, mergeDossiers } from '../core/dossier/dossier';
import type { Problem } from '../core/dossier/model';
import { parseDossier } from '../core/dossier/parse';
import { t } from '../core/l10n';
import { LineIndex } from '../core/lines';
import { fileUri, pathOf } from '../node/files';
import { type DossierTexts, readDossiers } from './dossier-texts';
import type { Terminal } from './usage';

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
