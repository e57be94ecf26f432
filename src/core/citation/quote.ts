import type { Quote } from '../dossier/model';
import type { Span } from '../span';
import { firstWords, lastWords } from '../text/words-around';
import { exactCandidates, similarCandidates, wantedQuote } from './candidates';
import { CONFIDENCE } from './confidence';
import { comparable } from './normalise';
import { passageNumberAt } from './passages';
import { hasAround } from './rivals';
import type { SourceText } from './source-text';

/**
 * The places in a text where a quote's words stand, in order; white space, quotes and dashes may differ (see `comparable`).
 * Where some have the quote's prefix and suffix, only these; else where some have one of the two, only these.
 */
export function findQuote(source: SourceText, quote: Quote): Span[] {
  const { text, origin } = source.comparable();
  const exact = comparable(quote.exact).text.trim();
  const prefix = comparable(quote.prefix ?? '').text.trimEnd();
  const suffix = comparable(quote.suffix ?? '').text.trimStart();
  if (exact === '') return [];
  const found: { span: Span; context: number }[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    const before = text[at - 1] === ' ' ? at - 1 : at;
    const after = text[end] === ' ' ? end + 1 : end;
    const context = Number(text.endsWith(prefix, before)) + Number(text.startsWith(suffix, after));
    found.push({ span: origin(at, end), context });
  }
  const best = found.reduce((most, { context }) => Math.max(most, context), 0);
  return found.filter(({ context }) => context === best).map(({ span }) => span);
}

/** How much of what stands around it a quote takes along, in UTF-16 units, and how much more where that is needed. */
const CONTEXTS = [32, 64, 96, 160];

/**
 * The quote that finds a span of a text again: its words and what stands before and after them in the same paragraphs,
 * white space made single. What stands around is cut at a word's edge where there is one. More is taken along, beyond the
 * paragraphs too, where these have little and the words tell little by themselves, and where another place of the text has
 * the same or like words around it, so that the one is not taken for the other when either is edited.
 */
export function quoteAt(source: SourceText, span: Span): Quote {
  const { text, passages } = source;
  const first = passages[(passageNumberAt(passages, span.start) ?? 0) - 1];
  const last = passages[(passageNumberAt(passages, span.end) ?? 0) - 1];
  const within = { start: first?.start ?? span.start, end: last?.end ?? span.end };
  const [least] = CONTEXTS;
  let quote = quoteIn(text, span, within, least!);
  if (isApart(source, span, quote) && isDistinct(quote)) return quote;
  for (const context of CONTEXTS) {
    quote = quoteIn(text, span, { start: 0, end: text.length }, context);
    if (isApart(source, span, quote)) break;
  }
  return quote;
}

/**
 * Whether the words around keep a quote apart from every other place in a text with its words or like ones: no such place has them
 * on a side, and they are given on both.
 */
function isApart(source: SourceText, span: Span, quote: Quote): boolean {
  const wanted = wantedQuote(quote);
  if (!wanted) return true;
  const { origin } = source.comparable();
  const others = [...exactCandidates(source, wanted), ...similarCandidates(source, wanted)].filter(candidate => {
    const { start, end } = origin(candidate.start, candidate.end);
    return start >= span.end || end <= span.start;
  });
  const weight = wanted.lower.length + wanted.prefix.text.length + wanted.suffix.text.length;
  const own = { weight, around: [0, 0] };
  return others.length === 0 || (sidesTold(quote) === 2 && !others.some(other => hasAround(other, own)));
}

/** Whether a quote says so much that a copy of its words that is made later can be told from them. */
function isDistinct(quote: Quote): boolean {
  const sides = sidesTold(quote);
  return sides === 2 || quote.exact.length >= (sides === 1 ? CONFIDENCE.unlikelyTwice : CONFIDENCE.distinctElsewhere);
}

/** On how many sides a quote tells enough of the words around. */
function sidesTold({ prefix = '', suffix = '' }: Quote): number {
  return [prefix, suffix].filter(side => side.trim().length >= CONFIDENCE.contextLeast).length;
}

function quoteIn(text: string, span: Span, within: Span, context: number): Quote {
  const before = single(text.slice(Math.max(within.start, span.start - 4 * context), span.start)).trimStart();
  const after = single(text.slice(span.end, Math.min(within.end, span.end + 4 * context))).trimEnd();
  const prefix = lastWords(before, context);
  const suffix = firstWords(after, context);
  return {
    exact: single(text.slice(span.start, span.end)).trim(),
    ...(prefix && { prefix }),
    ...(suffix && { suffix }),
  };
}

function single(text: string): string {
  return text.replace(/\s+/g, ' ');
}
