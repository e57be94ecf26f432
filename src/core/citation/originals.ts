import type { Dossier } from '../dossier/dossier';
import { hashOfWords, wordsOfPrint } from './fingerprint';
import { passagesOf } from './passages';

/** A source whose own text a file holds. */
export interface OriginalFound {
  /** The source's key. */
  readonly source: string;
  /** How many of its distinct fingerprints the text has, and how many there are. */
  readonly found: number;
  readonly expected: number;
}

/** Recognises the reader's own copies of a dossier's sources by their words, whatever the files are called. */
export interface OriginalsIndex {
  /** Whether any source has fingerprints at all; if not, no file need be read. */
  readonly isEmpty: boolean;
  /** The sources whose original a text is, the surest first; usually none or one. Hashes each passage of the text once. */
  recognise(text: string): OriginalFound[];
}

/**
 * Indexes the fingerprints by which a dossier knows its sources.
 *
 * A text is a source's original when it has at least half of the source's distinct fingerprints, and at least two of them or all
 * when there are fewer. So a changed or shortened copy is known, and one stock phrase in common is not enough. A digest
 * has none of the original's words and is not recognised; hosts need not offer a source's digest nonetheless.
 */
export function originalsIndex(dossier: Pick<Dossier, 'prints'>): OriginalsIndex {
  const sourcesOf = new Map<string, Set<string>>();
  const expected = new Map<string, number>();
  for (const { source, prints } of dossier.prints) {
    for (const print of new Set(prints.map(wordsOfPrint))) {
      const sources = sourcesOf.get(print) ?? new Set();
      if (!sources.has(source)) expected.set(source, (expected.get(source) ?? 0) + 1);
      sourcesOf.set(print, sources.add(source));
    }
  }
  return {
    isEmpty: expected.size === 0,
    recognise(text) {
      const present = new Set(passagesOf(text).map(({ start, end }) => hashOfWords(text.slice(start, end))));
      const counts = new Map<string, number>();
      for (const each of present) {
        for (const source of sourcesOf.get(each) ?? []) counts.set(source, (counts.get(source) ?? 0) + 1);
      }
      return [...counts]
        .map(([source, found]) => ({ source, found, expected: expected.get(source)! }))
        .filter(isOriginal)
        .sort((a, b) => b.found / b.expected - a.found / a.expected || b.found - a.found);
    },
  };
}

/** Whether so many of a source's fingerprints are enough to take a text for its original. */
export function isOriginal({ found, expected }: Pick<OriginalFound, 'found' | 'expected'>): boolean {
  return found >= Math.min(2, expected) && found * 2 >= expected;
}
