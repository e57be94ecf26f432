import { resolve } from 'node:path';
import { checkOriginal, expectedOf, type OriginalCheck } from '../core/citation/check-original';
import { isRead } from '../core/citation/reading';
import { type SourceText, sourceText } from '../core/citation/source-text';
import type { Dossier } from '../core/dossier/dossier';
import { SOURCE_FILES } from '../core/files';
import { t } from '../core/l10n';
import { fileUri, kindOf, pathOf } from '../node/files';
import { findFiles } from '../node/find-files';
import { shownPath } from './dossiers';
import type { SourceTexts } from './source-texts';
import { MissingFile, type Terminal } from './usage';

/** A file that holds a source's own words. */
export interface Original {
  readonly uri: string;
  readonly text: SourceText;
  readonly check: OriginalCheck;
}

/**
 * The originals of a dossier's sources, by their keys, among the files that a command line names and those in the folders that it
 * names: told by the fingerprints, as when they are attached in the editor; of several, the one that has the most. Links in the
 * folders are not followed. What was taken for an original is said on stderr.
 * @throws MissingFile where a path leads nowhere.
 */
export async function originalsIn(
  paths: readonly string[],
  dossier: Dossier,
  sources: Pick<SourceTexts, 'readFile'>,
  terminal: Terminal,
): Promise<ReadonlyMap<string, Original>> {
  const originals = new Map<string, Original>();
  const files = await filesAt(paths, terminal);
  const keys = new Set(dossier.prints.map(({ source }) => source));
  const expected = [...keys].map(key => ({ source: dossier.sources.get(key), paragraphs: expectedOf(dossier, key) }));
  for (const uri of keys.size > 0 ? files : []) {
    const reading = await sources.readFile(uri);
    if (!isRead(reading)) continue;
    const plain = sourceText(reading.text);
    for (const { source, paragraphs } of expected) {
      if (!source || source.text?.value === uri) continue;
      const check = checkOriginal(paragraphs, plain);
      const before = originals.get(source.key)?.check;
      if (check.verdict === 'other' || (before && !isBetter(check, before))) continue;
      const { fingerprints } = source;
      originals.set(source.key, { uri, check, text: sourceText(reading.text, { fingerprints, pages: reading.pages }) });
    }
  }
  for (const [key, { uri, check }] of originals)
    terminal.err(`${told(key, shownPath(pathOf(uri), terminal.folder), check)}\n`);
  return originals;
}

async function filesAt(paths: readonly string[], { folder }: Terminal): Promise<ReadonlySet<string>> {
  const files: string[] = [];
  for (const path of paths) {
    const full = resolve(folder, path);
    const kind = await kindOf(full);
    if (kind === 'nothing') throw new MissingFile(t('There is nothing at {0}.', path));
    files.push(...(kind === 'file' ? [fileUri(full)] : await findFiles(full, [SOURCE_FILES])));
  }
  return new Set(files);
}

function isBetter(one: OriginalCheck, other: OriginalCheck): boolean {
  return one.same > other.same || (one.same === other.same && one.alike > other.alike);
}

function told(key: string, file: string, { verdict, same, expected }: OriginalCheck): string {
  return verdict === 'whole'
    ? t('{0}: the original of “{1}”.', file, key)
    : t(
        '{0}: taken for the original of “{1}”, though of {2} paragraphs it has only {3} as they were.',
        file,
        key,
        expected,
        same,
      );
}
