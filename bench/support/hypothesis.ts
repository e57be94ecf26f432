import { approximateMatches, distances, type Match, pattern } from '../../src/core/citation/approximate';
import type { Quote } from '../../src/core/dossier/model';
import type { Span } from '../../src/core/span';

/** The weights of the scoring that the Hypothesis client publishes. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
/** As many edits are allowed at most, and no more than half the quote's letters. */
const MOST_EDITS = 256;

/**
 * Finds a quote as the Hypothesis client does, by what is published of it: where it stood, if its very words still stand there;
 * else the places with its words, or, where there is none, those with the fewest edits; of these the one with the best score.
 * The score is the weighted mean of how like the quote, the prefix and the suffix are, and how near the place is to where it
 * stood. Written anew from that description; the client itself works on a page's DOM, too.
 */
export function hypothesis(text: string, quote: Quote, before: Span): Span | undefined {
  const { exact, prefix = '', suffix = '' } = quote;
  if (exact === '') return undefined;
  if (text.slice(before.start, before.end) === exact) return before;
  let best: { match: Match; score: number } | undefined;
  for (const match of search(text, exact, Math.min(MOST_EDITS, exact.length / 2))) {
    const { start, end, edits } = match;
    const parts = [
      [WEIGHTS.quote, 1 - edits / exact.length],
      [WEIGHTS.prefix, prefix && likeness(text.slice(Math.max(0, start - prefix.length), start), prefix)],
      [WEIGHTS.suffix, suffix && likeness(text.slice(end, end + suffix.length), suffix)],
      [WEIGHTS.position, 1 - Math.abs(start - before.start) / text.length],
    ] as const;
    // What isn't given counts as wholly there.
    const score = parts.reduce((sum, [weight, share]) => sum + weight * (share === '' ? 1 : share), 0);
    if (!best || score > best.score) best = { match, score };
  }
  return best?.match;
}

/** How much of what stands around the client keeps, in UTF-16 units. */
const CONTEXT = 32;

/** What the client keeps of a passage. */
export function selectorOf(text: string, { start, end }: Span): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/** The exact occurrences; where there is none, the matches with the fewest edits. */
function search(text: string, wanted: string, most: number): Match[] {
  const found: Match[] = [];
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
    found.push({ start, end: start + wanted.length, edits: 0 });
  }
  if (found.length > 0 || wanted === '') return found;
  const patterns = { forward: pattern(wanted), backward: pattern(wanted, { backward: true }) };
  const edits = distances(patterns.forward, text, 0, text.length, false);
  const least = edits.subarray(1).reduce((a, b) => Math.min(a, b), wanted.length);
  if (!(least <= most)) return found;
  for (let end = 1; end < edits.length; end++) {
    if (edits[end] !== least) continue;
    const from = Math.max(0, end - wanted.length - least);
    const [match] = approximateMatches(patterns, text, { start: from, end }, least).filter(each => each.end === end);
    if (match) found.push(match);
  }
  return found;
}

function likeness(text: string, wanted: string): number {
  const [first] = text === '' ? [] : search(text, wanted, wanted.length);
  return first ? 1 - first.edits / wanted.length : 0;
}
