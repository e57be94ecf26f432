import type { Place } from '../dossier/model';
import type { Span } from '../span';
import type { Difference } from './difference';

/** The part of a place that says where in its source's text the passage is. */
export type Selector = Pick<Place, 'paragraph' | 'quote' | 'fingerprint'>;

/** What told where the passage is; `source`: the place names no part of it. */
export type Evidence = 'quote' | 'fingerprint' | 'paragraph' | 'source';

/**
 * Where a cited passage is now; spans are the quote's where a quote told, else the paragraph's.
 * - `exact`: where the place says.
 * - `moved`: found by its words, in another paragraph than the one named.
 * - `altered`: found, in the paragraph named or in another, but with other words; `difference` tells which, where the place has
 *   a quote. By a fingerprint alone there is no telling.
 * - `ambiguous`: it may be at any of the candidates, the likeliest first, which may be a single one that too little speaks for.
 * - `lost`: not there; `near` is the paragraph where a reader may look for it.
 *
 * `reason` is a sentence for a person, or several.
 */
export type Resolution =
  | { readonly kind: 'exact'; readonly by: Evidence; readonly span: Span }
  | { readonly kind: 'moved'; readonly by: Evidence; readonly span: Span; readonly reason: string }
  | {
      readonly kind: 'altered';
      readonly by: Evidence;
      readonly span: Span;
      readonly difference?: Difference;
      readonly reason: string;
    }
  | { readonly kind: 'ambiguous'; readonly by: Evidence; readonly candidates: readonly Span[]; readonly reason: string }
  | { readonly kind: 'lost'; readonly near?: Span; readonly reason: string };
