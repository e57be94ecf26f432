import type { Bounds } from '../timeline/edtf-date';
import { type Knowledge, NO_KNOWLEDGE } from './knowledge';
import type { Periods } from './periods';

/** What recognition knows of a document besides its text, and of those whom it names besides their names. */
export interface Background {
  /** The names that hold for a time only. */
  readonly periods?: Periods | undefined;
  /** The document's days, as its file's name has them; a date in its front matter goes before. */
  readonly date?: Bounds | undefined;
  /** What is known now; another object once that changed. */
  readonly knowledge: () => Knowledge;
}

export const NO_BACKGROUND: Background = { knowledge: () => NO_KNOWLEDGE };
