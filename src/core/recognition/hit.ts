import type { MentionKind } from './mention';

/** A mention, its offsets relative to its piece. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** Whom it means; where that is `open`, the first who may be meant. */
  readonly entity: string;
  readonly kind: MentionKind;
  readonly rivals?: readonly string[];
  /** The number of the definition in the document by which the words have their meaning. */
  readonly definition?: number;
  /** Set where the note's front matter says who is meant. */
  readonly isChosen?: true;
  readonly open?: Open;
}

/** Who may be meant, where that is left to the rest of the document: see `Ambiguity`. */
export interface Open {
  /** Those who have the words as a name, in the dossier's order. */
  readonly names: readonly string[];
  /** Those for whom the document may define the words as a term; none without a definition. */
  readonly terms: readonly string[];
}
