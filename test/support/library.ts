import { contentHash } from '../../src/core/content-hash';
import { parsePacked } from '../../src/core/dossier/packed';
import { NO_BACKGROUND } from '../../src/core/recognition/background';
import { buildNameIndex } from '../../src/core/recognition/names';
import { PackedFiles } from '../../src/server/cache';
import { Documents } from '../../src/server/documents';
import { DossierFiles } from '../../src/server/dossier-files';
import type { Host } from '../../src/server/host';
import { KeptNames } from '../../src/server/kept-names';
import { Library } from '../../src/server/library';
import type { Loading } from '../../src/server/loading';
import type { ParseRequest } from '../../src/server/parser';
import { Slices } from '../../src/server/slices';

export const FOLDER = 'file:///w';

/**
 * A workspace folder in memory with a library of its dossiers; it counts what is read and parsed. `wait`: what each file, each
 * parse and each slice of work waits for; `isLong`: asked when files were looked at and are to be parsed.
 */
export function libraryOf(files: Readonly<Record<string, string>>, wait = async () => {}, isLong = () => false) {
  const texts = new Map(Object.entries(files));
  const read: string[] = [];
  const parsed: string[] = [];
  const nameOf = (uri: string) => uri.slice(FOLDER.length + 1);
  const host: Host = {
    async read(uri) {
      read.push(nameOf(uri));
      await wait();
      return texts.get(nameOf(uri));
    },
    async bytes() {
      return undefined;
    },
    async write() {
      return false;
    },
    async find() {
      return [...texts.keys()].map(name => `${FOLDER}/${name}`);
    },
  };
  const parser = {
    async parse(request: ParseRequest) {
      parsed.push(nameOf(request.uri));
      await wait();
      return { packed: parsePacked(request.text, request), isLasting: true };
    },
  };
  const real = async () => {
    await wait();
    return undefined;
  };
  const folders = { all: () => [FOLDER], of: () => FOLDER };
  const slices = new Slices(wait);
  const documents = new Documents(
    () => buildNameIndex([]),
    () => [],
    () => undefined,
    () => NO_BACKGROUND,
  );
  const packed = new PackedFiles(undefined, '1', slices, contentHash);
  const dossiers = new DossierFiles(host, documents, parser, packed, slices, {
    roots: () => [FOLDER],
    folders: () => [FOLDER],
    real,
  });
  const kept = new KeptNames(undefined, slices, contentHash, () => [FOLDER]);
  const loading: Pick<Loading, 'begin' | 'mayShow' | 'showing'> = {
    begin: () => ({ total: 0, isLong: isLong(), did: () => {}, end: () => {} }),
    mayShow: () => false,
    showing: work => work(),
  };
  const library = new Library(host, documents, dossiers, kept, slices, loading, {
    folders,
    globs: () => ['**/*.dossier.yaml'],
    useBuiltin: () => 'never',
    builtin: async () => [],
    textFolders: () => [FOLDER],
    real,
  });
  return {
    library,
    texts,
    /** What was parsed since it was asked last, by path, sorted. */
    parsed: () => parsed.splice(0).sort(),
    /** Files, by path, came, changed or went. */
    update: (...names: readonly string[]) => library.update(names.map(name => `${FOLDER}/${name}`)),
    entities: () => [...library.dossier.entities.keys()].sort(),
  };
}
