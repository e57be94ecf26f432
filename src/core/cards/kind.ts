import { ENTITY_KINDS } from './entity-kinds';
import { SOURCE_KINDS } from './source-kinds';

/** A FollowTheMoney schema in words: `PublicBody` → `Public body`; one that isn't known, by the words of its own name. */
export function entityKind(type: string): string {
  return inWords(ENTITY_KINDS, type) ?? sentenceCase(type.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '));
}

/** A CSL type in words: `article-newspaper` → `Newspaper article`; one that isn't known, by the words of its own name. */
export function sourceKind(type: string): string {
  return inWords(SOURCE_KINDS, type) ?? sentenceCase(type.replace(/[-_]/g, ' '));
}

function inWords(kinds: Readonly<Record<string, () => string>>, type: string): string | undefined {
  return Object.hasOwn(kinds, type) ? kinds[type]?.() : undefined;
}

function sentenceCase(words: string): string {
  return (
    words.charAt(0).toUpperCase() + words.slice(1).replace(/ \p{Lu}(?=\p{Ll})/gu, initial => initial.toLowerCase())
  );
}
