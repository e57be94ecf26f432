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
 * The normal URIs of the files that file events tell of, each once; nothing of what lies in skipped folders. Watchers may tell of a folder that came or went and not of its files, so
 * those that were known below a folder that went are among them, and those found below one that came.
 */
export async function filesOf(given: readonly FileEvent[], options: FileEventsOptions): Promise<string[]> {
  const { known, isFile, find, folders } = options;
  const interesting = new Set(known);
  const isOfInterest = (uri: string) =>
    interesting.has(uri) || !folders.some(folder => isSkipped(pathBelow(folder, uri) ?? ''));
  const events = given.map(({ uri, type }) => ({ uri: normalUri(uri), type })).filter(({ uri }) => isOfInterest(uri));
  const uris = new Set(events.map(event => event.uri));
  const gone = events.filter(event => event.type === FileChangeType.Deleted).map(event => `${event.uri}/`);
  if (gone.length > 0) for (const file of interesting) if (gone.some(folder => file.startsWith(folder))) uris.add(file);
  const came = outermost(
    events.filter(event => event.type === FileChangeType.Created && !isFile(event.uri)).map(event => event.uri),
  );
  if (came.length > 0) for (const file of await find(came.length > MANY ? folders : came)) uris.add(file);
  return [...uris];
}

function outermost(uris: readonly string[]): string[] {
  const sorted = [...uris].sort();
  const result: string[] = [];
  for (const uri of sorted) if (result.length === 0 || !uri.startsWith(`${result.at(-1)}/`)) result.push(uri);
  return result;
}
