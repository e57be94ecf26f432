import type { Span } from '../../span';
import type { Dossier } from '../dossier';
import type { Snippet } from './snippets';

/** Something that can be written at a place. */
export interface Completion {
  readonly label: string;
  readonly kind: 'field' | 'entry' | 'word' | 'entity' | 'source' | 'claim' | 'file';
  readonly detail?: string;
  /** Markdown. */
  readonly doc?: string;
  /** Where it has several lines, those after the first are indented as they have to be in the text. */
  readonly snippet: Snippet;
  /** What a person may type to find it, besides the label. */
  readonly also?: string;
  /** Whether it leaves a place for which completions are known in their turn. */
  readonly goesOn?: boolean;
}

/** Several of them, the best first. */
export interface Found {
  readonly items: readonly Completion[];
  /** Whether these are all, so that they needn't be asked for again while a word is typed. */
  readonly isComplete: boolean;
}

/** What can be written at a place. */
export interface Completions extends Found {
  /** What is written already, and gives way. */
  readonly span: Span;
}

/** What completion knows besides the text. */
export interface Known {
  readonly dossier: Pick<Dossier, 'entities' | 'sources' | 'claims'>;
  /** The paths of files that may be named, from the dossier's folder, the best first. */
  readonly paths: () => readonly string[];
  /** Leaves out fields and their words, since somebody else completes them. */
  readonly onlyKeys: boolean;
}
