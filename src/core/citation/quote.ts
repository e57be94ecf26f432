import type { Quote } from '../dossier/model';
import type { Span } from '../span';
import { comparable } from './normalise';
import { passageNumberAt, passagesOf } from './passages';
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

/** How much of what stands around it a quote takes along, in UTF-16 units. */
const CONTEXT = 32;

/**
 * The quote that finds a span of a text again: its words and what stands before and after them in the same paragraphs,
 * white space made single. What stands around is cut at a word's edge where there is one.
 */
export function quoteAt(text: string, span: Span): Quote {
  const passages = passagesOf(text);
  const first = passages[(passageNumberAt(passages, span.start) ?? 0) - 1];
  const last = passages[(passageNumberAt(passages, span.end) ?? 0) - 1];
  const before = single(
    text.slice(Math.max(first?.start ?? span.start, span.start - 4 * CONTEXT), span.start),
  ).trimStart();
  const after = single(text.slice(span.end, Math.min(last?.end ?? span.end, span.end + 4 * CONTEXT))).trimEnd();
  const prefix =
    before.length <= CONTEXT ? before : before.slice(-CONTEXT).replace(/^\S*\s(?=.*\S)|^[\udc00-\udfff]/, '');
  const suffix =
    after.length <= CONTEXT ? after : after.slice(0, CONTEXT).replace(/(?<=\S.*)\s\S*$|[\ud800-\udbff]$/, '');
  return {
    exact: single(text.slice(span.start, span.end)).trim(),
    ...(prefix && { prefix }),
    ...(suffix && { suffix }),
  };
}

function single(text: string): string {
  return text.replace(/\s+/g, ' ');
}
