import type { CslName } from '../dossier/model';

/** A source as a bibliography has it, in CSL's terms, whatever the bibliography's format. */
export interface Reference {
  /** As the bibliography writes it; absent where it has none that is meant for citing. */
  readonly key?: string;
  readonly type: string;
  readonly title?: string;
  readonly containerTitle?: string;
  readonly author?: readonly CslName[];
  readonly publisher?: string;
  /** EDTF, or whatever the bibliography says. */
  readonly issued?: string;
  readonly url?: string;
  /** BCP 47, or whatever the bibliography says. */
  readonly language?: string;
}

/** What can be read of a bibliography. */
export interface References {
  readonly references: readonly Reference[];
  /** Sentences that say what can't be read, and in which line or item. */
  readonly problems: readonly string[];
}

/** The web address of a DOI, however it is written. */
export function addressOfDoi(doi: string): string {
  return `https://doi.org/${doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')}`;
}

/** What words stand for, from the words, parted by spaces, that stand for each: `{de: 'german deutsch'}`. */
export function byWord<T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  const entries = Object.entries(words) as [T, string][];
  return new Map(entries.flatMap(([meaning, list]) => list.split(' ').map((word): [string, T] => [word, meaning])));
}
