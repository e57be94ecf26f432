import type { PlainPlace } from '../dossier/model';
import { t } from '../l10n';
import { shorten } from '../shorten';
import type { Span } from '../span';
import type { Resolution } from './anchor';
import { type Stale, whatIsCitedFor } from './check-citations';
import { fingerprint } from './fingerprint';
import { passageNumberAt, passageNumbered } from './passages';
import { quoteAt } from './quote';
import type { SourceText } from './source-text';

/** A way to make a dossier cite the passage as it is now. */
export interface Reanchoring {
  /** What it does, as a menu has it. */
  readonly title: string;
  /** Where the passage is now. */
  readonly place: Omit<PlainPlace, 'source'> & { readonly paragraph: number };
}

/** More places than this help nobody. */
const MOST = 5;

/**
 * How a place that is stale can be anchored anew, the likeliest way first: where its words are now, with the words they are
 * now; of several places, each; where nothing is found, the paragraph itself where no words are quoted from it.
 */
export function reanchorings(stale: Stale): Reanchoring[] {
  const { resolution, citing, paragraph } = stale;
  const what = shorten(whatIsCitedFor(citing), 40);
  switch (resolution.kind) {
    case 'moved':
      return at(stale, resolution.span, number =>
        t('Cite paragraph {0} for “{1}”, here and in the dossier', number, what),
      );
    case 'altered':
      return at(stale, resolution.span, number =>
        number === paragraph
          ? t('Update the words cited for “{0}” in the dossier', what)
          : t('Update the words cited for “{0}”, and cite paragraph {1}', what, number),
      );
    case 'ambiguous':
      return resolution.candidates
        .slice(0, MOST)
        .flatMap(span =>
          at(stale, span, (number, words) => t('“{0}”: cite paragraph {1}, “{2}”', what, number, words)),
        );
    case 'lost': {
      const span = passageNumbered(stale.source.passages, paragraph);
      if (citing.place.quote || !span) return [];
      return at(stale, span, number => t('Cite paragraph {0} as it is now for “{1}”', number, what));
    }
  }
}

/**
 * How a dossier's place that is not exact can be anchored anew, the likeliest way first, as `reanchorings` does for one that a
 * note cites, too; a paragraph that isn't there, by the nearest that is.
 */
export function anchoringsOf(source: SourceText, place: PlainPlace, resolution: Resolution): Reanchoring[] {
  const anchored = (span: Span, title: (number: number, words: string) => string) =>
    placed({ source, place }, span, title);
  switch (resolution.kind) {
    case 'exact':
      return [];
    case 'moved':
      return anchored(resolution.span, number => t('Cite paragraph {0}', number));
    case 'altered':
      return anchored(resolution.span, number =>
        number === place.paragraph
          ? t('Update the words cited')
          : t('Update the words cited, and cite paragraph {0}', number),
      );
    case 'ambiguous':
      return resolution.candidates
        .slice(0, MOST)
        .flatMap(span => anchored(span, (number, words) => t('Cite paragraph {0}, “{1}”', number, words)));
    case 'lost': {
      if (place.paragraph === undefined || (place.quote && !source.digest)) return [];
      const { passages } = source;
      const span = passageNumbered(passages, Math.min(place.paragraph, passages.length));
      return span ? anchored(span, number => t('Cite paragraph {0} as it is now', number)) : [];
    }
  }
}

function at({ source, citing }: Stale, span: Span, title: (number: number, words: string) => string): Reanchoring[] {
  return placed({ source, place: citing.place }, span, title);
}

/**
 * The place that a span of the text is, with a quote and a fingerprint where there were some; in a digest the same ones, which
 * are the original's.
 */
function placed(
  { source, place: before }: { readonly source: SourceText; readonly place: PlainPlace },
  span: Span,
  title: (number: number, words: string) => string,
): Reanchoring[] {
  const { quote, fingerprint: print } = before;
  const { text, passages, digest } = source;
  const number = passageNumberAt(passages, span.start);
  const passage = number === undefined ? undefined : passageNumbered(passages, number);
  if (number === undefined || !passage) return [];
  const place = {
    paragraph: number,
    ...(quote && { quote: digest ? quote : quoteAt(source, span) }),
    ...(print !== undefined && { fingerprint: digest ? print : fingerprint(text.slice(passage.start, passage.end)) }),
  };
  return [{ title: title(number, shorten(text.slice(span.start, span.end), 40)), place }];
}
