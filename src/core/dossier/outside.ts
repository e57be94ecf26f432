import { fileName } from '../files';
import { t } from '../l10n';
import type { DossierFile, Problem } from './model';
import { problem } from './problems';
import { isInside } from './relative';

/** The URI of the place where a file really lies, all links followed, or would lie were it made; undefined where nobody can tell. */
export type RealUri = (uri: string) => Promise<string | undefined>;

/** Those of the files (URIs) that links lead to from some folders, but which really lie outside all of them. */
export async function outsideOf(
  files: Iterable<string>,
  folders: readonly string[],
  real: RealUri,
): Promise<ReadonlySet<string>> {
  const places = await Promise.all([...files].map(async file => ({ file, place: await real(file) })));
  const isIn = (place: string, all: readonly string[]) => all.some(folder => isInside(place, folder));
  const strangers = places.filter(({ place }) => place !== undefined && !isIn(place, folders));
  if (strangers.length === 0) return new Set();
  // A folder may itself be reached by a link.
  const realFolders = (await Promise.all(folders.map(real))).filter(folder => folder !== undefined);
  return new Set(strangers.filter(({ place }) => !isIn(place!, realFolders)).map(({ file }) => file));
}

/** A dossier file without those texts of its sources that are `refused`, by their URIs, and with a problem for each. */
export function withoutTexts(file: DossierFile, refused: ReadonlySet<string>): DossierFile {
  const problems: Problem[] = [];
  const sources = file.sources.map(source => {
    const { text, ...rest } = source;
    if (!text || !refused.has(text.value)) return source;
    const message = t(
      '“{0}” is reached by a link that leads outside the dossier’s folder and the workspace; put the text itself there.',
      fileName(text.value),
    );
    problems.push(problem(text.at, 'refused-path', message));
    return rest;
  });
  return problems.length === 0 ? file : { ...file, sources, problems: [...file.problems, ...problems] };
}
