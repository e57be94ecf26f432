import type { Quote } from '../dossier/model';
import type { Span } from '../span';
import { comparable } from './normalise';
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
