import { likelyDate } from '../citation/likely-date';
import type { Source } from '../dossier/model';
import { datesIn } from '../quantities/dates';
import { parseEdtf } from '../timeline/edtf';
import { isEdtfError } from '../timeline/edtf-date';
import { dateInWords } from '../timeline/words';

/** A date as it is written; several candidates where that may mean either, the likelier first. Plain JSON. */
export interface ProposedDate {
  text: string;
  candidates: { edtf: string; words: string }[];
}

/** The dates in a text, in order. */
export function proposedDates(text: string): ProposedDate[] {
  return datesIn(text).map(({ start, end, candidates }) => dateOf(text.slice(start, end), candidates));
}

/** When a text appeared: as the dossier says, where it is a source's, else as the text says itself; one date at most. */
export function publishedDates(text: string, source?: Source): ProposedDate[] {
  const issued = source?.issued?.date;
  if (issued) return [{ text: issued.text, candidates: [{ edtf: issued.text, words: dateInWords(issued) }] }];
  const date = likelyDate(text);
  return date ? [dateOf(date.text, date.candidates)] : [];
}

function dateOf(text: string, candidates: readonly string[]): ProposedDate {
  return {
    text,
    candidates: candidates.flatMap(candidate => {
      const date = parseEdtf(candidate);
      return isEdtfError(date) ? [] : [{ edtf: date.text, words: dateInWords(date) }];
    }),
  };
}
