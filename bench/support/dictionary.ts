import { madeUpNames } from './names';
import { Prose, vocabulary } from './prose';
import { seeded } from './random';

/** Names in the text: more than small dictionaries know. */
const IN_TEXT = 20_000;

/** Names, of which the first 20,000 are mentioned in the text, the more often the earlier they come. */
export interface Dictionary {
  readonly names: readonly string[];
  readonly text: string;
  /** A Markdown note of the same length. */
  readonly note: string;
}

/** @param length of the texts, in UTF-16 units */
export function dictionary(size: number, length: number): Dictionary {
  const random = seeded(4);
  const words = vocabulary(random);
  const names = madeUpNames(random, IN_TEXT, new Set(words));
  // Some of them are among the names in the text by chance.
  const others = madeUpNames(seeded(5), size, new Set([...words, ...names]));
  const prose = new Prose(random, words, names);
  return {
    names: [...new Set([...names, ...others])].slice(0, size),
    text: prose.text(length),
    note: prose.note(length),
  };
}
