/** What an entry or a part of one is. */
export type What =
  | 'dossier'
  | 'source'
  | 'author'
  | 'entity'
  | 'alias'
  | 'claim'
  | 'event'
  | 'annotation'
  | 'exclusion'
  | 'place'
  | 'quote';

/** What may stand at a place of a dossier file, as data: JSON Schema, completion and hover are made from it. */
export type Shape =
  /** `text`: any text; `name`: one that is not blank. A number or a boolean counts as its letters. */
  | { readonly kind: 'text' | 'name' | 'boolean' | 'date' | 'fingerprint' | 'version' }
  /** A whole number from 1. */
  | { readonly kind: 'count' }
  /** The id by which others refer to this entry. */
  | { readonly kind: 'id' }
  /** The path of a file, given from the dossier's folder. */
  | { readonly kind: 'path' }
  /** One of these words. */
  | { readonly kind: 'enum'; readonly words: readonly string[] }
  /** One of a standard's words, or any other. */
  | { readonly kind: 'term'; readonly vocabulary: 'csl' | 'followthemoney'; readonly words: readonly string[] }
  /** The key of an entity or a source, or the id of a claim; if `open`, any name as well. */
  | { readonly kind: 'reference'; readonly to: 'entity' | 'source' | 'claim'; readonly open: boolean }
  | { readonly kind: 'list'; readonly item: Shape }
  /** A mapping with settled fields, in the order in which they are best written. */
  | MappingShape
  /** A mapping from keys of our making to entries. */
  | { readonly kind: 'keyed'; readonly key: RegExp; readonly entry: MappingShape }
  /** A mapping from any keys to values. */
  | { readonly kind: 'record'; readonly value: Shape }
  | { readonly kind: 'either'; readonly options: readonly Shape[] };

export interface MappingShape {
  readonly kind: 'mapping';
  readonly what: What;
  readonly fields: Readonly<Record<string, FieldShape>>;
}

/** A field of a mapping. */
export interface FieldShape {
  readonly shape: Shape;
  readonly required: boolean;
  /** Whether it may stand without a value, as the heading of a part that is still to be written. */
  readonly blank: boolean;
  /** A value as YAML has it, of a field that is required. */
  readonly example?: string;
  /** What it is for: a sentence in the reader's language. */
  readonly doc: () => string;
}
