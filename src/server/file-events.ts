import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import { isSkipped } from '../core/files';
import { normalUri, pathBelow } from './uri';

/** From so many new folders on, all that is there is looked through at once instead. */
const MANY = 20;

export interface FileEventsOptions {
  /** Normal URIs of the files that are of interest now. */
  readonly known: Iterable<string>;
  /** Whether a URI is that of a file, and not of a folder, that is of interest. */
  readonly isFile: (uri: string) => boolean;
  /** Finds the files of interest below some URIs; none below what is no folder. */
  readonly find: (folders: readonly string[]) => Promise<readonly string[]>;
  /** URIs of the folders to look through where too many came. */
  readonly folders: readonly string[];
}

/**
 * The normal URIs of the files that file events tell of, each once; nothing of what lies in skipped folders. Watchers may tell of a
 * folder that came or went and not of its files, and of one that was replaced by another only that it changed, so those that
 * were known below a folder that went or changed are among them, and those found below one that came or changed.
 */
export async function filesOf(given: readonly FileEvent[], options: FileEventsOptions): Promise<string[]> {
  const { known, isFile, find, folders } = options;
  const interesting = new Set(known);
  const isOfInterest = (uri: string) =>
    interesting.has(uri) || !folders.some(folder => isSkipped(pathBelow(folder, uri) ?? ''));
  const events = given.map(({ uri, type }) => ({ uri: normalUri(uri), type })).filter(({ uri }) => isOfInterest(uri));
  const uris = new Set(events.map(event => event.uri));
  const created = events
    .filter(({ type, uri }) => type === FileChangeType.Created && !isFile(uri))
    .map(({ uri }) => uri);
  const gone = new Set(events.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri));
  const changed = new Set(
    events.filter(({ type, uri }) => type === FileChangeType.Changed && !isFile(uri)).map(({ uri }) => uri),
  );
  const replaced = new Set<string>();
  if (gone.size + changed.size > 0) {
    for (const [folder, files] of byFolder(interesting)) {
      const around = foldersOf(folder).filter(each => gone.has(each) || changed.has(each));
      if (around.length > 0) for (const file of files) uris.add(file);
      for (const each of around) if (changed.has(each)) replaced.add(each);
    }
  }
  const came = outermost([...created, ...replaced]);
  if (came.length > 0) for (const file of await find(came.length > MANY ? folders : came)) uris.add(file);
  return [...uris];
}

function byFolder(uris: Iterable<string>): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const uri of uris) {
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    const files = folders.get(folder);
    if (files) files.push(uri);
    else folders.set(folder, [uri]);
  }
  return folders;
}

/** A folder and those around it. */
function foldersOf(folder: string): string[] {
  const folders = [folder];
  for (let at = folder.lastIndexOf('/'); at > 0; at = folder.lastIndexOf('/', at - 1))
    folders.push(folder.slice(0, at));
  return folders;
}

function outermost(uris: readonly string[]): string[] {
  const sorted = [...uris].sort();
  const result: string[] = [];
  for (const uri of sorted) if (result.length === 0 || !uri.startsWith(`${result.at(-1)}/`)) result.push(uri);
  return result;
}
