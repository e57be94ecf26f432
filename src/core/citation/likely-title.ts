import { datesIn } from '../quantities/dates';
import type { Reading } from './reading';

/** Longer ones are cut. In UTF-16 units. */
const LONGEST = 200;

/**
 * What a source's text is likely called: as it says itself, else its first line with words in it that is no mere date, without a
 * heading's marks.
 */
export function likelyTitle({ title, text }: Pick<Reading, 'title' | 'text'>): string | undefined {
  const line = title ?? text.split(/\r\n?|\n/).find(each => /[\p{L}\p{N}]/u.test(each) && !isDate(each));
  const words = line?.replace(/^[\s#>*_\ufeff]+/, '').slice(0, LONGEST);
  return words?.replace(/[\s*_]+$/, '');
}

function isDate(line: string): boolean {
  const words = line.slice(0, LONGEST).trim();
  const [date] = datesIn(words);
  return date?.start === 0 && date.end === words.length;
}
