import type { Dossier } from '../dossier/dossier';
import { CONFIDENCE } from './confidence';
import { wordsOfPrint } from './fingerprint';
import { likelyParagraphs } from './likely-paragraphs';
import { isOriginal } from './originals';
import type { SourceText } from './source-text';

/** One paragraph that a dossier expects in a source's original. */
export interface ExpectedParagraph {
  readonly fingerprint: string;
  /** Its number in the original, where the dossier says it. */
  readonly paragraph?: number;
}

/** How a text fares as a source's original. The three numbers of paragraphs make up `expected`. */
export interface OriginalCheck {
  /** `whole`: all paragraphs are there as they were; `partly`: enough of them, some with other words; `other`: too few. */
  readonly verdict: 'whole' | 'partly' | 'other';
  /** How many paragraphs the dossier has fingerprints of. */
  readonly expected: number;
  /** How many of them the text has with the very words, and how many with words like them. */
  readonly same: number;
  readonly alike: number;
  /** The numbers of those that it has in neither way, as far as the dossier says them. */
  readonly absent: readonly number[];
}

/** What a dossier knows of a source's original, each paragraph once: the source's own fingerprints, then those of its places. */
export function expectedOf(dossier: Pick<Dossier, 'sources' | 'prints' | 'citedBy' | 'annotationsOf'>, key: string) {
  const expected = new Map<string, ExpectedParagraph>();
  const expect = (fingerprint: string, paragraph: number | undefined) => {
    const words = wordsOfPrint(fingerprint);
    if (!expected.has(words)) expected.set(words, { fingerprint, ...(paragraph !== undefined && { paragraph }) });
  };
  for (const [index, print] of (dossier.sources.get(key)?.fingerprints ?? []).entries()) expect(print, index + 1);
  const places = [
    ...dossier.citedBy(key).map(({ place }) => place),
    ...dossier.annotationsOf(key).map(({ target }) => target),
  ];
  for (const { fingerprint, paragraph } of places) if (fingerprint !== undefined) expect(fingerprint, paragraph);
  return [...expected.values()];
}

/**
 * Verifies that a text is a source's original, by the fingerprints of the paragraphs that are expected in it: as
 * `originalsIndex` does, but taking what was edited a little into account. With nothing expected, any text is another.
 */
export function checkOriginal(expected: readonly ExpectedParagraph[], text: SourceText): OriginalCheck {
  let same = 0;
  let alike = 0;
  const absent: number[] = [];
  for (const place of expected) {
    const likely = likelyParagraphs(text, place);
    if (likely.same.length > 0) same++;
    else if (likely.alike.some(({ bits }) => bits <= CONFIDENCE.sketchBits)) alike++;
    else if (place.paragraph !== undefined) absent.push(place.paragraph);
  }
  const count = expected.length;
  const isWhole = count > 0 && same === count;
  const isPart = count > 0 && isOriginal({ found: same + alike, expected: count });
  return {
    verdict: isWhole ? 'whole' : isPart ? 'partly' : 'other',
    expected: count,
    same,
    alike,
    absent: absent.sort((a, b) => a - b),
  };
}
