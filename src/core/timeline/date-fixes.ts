import { dateOf } from '../quantities/dates';
import { parseEdtf } from './edtf';
import { isEdtfError } from './edtf-date';
import { dateInWords } from './words';

/** A date that something which is no EDTF may have been meant as. */
export interface DateFix {
  readonly edtf: string;
  /** The same for a person; see `dateInWords`. */
  readonly words: string;
}

/**
 * What a date that `parseEdtf` refuses can be made into: nothing where it can't be told, several where it may mean either
 * (`12/4/2019`: in April or in December), the likelier first. Never throws.
 */
export function dateFixes(written: string): DateFix[] {
  const text = written.trim();
  if (text.length > LONGEST || !isEdtfError(parseEdtf(text))) return [];
  const candidates = misspelt(text) ?? questioned(text);
  return [...new Set(candidates)].flatMap(candidate => {
    const date = parseEdtf(candidate);
    return isEdtfError(date) ? [] : [{ edtf: date.text, words: dateInWords(date) }];
  });
}

const LONGEST = 200;

/** Slips in writing EDTF, with what they were to be; tried in turn until one gives a date. */
const SLIPS: readonly (readonly [RegExp, (...groups: string[]) => string | readonly string[]])[] = [
  [/^[\d\suUxX?~%./-]*[uUx][\d\suUxX?~%./-]*$/, text => text.replace(/[uUx]/g, 'X')],
  [/^(.*[^?~%])(?:\?~|~\?)$/, (_, date = '') => `${date}%`],
  [/^(.*[\dX])[ \t]+([?~%])$/, (_, date = '', mark = '') => date + mark],
  [/^(\d{4})(\d\d)(\d\d)$/, (_, year, month, day) => `${year}-${month}-${day}`],
  [
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
    (_, year = '', month = '', day = '') => `${year}-${two(month)}-${two(day)}`,
  ],
  [/^(\d{4})[-/.](\d)$/, (_, year = '', month = '') => `${year}-${two(month)}`],
  [/^(-?\d{4})\s*(?:-|–|—|\.\.)\s*(-?\d{4})$/, (_, start, end) => `${start}/${end}`],
  [/^(?:unknown|\?+)\s*\/\s*(\S+)$/i, (_, end = '') => `/${end}`],
  [/^(\S+)\s*\/\s*(?:unknown|\?+)$/i, (_, start = '') => `${start}/`],
  [/^open\s*\/\s*(\S+)$/i, (_, end = '') => `../${end}`],
  [/^(\S+)\s*\/\s*(?:open|now|today|present)$/i, (_, start = '') => `${start}/..`],
  [/^([^\s/]+)\s*\/\s*([^\s/]+)$/, (_, start = '', end = '') => [`${start}/${end}`, `${end}/${start}`]],
  [/^(\d{4})-00(?:-00)?$/, (_, year = '') => year],
  [/^(\d{4}-\d\d)-00$/, (_, month = '') => month],
  [/^(\d{4})-(\d\d)-(\d\d)$/, (_, year, day, month) => `${year}-${month}-${day}`],
  [/^(\d{4}-\d\d)-\d\d$/, (_, month = '') => month],
  [/^Y(-?)(\d{1,4})$/i, (_, sign = '', year = '') => sign + year.padStart(4, '0')],
  [/^-0000$/, () => '0000'],
  [/^(-?)(\d{5,})$/, (_, sign = '', year = '') => `Y${sign}${year}`],
  [/^(-?)(\d{1,3})([?~%]?)$/, (_, sign = '', year = '', mark = '') => sign + year.padStart(4, '0') + mark],
];

function misspelt(text: string): readonly string[] | undefined {
  for (const [pattern, mend] of SLIPS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const mended = [mend(...(match as unknown as string[]))].flat();
    const dates = mended.filter(candidate => !isEdtfError(parseEdtf(candidate)));
    if (dates.length > 0) return dates;
  }
  return undefined;
}

/** A date in words, with a question mark that makes it uncertain. */
function questioned(text: string): readonly string[] {
  const certain = text.replace(/\s*(?:\(\?\)|\?)$/, '');
  const candidates = dateOf(certain);
  if (certain === text) return candidates;
  return candidates.map(edtf => (/[?~%\]./]/.test(edtf) ? edtf : `${edtf}?`));
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
