import { mapping, optional, present, required } from './fields';
import type { Place, Quote } from './model';
import { count, listOf, located, name, print, text } from './readers';

/** A W3C TextQuoteSelector. */
export const quote = mapping(
  'quote',
  { exact: required(text), prefix: optional(text), suffix: optional(text) },
  ({ exact, prefix, suffix }): Quote | undefined =>
    exact === undefined ? undefined : { exact, ...present({ prefix, suffix }) },
);

/** One place in a source. */
export const place = mapping(
  'place',
  { source: required(located(name)), paragraph: optional(count), quote: optional(quote), fingerprint: optional(print) },
  ({ source, paragraph, quote, fingerprint }, _, at): Place | undefined =>
    source === undefined
      ? undefined
      : { source: source.value, ...present({ paragraph, quote, fingerprint }), at, sourceAt: source.at },
);

/** The field `cite` of claims and events. */
export const places = listOf(place, 'a list of places, such as [{source: ledger-2019, paragraph: 3}]');

/** Whether an entry has no `cite` or an empty one; a `cite` that can't be used has been reported already. */
export function isUncited(values: { readonly cite: readonly Place[] | undefined }): boolean {
  return !Object.hasOwn(values, 'cite') || values.cite?.length === 0;
}
