import { dateFixes } from '../../core/timeline/date-fixes';
import { parseEdtf } from '../../core/timeline/edtf';
import { isEdtfError } from '../../core/timeline/edtf-date';
import { dateInWords } from '../../core/timeline/words';
import type { ProposedDate } from '../../protocol/editing';
import type { Choice, PickQuestion } from '../input/asker';
import type { Desk } from './desk';

/** A date to choose. */
interface OfferedDate extends ProposedDate {
  /** Where it is from, where that isn't plain. */
  readonly heading?: string;
}

/** Dates that stand elsewhere. */
export function headed(heading: string, dates: readonly ProposedDate[]): OfferedDate[] {
  return dates.map(date => ({ ...date, heading }));
}

/**
 * A question for a date: those that were recognised, several for what may mean either, and whatever is typed, in EDTF or
 * in words. Answers are EDTF, `''` for no date. The placeholder says that one may type.
 */
export function dateQuestion(
  { t }: Desk,
  placeholder: string,
  dates: readonly OfferedDate[],
  required: boolean,
  proposed: string | undefined,
): PickQuestion<string> {
  const recognised = dates.flatMap(({ text, candidates, heading: from }) => {
    const heading = candidates.length > 1 ? t('“{0}” may mean either', text) : from;
    const isPlain = candidates.length > 1 || candidates[0]?.edtf === text;
    return candidates.map(
      ({ edtf, words }, index): Choice<string> => ({
        label: words,
        description: isPlain ? edtf : `${edtf} · “${text}”`,
        value: edtf,
        ...(index === 0 && heading !== undefined && { heading }),
      }),
    );
  });
  const none: Choice<string> = { label: t('No date'), value: '', heading: '' };
  return {
    placeholder,
    choices: required ? recognised : [...recognised, none],
    typed: typedDates,
    typedFirst: true,
    unfitting: text => t('“{0}” can’t be read as a date; write 1994-05, 199X, early 2012 or 1990/1999.', text),
    ...(proposed !== undefined && { proposed }),
  };
}

/** What a typed date may mean: itself where it is EDTF, else what its words say. */
function typedDates(text: string): Choice<string>[] {
  const date = parseEdtf(text);
  const candidates = isEdtfError(date) ? dateFixes(text) : [{ edtf: date.text, words: dateInWords(date) }];
  return candidates.map(({ edtf, words }) => ({ label: words, description: edtf, value: edtf }));
}
