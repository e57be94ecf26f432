import type { Token } from '../../quantities/tokens';
import { ENGLISH_TOPICS } from './english-topics';
import type { TopicWords } from './topic-words';

/** The languages whose words are read; all at once. */
const LANGUAGES: readonly TopicWords[] = [ENGLISH_TOPICS];

const EMPTY: ReadonlySet<string> = new Set(LANGUAGES.flatMap(({ empty }) => empty.split(/\s+/)));
/** So much of a word tells it from others. */
const STEM = 7;
const KNOWN = 10_000;
const stems = new Map<string, string>();

/** The first of its family for each stem that has one. */
const FAMILIES: ReadonlyMap<string, string> = new Map(
  LANGUAGES.flatMap(words =>
    words.families.flatMap(family => {
      const members = family.split(' ').map(word => stripped(word));
      return members.map((member): [string, string] => [member, members[0]!]);
    }),
  ),
);

/** What a word speaks of: one text for `sell`, `sold` and `sales`; undefined where it is a word of no topic. */
export function topicOf(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (lower.length < 2 || EMPTY.has(lower)) return undefined;
  let topic = stems.get(lower);
  if (topic === undefined) {
    const stem = stripped(lower);
    topic = FAMILIES.get(stem) ?? stem;
    if (stems.size >= KNOWN) stems.clear();
    stems.set(lower, topic);
  }
  return topic;
}

function stripped(word: string): string {
  let stem = word;
  for (const { endings } of LANGUAGES) {
    for (const [ending, by] of endings) {
      if (stem.length > 3 && ending.test(stem)) stem = stem.replace(ending, by);
    }
  }
  return stem.slice(0, STEM);
}

/** What tokens speak of, each topic once, in order. */
export function topicsOf(tokens: readonly Token[]): Set<string> {
  return new Set(tokens.flatMap(({ kind, text }) => (kind === 'word' ? (topicOf(text) ?? []) : [])));
}

const DOTTED = /\b(\p{Lu})\.(\p{Lu})\./gu;

/** A text of the same length with `U.S.` as `US`, so that it is one word. */
export function withoutDots(text: string): string {
  return text.replace(DOTTED, '$1$2  ');
}
