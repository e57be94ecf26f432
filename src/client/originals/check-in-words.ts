import type { OriginalCheck } from '../../core/citation/check-original';
import type { Translate } from '../translate';

/** No more numbers of paragraphs are listed. */
const MOST = 8;

/** How much of a source's original a text has, in sentences: what agrees, and what doesn't. */
export function checkInWords({ expected, same, alike, absent }: OriginalCheck, t: Translate): string {
  if (same === expected) {
    return expected === 1
      ? t('It has the 1 paragraph that the dossier knows.')
      : t('It has all {0} paragraphs that the dossier knows.', expected);
  }
  return [
    expected === 1
      ? t('It lacks the 1 paragraph that the dossier knows.')
      : t('It has {0} of the {1} paragraphs that the dossier knows.', same, expected),
    alike > 0 && (alike === 1 ? t('1 more is there in other words.') : t('{0} more are there in other words.', alike)),
    absent.length > 0 && t('Not there: ¶ {0}.', numbersInWords(absent)),
  ]
    .filter(Boolean)
    .join(' ');
}

function numbersInWords(numbers: readonly number[]): string {
  const shown = numbers.slice(0, MOST).join(', ');
  return numbers.length > MOST ? `${shown}…` : shown;
}
