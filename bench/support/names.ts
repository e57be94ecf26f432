import type { NamedEntity } from '../../src/core/recognition/names';
import type { Random } from './random';

const ONSETS = [
  'b',
  'br',
  'c',
  'd',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 't', 'nd', 'ck'];

/** A made-up word of so many syllables, in small letters. */
export function madeUpWord(random: Random, syllables: number): string {
  let word = '';
  for (let i = 0; i < syllables; i++) word += random.of(ONSETS) + random.of(VOWELS);
  return word + random.of(CODAS);
}

/**
 * Made-up proper names, each once: six in ten are one word, three are two or three words, one is an acronym.
 * @param taken words in small letters of which no name is made
 */
export function madeUpNames(random: Random, count: number, taken: ReadonlySet<string>): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const kind = random.whole(0, 10);
    if (kind === 0) names.add(acronym(random));
    else
      names.add(Array.from({ length: kind < 7 ? 1 : random.whole(2, 4) }, () => capitalised(random, taken)).join(' '));
  }
  return [...names];
}

/** Entities with one name each, as a dossier without a `case` gives them. */
export const namedEntities = (names: readonly string[]): NamedEntity[] =>
  names.map(text => ({ key: text, names: [{ text, case: 'smart' }] }));

function capitalised(random: Random, taken: ReadonlySet<string>): string {
  const word = madeUpWord(random, random.whole(2, 4));
  return taken.has(word) ? capitalised(random, taken) : word[0]!.toUpperCase() + word.slice(1);
}

function acronym(random: Random): string {
  // No vowels: it must not be another name in capitals.
  return Array.from({ length: random.whole(3, 6) }, () => random.of([...'BCDFGHKLMNPRSTVW'])).join('');
}
