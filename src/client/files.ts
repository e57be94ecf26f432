import { type CancellationToken, FileType, type LogOutputChannel, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LARGEST_FILE, SKIPPED_FILES } from '../core/files';
import { isStateFile } from '../core/revisions/state';
import {
  FIND_FILES,
  type FindFilesParams,
  READ_BYTES,
  READ_FILE,
  type ReadBytesResult,
  type ReadFileParams,
  type ReadFileResult,
} from '../protocol/requests';
import { WRITE_STATE, type WriteStateParams, type WriteStateResult } from '../protocol/revisions';

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
  client.onRequest(READ_BYTES, async ({ uri }: ReadFileParams): Promise<ReadBytesResult> => {
    const bytes = await readBytes(Uri.parse(uri), log);
    return bytes === 'too-large' ? { base64: null, isTooLarge: true } : { base64: bytes && base64Of(bytes) };
  });
  client.onRequest(WRITE_STATE, async ({ uri, text }: WriteStateParams): Promise<WriteStateResult> => {
    return { isWritten: await writeState(Uri.parse(uri), text, log) };
  });
  client.onRequest(FIND_FILES, ({ base, globs }: FindFilesParams) => findFiles(Uri.parse(base), globs, log));
}

/** Writes what the server remembers of texts, in the workspace and nowhere else, and only in one that is trusted. */
async function writeState(uri: Uri, text: string, log: LogOutputChannel): Promise<boolean> {
  if (!workspace.isTrusted || !isStateFile(uri.path) || !workspace.getWorkspaceFolder(uri)) return false;
  try {
    // The editor makes folders for what it writes, also one that was just deleted.
    await workspace.fs.stat(Uri.joinPath(uri, '..'));
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return true;
  } catch (error) {
    log.warn(`${uri.toString()} can't be written.`, error);
    return false;
  }
}

/** A file's text, or null where there is none, with the reason in the log unless the file just isn't there. */
export async function readText(uri: Uri, log: LogOutputChannel): Promise<string | null> {
  const bytes = await readBytes(uri, log);
  return bytes === null || bytes === 'too-large' ? null : decode(uri, bytes);
}

async function readBytes(uri: Uri, log: LogOutputChannel): Promise<Uint8Array | 'too-large' | null> {
  try {
    const { size, type } = await workspace.fs.stat(uri);
    if (type & FileType.Directory) return null;
    if (size > LARGEST_FILE) {
      log.warn(`${uri.toString()} is left out: it has more than ${LARGEST_FILE / 1024 / 1024} MB.`);
      return 'too-large';
    }
    return await workspace.fs.readFile(uri);
  } catch (error) {
    if ((error as { code?: string } | undefined)?.code !== 'FileNotFound')
      log.warn(`${uri.toString()} can't be read.`, error);
    return null;
  }
}

/** In pieces, since a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let signs = '';
  for (let at = 0; at < bytes.length; at += 0x8000) signs += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(signs);
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
