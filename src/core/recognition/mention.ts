import type { Span } from '../span';

/** `name`: by one of the entity's names; `defined`: by a short form that the text itself defines (rule 7). */
export type MentionKind = 'name' | 'defined';

/** A place in a text where an entity is named. */
export interface Mention extends Span {
  /** The entity's key. */
  readonly entity: string;
  readonly kind: MentionKind;
  /** For a defined term: the whole definition, long form to closing bracket. */
  readonly definition?: Span;
  /** The other entities that have this name, where more than one has; the likeliest first. */
  readonly rivals?: readonly string[];
  /** Where nothing in the document decides between them (rule 8). */
  readonly isUndecided?: true;
}
