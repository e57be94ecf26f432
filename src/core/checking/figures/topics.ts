import { type Token, tokensOf } from '../../quantities/tokens';
import { ENGLISH_TOPICS } from './english-topics';
import type { TopicWords } from './topic-words';

/** The languages whose words are read; all at once. */
const LANGUAGES: readonly TopicWords[] = [ENGLISH_TOPICS];

const EMPTY: ReadonlySet<string> = new Set(LANGUAGES.flatMap(({ empty }) => empty.split(/\s+/)));

const anyOf = (words: 'conjunctions' | 'possessives') => LANGUAGES.map(language => language[words]).join('|');
/** What parts clauses. */
export const CLAUSE_END = new RegExp(`[,;:–—](?=\\s|$)|\\b(?:${anyOf('conjunctions')})\\b`, 'g');
/** What may stand between the name of whom a figure is and the figure. */
export const OWNING = new RegExp(`^(?:${anyOf('possessives')})?\\s$`);

/** For each topic those that tell it from others of its kind. */
export type Modifiers = ReadonlyMap<string, ReadonlySet<string>>;

/** So many letters of a stem tell it from others. */
const STEM = 7;

/** The first of its family for each stem that has one. */
const FAMILIES: ReadonlyMap<string, string> = new Map(
  LANGUAGES.flatMap(({ families }) =>
    families.flatMap(family => {
      const stems = family.split(' ').map(stemOf);
      return stems.map((stem): [string, string] => [stem, stems[0]!]);
    }),
  ),
);

/** The topics of words that were asked for; most texts use few. */
const known = new Map<string, string>();
const MOST_KNOWN = 10_000;

/** What a word speaks of: one text for `sell`, `sold` and `sales`; undefined where it tells no topic. In lower case. */
export function topicOf(word: string): string | undefined {
  if (word.length < 2 || EMPTY.has(word)) return undefined;
  const topic = known.get(word);
  if (topic !== undefined) return topic;
  const stem = stemOf(word);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, FAMILIES.get(stem) ?? stem);
  return known.get(word);
}

function stemOf(word: string): string {
  let stem = word;
  for (const { endings } of LANGUAGES) {
    for (const [ending, by] of endings) if (stem.length > 3) stem = stem.replace(ending, by);
  }
  return stem.slice(0, STEM);
}

/** What tokens speak of, each topic once. */
export function topicsOf(tokens: readonly Token[]): Set<string> {
  return new Set(tokens.flatMap(({ kind, text }) => (kind === 'word' ? (topicOf(text) ?? []) : [])));
}

/**
 * For each topic those that stand right before it and so tell it from others of its kind: `salt` of `the salt toll`. Tokens in
 * the order of the text.
 */
export function modifiersIn(tokens: readonly Token[]): Modifiers {
  const modifiers = new Map<string, Set<string>>();
  for (const [index, { kind, text, start }] of tokens.entries()) {
    const before = tokens[index - 1];
    if (kind !== 'word' || before?.kind !== 'word' || before.end + 1 !== start) continue;
    const [topic, modifier] = [topicOf(text), topicOf(before.text)];
    if (topic === undefined || modifier === undefined) continue;
    modifiers.set(topic, (modifiers.get(topic) ?? new Set()).add(modifier));
  }
  return modifiers;
}

const DOTTED = /\b(\p{Lu})\.(\p{Lu})\./gu;

/** The tokens of a text, with `U.S.` as one word; offsets are the text's. */
export function wordsOf(text: string): Token[] {
  return tokensOf(text.replace(DOTTED, '$1$2  '));
}

/** Whether a sentence speaks of what is not, or not yet. */
export function isUnsaid(sentence: string): boolean {
  return LANGUAGES.some(({ denials }) => denials.test(sentence));
}

/** Whether a sentence may not say that what it speaks of is so, or may say it of something else of the kind. */
export function isDoubtful(sentence: string): boolean {
  return isUnsaid(sentence) || LANGUAGES.some(({ others }) => others.test(sentence));
}

/** Whether somebody named between two stretches of a sentence is named as who speaks, not as who is spoken of. */
export function isSpeaker(before: string, after: string): boolean {
  return LANGUAGES.some(({ speaksBefore, speaksAfter }) => speaksBefore.test(before) || speaksAfter.test(after));
}

/** Whether a figure between two stretches of a sentence is all of something, not a part of it. */
export function isPlain(before: string, after: string): boolean {
  return LANGUAGES.some(({ equals, parts }) => equals.test(before) && !parts.test(after));
}
