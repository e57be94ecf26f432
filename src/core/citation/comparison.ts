import type { PlainPlace } from '../dossier/model';
import { resolveAmong } from './anchor';
import { passageNumberAt, passageNumbered } from './passages';
import type { SourceText } from './source-text';

/** Words that were cited, beside what stands there now. */
export interface Comparison {
  /** The words cited, with those that the place says stood around them. */
  readonly cited: string;
  /** The paragraphs where they are now or, where they are lost, where one may look for them; empty where nothing tells. */
  readonly present: string;
}

/**
 * Holds a place's words beside the text, the first of several in which they are not lost. Undefined where it has no words of
 * its own, or there is no text to hold them against.
 */
export function comparisonOf(texts: readonly SourceText[], place: PlainPlace): Comparison | undefined {
  const { quote, paragraph } = place;
  const own = texts.filter(({ digest }) => !digest);
  if (!quote || own.length === 0) return undefined;
  const { source, resolution } = resolveAmong(own, place);
  const { passages, text } = source;
  const named = paragraph === undefined ? undefined : passageNumbered(passages, paragraph);
  const span =
    resolution.kind === 'lost'
      ? (resolution.near ?? named)
      : resolution.kind === 'ambiguous'
        ? resolution.candidates[0]
        : resolution.span;
  const cited = joined(joined(quote.prefix ?? '', quote.exact), quote.suffix ?? '');
  if (!span) return { cited, present: '' };
  const first = passages[(passageNumberAt(passages, span.start) ?? 0) - 1] ?? span;
  const last = passages[(passageNumberAt(passages, span.end) ?? 0) - 1] ?? span;
  return { cited, present: text.slice(first.start, last.end) };
}

/** What stands around words may be given with the space between, or without. */
function joined(before: string, after: string): string {
  return /[\p{Script=Latin}\p{N},.;:]$/u.test(before) && /^[\p{Script=Latin}\p{N}]/u.test(after)
    ? `${before} ${after}`
    : before + after;
}
