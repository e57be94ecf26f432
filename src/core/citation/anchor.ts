import { t } from '../l10n';
import { byFingerprint } from './by-fingerprint';
import { byQuote } from './by-quote';
import { passageNumberAt, passageNumbered } from './passages';
import { findQuote } from './quote';
import type { SourceText } from './source-text';
import type { Resolution, Selector } from './verdict';

export type { Evidence, Resolution, Selector } from './verdict';

/**
 * Finds the passage that a place cites in its source's text as it is now.
 *
 * The most telling evidence decides, and nothing less is fallen back on: the quote, else the fingerprint, which may be the one
 * that the source has of the paragraph, else the number of the paragraph, which is otherwise where to look first. In a digest the paragraph decides, and a quote only narrows it down where
 * it happens to stand there. A place that names no part that can be looked for is the whole text; its span is the beginning.
 */
export function resolvePlace(source: SourceText, place: Selector): Resolution {
  const named = place.paragraph !== undefined || place.quote || (place.fingerprint !== undefined && !source.digest);
  if (!named) return { kind: 'exact', by: 'source', span: { start: 0, end: 0 } };
  if (source.digest) return inDigest(source, place);
  if (place.quote) return byQuote(source, place, place.quote);
  const fingerprint = place.fingerprint ?? source.fingerprints[(place.paragraph ?? 0) - 1];
  if (fingerprint !== undefined) return byFingerprint(source, place, fingerprint);
  return byParagraph(source, place);
}

/**
 * The same in several texts of one source, at least one: in the first in which it is not lost. A digest has none of the words, so that
 * it tells nothing where there is another text.
 */
export function resolveAmong(
  texts: readonly SourceText[],
  place: Selector,
): { readonly source: SourceText; readonly resolution: Resolution } {
  const own = texts.filter(({ digest }) => !digest);
  const found = (own.length > 0 ? own : texts).map(source => ({ source, resolution: resolvePlace(source, place) }));
  return found.find(({ resolution }) => resolution.kind !== 'lost') ?? found[0]!;
}

function byParagraph({ passages }: SourceText, { paragraph }: Selector): Resolution {
  if (paragraph === undefined) return { kind: 'lost', reason: t('The citation names no paragraph.') };
  const span = passageNumbered(passages, paragraph);
  if (span) return { kind: 'exact', by: 'paragraph', span };
  const { length } = passages;
  const reason =
    length === 1
      ? t('The text has 1 paragraph; paragraph {0} isn’t there.', paragraph)
      : t('The text has {0} paragraphs; paragraph {1} isn’t there.', length, paragraph);
  return { kind: 'lost', reason };
}

function inDigest(source: SourceText, place: Selector): Resolution {
  const resolution = byParagraph(source, place);
  if (resolution.kind !== 'exact' || !place.quote) return resolution;
  const inside = findQuote(source, place.quote).filter(
    span => passageNumberAt(source.passages, span.start) === place.paragraph,
  );
  const [span, another] = inside;
  return span && !another ? { kind: 'exact', by: 'quote', span } : resolution;
}
