import type { Lint } from '../core/checking/lint';
import { lintRevision } from '../core/checking/revised-source';
import { isRead } from '../core/citation/reading';
import type { SourceText } from '../core/citation/source-text';
import type { Dossier } from '../core/dossier/dossier';
import { outsideOf } from '../core/dossier/outside';
import { type Part, sourcesNamed } from '../core/dossier/part';
import { type Looked, lookAt } from '../core/revisions/look';
import { filesOf } from '../core/revisions/predecessors';
import { type Remembered, readState, stateFileOf, writeState } from '../core/revisions/state';
import { finish } from '../core/steps';
import { nodeFiles, realUri, writeText } from '../node/files';
import type { SourceTexts } from './source-texts';

/**
 * The cited paragraphs of a dossier file that say something else than is remembered beside it.
 * @param folders URIs of those in which the file of states may really lie
 */
export async function revisedIn(
  dossier: Dossier,
  uri: string,
  sources: SourceTexts,
  folders: readonly string[],
): Promise<Lint[]> {
  const file = stateFileOf(uri);
  const remembered = (await isOutside(file, folders)) ? undefined : await nodeFiles.read(file);
  const part = dossier.parts.find(each => each.uri === uri);
  if (remembered === undefined || !part) return [];
  const { revisions } = await look(dossier, part, readState(remembered), sources);
  return revisions.flatMap(revision => lintRevision(revision));
}

/** Remembers what the paragraphs say now that a dossier file cites; tells whether that was anything new that could be written. */
export async function accept(
  dossier: Dossier,
  uri: string,
  sources: SourceTexts,
  folders: readonly string[],
): Promise<boolean> {
  const file = stateFileOf(uri);
  if (await isOutside(file, folders)) return false;
  const remembered = await nodeFiles.read(file);
  const part = dossier.parts.find(each => each.uri === uri);
  if (!part) return false;
  const old = readState(remembered ?? '');
  const { revisions, states: known } = await look(dossier, part, old, sources);
  const left = known.filter(
    each => !revisions.some(({ source, paragraph }) => source === each.source && paragraph === each.paragraph),
  );
  const { states } = await look(dossier, part, left, sources);
  const text = writeState(states);
  if (text === remembered || (states.length === 0 && remembered === undefined)) return false;
  return writeText(file, text);
}

async function isOutside(file: string, folders: readonly string[]): Promise<boolean> {
  return (await outsideOf([file], folders, realUri)).size > 0;
}

async function look(
  dossier: Dossier,
  part: Part,
  remembered: readonly Remembered[],
  sources: SourceTexts,
): Promise<Looked> {
  const texts = new Map<string, SourceText>();
  for (const key of sourcesNamed(part)) {
    const source = dossier.sources.get(key);
    const text = source && (await sources.of(source));
    if (isRead(text)) texts.set(key, text);
  }
  const files = { now: filesOf(dossier, part, remembered), before: new Map() };
  return finish(lookAt(part, texts, remembered, files, () => undefined));
}
