import { byFingerprint } from '../citation/by-fingerprint';
import type { SourceText } from '../citation/source-text';
import type { Dossier } from '../dossier/dossier';
import { type Part, sourcesNamed } from '../dossier/part';
import type { Remembered } from './state';

/** The URIs of sources' texts, by key; none for one without a text. */
export interface Files {
  /** Of all sources that a dossier has now. */
  readonly now: ReadonlyMap<string, string | undefined>;
  /** Of those that were seen before. */
  readonly before: ReadonlyMap<string, string | undefined>;
}

/** The files of the sources that a dossier file cites, or of which something is remembered, as far as a dossier has them. */
export function filesOf(
  dossier: Pick<Dossier, 'sources'>,
  part: Part,
  remembered: readonly Remembered[],
): Files['now'] {
  const files = new Map<string, string | undefined>();
  for (const key of [...sourcesNamed(part), ...remembered.map(({ source }) => source)]) {
    const source = dossier.sources.get(key);
    if (source) files.set(key, source.text?.value);
  }
  return files;
}

/**
 * What is remembered of a source under a key that it had before. A key that is cited no more was the source's
 * where it had the same file; where nobody saw what file it had, such as after a new start, where words that are remembered
 * are in the source's text, or nearly.
 * @param gone what is remembered of keys that are cited no more
 */
export function predecessors(
  source: string,
  text: SourceText | undefined,
  gone: readonly Remembered[],
  { now, before }: Files,
): Remembered[] {
  const file = now.get(source);
  if (file === undefined || gone.length === 0) return [];
  const isIt = (key: string) => {
    const other = now.get(key) ?? before.get(key);
    if (other !== undefined) return other === file;
    return text !== undefined && gone.some(each => each.source === key && isIn(text, each));
  };
  const keys = new Set([...new Set(gone.map(each => each.source))].filter(isIt));
  return gone.filter(each => keys.has(each.source));
}

function isIn(text: SourceText, { paragraph, fingerprint }: Remembered): boolean {
  return paragraph !== undefined && byFingerprint(text, { paragraph }, fingerprint).kind !== 'lost';
}
