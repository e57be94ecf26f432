import { t } from '../l10n';
import { mapping, optional, present, required } from './fields';
import type { Place, Quote } from './model';
import { count, listOf, print, reference, text } from './readers';

/** A W3C TextQuoteSelector. */
export const quote = mapping(
  'quote',
  {
    exact: required(text, 'four point one million', () => t('The words themselves, as the text has them.')),
    prefix: optional(text, () => t('The words right before, where the same words stand more than once.')),
    suffix: optional(text, () => t('The words right after, where the same words stand more than once.')),
  },
  ({ exact, prefix, suffix }): Quote | undefined =>
    exact === undefined ? undefined : { exact, ...present({ prefix, suffix }) },
);

/** One place in a source. */
export const place = mapping(
  'place',
  {
    source: required(reference('source'), 'ledger-2019', () => t('The citation key of the source.')),
    paragraph: optional(count, () =>
      t('The number of the paragraph, counted from 1 over the blocks of the text that blank lines part.'),
    ),
    quote: optional(quote, () => t('The words of the passage; where it is given, it decides over the paragraph.')),
    fingerprint: optional(print, () =>
      t('A hash of the paragraph’s words, by which the passage is found in a text that the dossier may not hold.'),
    ),
  },
  ({ source, paragraph, quote, fingerprint }, _, at): Place | undefined =>
    source === undefined
      ? undefined
      : { source: source.value, ...present({ paragraph, quote, fingerprint }), at, sourceAt: source.at },
);

/** The field `cite` of claims and events. */
export const places = listOf(place, () => t('a list of places, such as [{source: ledger-2019, paragraph: 3}]'));

/** Whether an entry has no `cite` or an empty one; a `cite` that can't be used has been reported already. */
export function isUncited(values: { readonly cite: readonly Place[] | undefined }): boolean {
  return !Object.hasOwn(values, 'cite') || values.cite?.length === 0;
}
