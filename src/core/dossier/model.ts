import type { FileSpan } from '../span';
import type { EdtfDate } from '../timeline/edtf-date';

/** How a name's letters must agree with the text; see `case` in the format. */
export type NameCase = 'smart' | 'exact' | 'ignore';

/** One name by which an entity is recognised. */
export interface Name {
  readonly text: string;
  readonly case: NameCase;
  /** BCP 47 language tag. */
  readonly lang?: string;
  /** From when on it is the entity's name, and until when; both included. */
  readonly from?: EdtfDate;
  readonly until?: EdtfDate;
}

export const STANCES = ['asserts', 'reports', 'alleges', 'finds', 'denies'] as const;
export type Stance = (typeof STANCES)[number];

/** A CSL name: a person (`family`, `given`) or anything else (`literal`). */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

/** A value with the place where the dossier says it. */
export interface Dated {
  readonly date: EdtfDate;
  readonly at: FileSpan;
}

export interface Source {
  readonly key: string;
  readonly type?: string;
  readonly title?: string;
  readonly containerTitle?: string;
  readonly author: readonly CslName[];
  readonly publisher?: string;
  readonly issued?: Dated;
  readonly url?: string;
  readonly language?: string;
  /** URI of the text that a jump opens, resolved against the dossier file; absent where none is given or it may not be read. */
  readonly text?: Located<string>;
  /** Whether `text` is a digest, written afresh with the same paragraphs, of an original that may not be passed on. */
  readonly digest: boolean;
  /** Those of the paragraphs of its own text, in order, by which that is known wherever it is; see `citation/fingerprint.ts`. */
  readonly fingerprints?: readonly string[];
  /** Keys of the sources that it only repeats. */
  readonly relays: readonly Located<string>[];
  readonly note?: string;
  /** The whole entry. */
  readonly at: FileSpan;
  /** The key alone. */
  readonly keyAt: FileSpan;
}

/** A value and where it is written. */
export interface Located<T> {
  readonly value: T;
  readonly at: FileSpan;
}

export interface Entity {
  readonly key: string;
  /** A FollowTheMoney schema, such as `Company`. */
  readonly type: string;
  readonly name: string;
  /** The main name first, then the aliases, in the file's order. */
  readonly names: readonly Name[];
  readonly summary?: string;
  readonly context: readonly string[];
  readonly identifiers: Readonly<Record<string, string>>;
  readonly note?: string;
  readonly at: FileSpan;
  readonly keyAt: FileSpan;
}

/** A W3C TextQuoteSelector. */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A place in a source that a claim or an event rests on. */
export interface Place {
  readonly source: string;
  /** Counted from 1 over the blocks of the text that blank lines part. */
  readonly paragraph?: number;
  readonly quote?: Quote;
  /** See `citation/fingerprint.ts`. */
  readonly fingerprint?: string;
  /** The whole place. */
  readonly at: FileSpan;
  /** The source's key alone. */
  readonly sourceAt: FileSpan;
}

/** A place as plain JSON, without where it is written. */
export type PlainPlace = Omit<Place, 'at' | 'sourceAt'>;

/** Leaves out where a place is written. */
export function plainPlace({ at: _at, sourceAt: _sourceAt, ...place }: Place): PlainPlace {
  return place;
}

export interface Claim {
  readonly id: string;
  readonly about: readonly Located<string>[];
  readonly text: string;
  /** An entity's key or a name; absent where the source itself says so. */
  readonly by?: string;
  readonly stance: Stance;
  readonly date?: Dated;
  readonly property?: string;
  readonly value?: string;
  readonly cite: readonly Place[];
  /** Ids of claims that this one contradicts. */
  readonly disputes: readonly Located<string>[];
  readonly note?: string;
  readonly at: FileSpan;
  readonly idAt: FileSpan;
}

export interface DossierEvent {
  readonly id: string;
  readonly date: Dated;
  readonly title: string;
  readonly entities: readonly Located<string>[];
  readonly cite: readonly Place[];
  readonly note?: string;
  readonly at: FileSpan;
  readonly idAt: FileSpan;
}

/** What the researcher notes at a passage: a W3C Web Annotation with a textual body. */
export interface Annotation {
  readonly id: string;
  /** Plain text or Markdown. */
  readonly body: string;
  /** Who noted it, in words. */
  readonly creator?: string;
  readonly created?: Dated;
  /** The passage. */
  readonly target: Place;
  readonly note?: string;
  readonly at: FileSpan;
  readonly idAt: FileSpan;
}

/** Where words that could name an entity do not: everywhere, in one note, or at one place in it. */
export interface Exclusion {
  /** The key of the entity that is not meant. */
  readonly entity: Located<string>;
  /** The words as written; compared with white space made single, and case exact. */
  readonly text: string;
  /** URI of the only note that it is about. */
  readonly in?: Located<string>;
  /** The only place in that note. */
  readonly quote?: Quote;
  readonly at: FileSpan;
}

/** What one dossier file gave; entries that are broken beyond use are left out and reported. */
export interface DossierFile {
  readonly uri: string;
  readonly title?: string;
  readonly sources: readonly Source[];
  readonly entities: readonly Entity[];
  readonly claims: readonly Claim[];
  readonly events: readonly DossierEvent[];
  readonly annotations: readonly Annotation[];
  readonly exclusions: readonly Exclusion[];
  /**
   * Keys and ids that the file seems to define but whose entries can't be used, so that a reference to one of them isn't
   * reported besides the entry.
   */
  readonly leftOut?: readonly string[];
  /** What is wrong in this file by itself. */
  readonly problems: readonly Problem[];
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Something wrong in a dossier, said to a person: what is wrong and what to do. */
export interface Problem {
  readonly at: FileSpan;
  readonly severity: Severity;
  /** Kebab-case, stable, such as `duplicate-key`. */
  readonly code: string;
  readonly message: string;
  /** Other places that belong to it, such as the other definition of a duplicate key. */
  readonly related?: readonly { readonly at: FileSpan; readonly message: string }[];
}
