import { type Token, tokensOf } from './tokens';

/** What a form of words found at a place gives, and the index of the token after it. */
export interface Found<T> {
  readonly value: T;
  readonly end: number;
}

/**
 * Words and phrases by what they say. Written in lower case; a final full stop may be left out in the text, and where there is no
 * space there may be none in the text: `a$` is not in `a $5 note`.
 */
export type Phrases<T> = Readonly<Record<string, T>>;

/** Finds the longest of many phrases at a place. */
export interface Lookup<T> {
  at(tokens: readonly Token[], index: number): Found<T> | undefined;
  /** The tokens that a phrase may begin with. */
  readonly firsts: readonly string[];
}

interface Phrase<T> {
  readonly words: readonly Token[];
  readonly value: T;
}

/** A lookup of the phrases of several tables. */
export function lookupOf<T>(...tables: readonly Phrases<T>[]): Lookup<T> {
  const byFirst = new Map<string, Phrase<T>[]>();
  for (const [written, value] of tables.flatMap(table => Object.entries(table))) {
    const spellings = written.endsWith('.') ? [written, written.slice(0, -1)] : [written];
    for (const spelling of spellings) {
      const words = tokensOf(spelling);
      const first = words[0]!.text;
      const known = byFirst.get(first);
      if (known) known.push({ words, value });
      else byFirst.set(first, [{ words, value }]);
    }
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return {
    firsts: [...byFirst.keys()],
    at(tokens, index) {
      const phrases = byFirst.get(tokens[index]?.text ?? '');
      const phrase = phrases?.find(({ words }) => words.every((word, i) => isSame(tokens[index + i], word, i > 0)));
      return phrase && { value: phrase.value, end: index + phrase.words.length };
    },
  };
}

function isSame(token: Token | undefined, word: Token, isInside: boolean): boolean {
  return token !== undefined && token.text === word.text && (token.glued || !word.glued || !isInside);
}
