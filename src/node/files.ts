import { lstatSync, type Stats } from 'node:fs';
import { readFile, readlink, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { URI } from 'vscode-uri';
import { LARGEST_FILE } from '../core/files';
import { wordsPrint } from '../core/packing/checksum';
import type { Files } from '../core/ports';

/** Files of the machine itself, by `file:` URI. */
export const nodeFiles: Files = {
  async read(uri) {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return withoutByteOrderMark(await readFile(fileURLToPath(uri), 'utf8'));
    } catch {
      return undefined;
    }
  },
};

/** Writes a file of the machine, by its `file:` URI; tells whether that could be done. Makes no folder. */
export async function writeText(uri: string, text: string): Promise<boolean> {
  if (!uri.startsWith('file:')) return false;
  return writeFile(fileURLToPath(uri), text).then(
    () => true,
    () => false,
  );
}

/** The bytes of a file of the machine, by its `file:` URI; undefined where it can't be read. */
export async function readBytes(uri: string): Promise<Uint8Array | 'too-large' | undefined> {
  try {
    const path = fileURLToPath(uri);
    return (await stat(path)).size > LARGEST_FILE ? 'too-large' : await readFile(path);
  } catch {
    return undefined;
  }
}

/** The URI of a path, spelt as VS Code spells it, so that the two can be compared as strings. */
export function fileUri(path: string): string {
  return URI.parse(pathToFileURL(path).href).toString();
}

/** What a path spells as its URI does, where paths begin with a slash. */
const PLAIN_URI = /^file:\/\/((?:\/[\w~-][\w.~-]*)+)$/;

/** The path of a `file:` URI. */
export function pathOf(uri: string): string {
  // To parse a URI takes longer than to look at its file.
  return (sep === '/' && PLAIN_URI.exec(uri)?.[1]) || fileURLToPath(uri);
}

/** The URI of the place where a file really lies, all links followed, or would lie were it made; undefined where its folder isn't there. */
export async function realUri(uri: string): Promise<string | undefined> {
  try {
    return fileUri(await realPath(fileURLToPath(uri)));
  } catch {
    return undefined;
  }
}

async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const folder = await realpath(dirname(path));
    // What is written to a link that leads nowhere yet makes a file where it leads.
    const target = await readlink(path).catch(() => undefined);
    return target === undefined ? join(folder, basename(path)) : realPath(resolve(folder, target));
  }
}

/** A file that was written so lately may be written again and have the same state, for some clocks count seconds. In milliseconds. */
const YOUNG_MS = 2000;

/** What tells one state of a file from another, nothing where it is too young for that; undefined for links and what is no file. */
export function fileState(uri: string): { readonly stamp?: number } | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    // To wait for each of many files costs several times as much.
    const file = lstatSync(pathOf(uri));
    return file.isFile() ? stateIn(file) : undefined;
  } catch {
    return undefined;
  }
}

/** Where the numbers of a state are put together: to write them out takes as long as to ask for them. */
const numbers = new Float64Array(3);
const words = new Int32Array(numbers.buffer);

/** The state of a file by what the system tells of it. */
export function stateIn({ mtimeMs, ctimeMs, size }: Stats): { readonly stamp?: number } {
  if (Date.now() - mtimeMs < YOUNG_MS) return {};
  numbers[0] = mtimeMs;
  numbers[1] = ctimeMs;
  numbers[2] = size;
  return { stamp: wordsPrint(words) };
}

/** Whether a path leads to a folder, a file or nothing. */
export async function kindOf(path: string): Promise<'folder' | 'file' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

function withoutByteOrderMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
