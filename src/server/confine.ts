import type { DossierFile, Problem } from '../core/dossier/model';
import { packUnreadable, unpack } from '../core/dossier/packed';
import type { Part } from '../core/dossier/part';
import { problem } from '../core/dossier/problems';
import { t } from '../core/l10n';
import type { Host } from './host';
import { fileName, isBelow } from './uri';

/** The URI of the place where a file really lies, all links followed; undefined where there is none, or nobody can tell. */
export type RealUri = (uri: string) => Promise<string | undefined>;

/** Those of the files (URIs) that links lead to from some folders, but which really lie outside all of them. */
export async function outsideOf(
  files: Iterable<string>,
  folders: readonly string[],
  real: RealUri,
): Promise<ReadonlySet<string>> {
  const places = await Promise.all([...files].map(async file => ({ file, place: await real(file) })));
  const isIn = (place: string, all: readonly string[]) => all.some(folder => isBelow(folder, place));
  const strangers = places.filter(({ place }) => place !== undefined && !isIn(place, folders));
  if (strangers.length === 0) return new Set();
  // A folder may itself be reached by a link.
  const realFolders = (await Promise.all(folders.map(real))).filter(folder => folder !== undefined);
  return new Set(strangers.filter(({ place }) => !isIn(place!, realFolders)).map(({ file }) => file));
}

/**
 * A host that reads nothing which really lies outside of the folders (URIs, asked each time), but for what a person chose to
 * be read.
 */
export function confined(
  host: Host,
  folders: () => readonly string[],
  real: RealUri,
  isChosen: (uri: string) => boolean,
): Host {
  const isAllowed = async (uri: string) => isChosen(uri) || (await outsideOf([uri], folders(), real)).size === 0;
  return {
    find: (folder, globs) => host.find(folder, globs),
    read: async uri => ((await isAllowed(uri)) ? host.read(uri) : undefined),
    write: async (uri, text) => (await isAllowed(uri)) && host.write(uri, text),
    bytes: async uri => ((await isAllowed(uri)) ? host.bytes(uri) : undefined),
  };
}

/** The part of a dossier file that is not read, since a link leads to it from outside. */
export function refusedPart(uri: string): Part {
  const message = t(
    '“{0}” is reached by a link that leads outside the workspace, so it is not read. Put the file itself here, or add its folder to the workspace.',
    fileName(uri),
  );
  return unpack(packUnreadable({ uri }, 'refused-path', message), { uri, roots: [] })!;
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
