import { type CancellationToken, FileType, type LogOutputChannel, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SKIPPED_FILES } from '../core/files';
import {
  FIND_FILES,
  type FindFilesParams,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../protocol/requests';

/** As the editor's own limit for texts that it hands to extensions. */
const LARGEST_FILE = 50 * 1024 * 1024;

/**
 * Reads and finds files for the server through the editor, so that it works wherever the editor does: on the desktop,
 * on remote machines and on the web. Restricted Mode is kept by the settings: the editor leaves out a workspace's own
 * `dossier.files` and `dossier.sourceFolders` there. The editor does not tell where links lead: on a desktop or a remote
 * machine the server looks itself, and in a browser nobody can.
 */
export function serveFiles(client: BaseLanguageClient, log: LogOutputChannel): void {
  client.onRequest(READ_FILE, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
    return { text: await readText(Uri.parse(uri), log) };
  });
  client.onRequest(FIND_FILES, ({ base, globs }: FindFilesParams) => findFiles(Uri.parse(base), globs, log));
}

/** A file's text, or null where there is none, with the reason in the log unless the file just isn't there. */
export async function readText(uri: Uri, log: LogOutputChannel): Promise<string | null> {
  try {
    const { size, type } = await workspace.fs.stat(uri);
    if (type & FileType.Directory) return null;
    if (size > LARGEST_FILE) {
      log.warn(`${uri.toString()} is left out: it has more than ${LARGEST_FILE / 1024 / 1024} MB.`);
      return null;
    }
    return await decode(uri, await workspace.fs.readFile(uri));
  } catch (error) {
    if ((error as { code?: string } | undefined)?.code !== 'FileNotFound')
      log.warn(`${uri.toString()} can't be read.`, error);
    return null;
  }
}

/** UTF-8, as dossiers and nearly all notes are; else what the reader's settings or the bytes say. Without a byte order mark. */
async function decode(uri: Uri, bytes: Uint8Array): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return workspace.decode(bytes, { uri });
  }
}

/** The URIs of the files below a folder that match any of the globs, each once, sorted; none below what is no folder. */
export async function findFiles(
  base: Uri,
  globs: readonly string[],
  log: LogOutputChannel,
  token?: CancellationToken,
): Promise<string[]> {
  // A search is costly, and file events ask it of whatever came.
  if (!(await isFolder(base))) return [];
  const found = await Promise.all(
    globs.map(async glob => {
      try {
        return await workspace.findFiles(new RelativePattern(base, glob), SKIPPED_FILES, undefined, token);
      } catch (error) {
        log.warn(`${base.toString()} can't be searched for ${glob}.`, error);
        return [];
      }
    }),
  );
  return [...new Set(found.flat().map(uri => uri.toString()))].sort();
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
