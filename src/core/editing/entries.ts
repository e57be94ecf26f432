import type { CslName, NameCase, PlainPlace, Quote, Stance } from '../dossier/model';

/** What a person wants written into a dossier, as plain JSON; dates are EDTF. Fields that are absent are not written. */

export interface NewSource {
  readonly key: string;
  readonly type?: string;
  readonly title?: string;
  readonly containerTitle?: string;
  readonly author?: readonly CslName[];
  readonly publisher?: string;
  readonly issued?: string;
  readonly url?: string;
  readonly language?: string;
  /** Path of the text, relative to the dossier file. */
  readonly text?: string;
  readonly note?: string;
}

export interface NewName {
  readonly text: string;
  readonly case?: NameCase;
  readonly lang?: string;
  readonly from?: string;
  readonly until?: string;
}

export interface NewEntity {
  readonly key: string;
  readonly type: string;
  readonly name: string;
  readonly aliases?: readonly NewName[];
  readonly summary?: string;
}

export interface NewClaim {
  readonly id: string;
  readonly about: readonly string[];
  readonly text: string;
  readonly by?: string;
  readonly stance?: Stance;
  readonly date?: string;
  readonly property?: string;
  readonly value?: string;
  readonly cite: readonly PlainPlace[];
}

export interface NewEvent {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly entities: readonly string[];
  readonly cite: readonly PlainPlace[];
}

export interface NewAnnotation {
  readonly id: string;
  readonly body: string;
  readonly creator?: string;
  readonly created?: string;
  readonly target: PlainPlace;
}

/** Where a text that could name an entity does not: at one place, in one file, or anywhere. */
export interface NewExclusion {
  readonly entity: string;
  readonly text: string;
  /** Path of the note, relative to the dossier file. */
  readonly in?: string;
  /** The place in the note. */
  readonly quote?: Quote;
}

/** One change of a dossier file. */
export type DossierEdit =
  | { readonly kind: 'add-source'; readonly source: NewSource }
  /** Those of the paragraphs of a source's own text; see `setFingerprints`. */
  | { readonly kind: 'set-fingerprints'; readonly source: string; readonly fingerprints: readonly string[] }
  | { readonly kind: 'add-entity'; readonly entity: NewEntity }
  | { readonly kind: 'add-alias'; readonly entity: string; readonly alias: NewName }
  | { readonly kind: 'add-claim'; readonly claim: NewClaim }
  | { readonly kind: 'add-event'; readonly event: NewEvent }
  | { readonly kind: 'add-annotation'; readonly annotation: NewAnnotation }
  /** Gives an annotation another body. */
  | { readonly kind: 'set-annotation'; readonly id: string; readonly body: string }
  | { readonly kind: 'remove-annotation'; readonly id: string }
  | { readonly kind: 'add-exclusion'; readonly exclusion: NewExclusion };
