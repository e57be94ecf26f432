import { t } from '../l10n';
import type { EdtfError } from './edtf-date';

/** What people write instead of EDTF, and what to tell them. */
const HINTS: readonly (readonly [RegExp, () => string])[] = [
  [/^-?\d{1,3}(?:[?~%]|$)/, () => t('a year has four digits; write 0987 for the year 987')],
  [
    /^\d{5,}/,
    () =>
      t('years have four digits and hyphens part the date, as in 2019-04-12; a longer year takes a Y, as in Y12019'),
  ],
  [/^\d{4}-\d{4}$/, () => t('write an interval with a slash, as in 2010/2012')],
  [/^\d{4}-\d{1,2}(?:-\d{1,2})?$/, () => t('months and days have two digits, as in 2019-04-02')],
  [/^[\dux]+(?:-[\dux]+)*$/, () => t('an unknown digit is a capital X, as in 201X or 2012-XX')],
  [/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/, () => t('write the year first, as in 2019-04-12')],
  [/^\d{4}-[\dX-]+[?~%]{2}$/, () => t('write % for approximate and uncertain at once')],
  [/open|unknown/, () => t('write .. for an open side of an interval, and nothing for an unknown one')],
  [/^(?:c\b|ca\b|circa|about|around|approx)/i, () => t('write ~ after the date for “around”, as in 2012-03~')],
  [
    /T/,
    () => t('a time of day follows a whole date, as in 2019-04-12T09:30:00Z, and has no place in an interval or a set'),
  ],
];

const general = () =>
  t(
    'write 2019, 2019-04 or 2019-04-12, with ~ for “around” and ? for “uncertain”, or an interval such as 2018/2019 or ../2019',
  );

/** The error for a text that is no EDTF: with advice about the text as a whole where there is any, else `reason`. */
export function syntaxError(text: string, reason = general()): EdtfError {
  return { kind: 'syntax', reason: HINTS.find(([pattern]) => pattern.test(text))?.[1]() ?? reason };
}
