import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isSkipped, SKIPPED_FILES } from '../core/files';
import { fileUri } from './files';

/**
 * The files below a folder that match any of the globs, as URIs, sorted.
 * `folder` is a path; a folder that is not there holds none. Links are not followed.
 */
export async function findFiles(folder: string, globs: readonly string[]): Promise<string[]> {
  if (globs.length === 0) return [];
  const names = namePattern(globs);
  return (names ? await filesNamed(folder, names) : await filesMatching(folder, globs)).sort();
}

/** The same below a folder's URI; none where that leads to no folder of this machine. */
export async function findFilesBelow(folder: string, globs: readonly string[]): Promise<string[]> {
  let path: string;
  try {
    path = fileURLToPath(folder);
  } catch {
    return [];
  }
  return findFiles(path, globs);
}

/** By any globs: where there are many files, that takes ten times as long as by the ends of their names. */
async function filesMatching(folder: string, globs: readonly string[]): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob([...globs], { cwd: folder, ignore: [SKIPPED_FILES], followSymbolicLinks: false, dot: true });
  return found.map(path => fileUri(join(folder, path)));
}

/** All files with some endings, such as `.md` or `.dossier.{yaml,yml}`, wherever they lie. */
const BY_ENDING = /^\*\*\/\*((?:\.\w+)*\.(?:\w+|\{\w+(?:,\w+)+\}))$/;
const IN_PATTERN: Readonly<Record<string, string>> = { '.': '\\.', '{': '(?:', ',': '|', '}': ')' };

/** A pattern of the names that match any of the globs; undefined where one of them says more than how a name ends. */
function namePattern(globs: readonly string[]): RegExp | undefined {
  const endings = globs.map(glob => BY_ENDING.exec(glob)?.[1]?.replace(/[.{,}]/g, sign => IN_PATTERN[sign]!));
  return endings.includes(undefined) ? undefined : new RegExp(`(?:${endings.join('|')})$`);
}

/** What every URI spells as it is. */
const PLAIN = /^[\w.~-]+$/;

/** A search for files whose names a pattern matches. */
interface Search {
  readonly pattern: RegExp;
  readonly found: string[];
}

/** What is searched for on one way through a folder. */
interface Walk {
  readonly searches: Search[];
  readonly done: Promise<void>;
}

/** By folders' paths: ways that are about to begin, so that what is asked for at one time is found on one. */
const coming = new Map<string, Walk>();

/**
 * The URIs of the files below a folder, by its path, whose names a pattern matches, in no order. Links are not followed, skipped
 * folders are passed over, and so is what can't be read.
 */
async function filesNamed(folder: string, pattern: RegExp): Promise<string[]> {
  const search: Search = { pattern, found: [] };
  const walk = coming.get(folder) ?? walkSoon(folder);
  walk.searches.push(search);
  await walk.done;
  return search.found;
}

function walkSoon(folder: string): Walk {
  const searches: Search[] = [];
  const done = Promise.resolve().then(() => {
    coming.delete(folder);
    return searchAll(folder, searches);
  });
  coming.set(folder, { searches, done });
  return { searches, done };
}

async function searchAll(folder: string, searches: readonly Search[]): Promise<void> {
  const walk = async (path: string, uri: string): Promise<void> => {
    const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
    const uriOf = (name: string) => (PLAIN.test(name) ? `${uri}/${name}` : fileUri(join(path, name)));
    const below: Promise<void>[] = [];
    for (const entry of entries) {
      const { name } = entry;
      if (entry.isFile()) {
        for (const { pattern, found } of searches) if (pattern.test(name)) found.push(uriOf(name));
      } else if (entry.isDirectory() && !isSkipped(name)) below.push(walk(join(path, name), uriOf(name)));
    }
    await Promise.all(below);
  };
  await walk(folder, fileUri(folder).replace(/\/$/, ''));
}
