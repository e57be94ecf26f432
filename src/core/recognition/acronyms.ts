import { fold } from './characters';

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const ARTICLE = /^(?:the|a|an) /i;

/**
 * Whether a short form is an acronym of a long one, by Schwartz & Hearst, "A simple algorithm for identifying
 * abbreviation definitions in biomedical text" (PSB 2003): read from the right, each of its letters and digits is found
 * in the long form, and the first at the beginning of a word. As the long form is known here, that has to be its first
 * word, or every character has to begin a word (`HPSCI` for `US House Permanent Select Committee on Intelligence`).
 * Two capitals or digits are asked for, or syllables (`Interpol`), so that `Nice` after `National Cyber Centre` is a town.
 * Both are in canonical form.
 */
export function isAcronym(short: string, long: string): boolean {
  const full = long.replace(ARTICLE, '');
  const length = [...short].length;
  if (length < 2 || length > 10 || short.split(' ').length > 2) return false;
  if (!/^[\p{L}\p{N}]/u.test(short) || !/\p{Lu}/u.test(short)) return false;
  const characters = fold(short).match(/[\p{L}\p{N}]/gu) ?? [];
  const words = fold(full).match(WORDS) ?? [];
  if (words.length > Math.min(characters.length + 5, characters.length * 2)) return false;
  if ((short.match(/[\p{Lu}\p{N}]/gu) ?? []).length < 2) return words.length > 1 && isSyllabic(fold(short), words);
  if (words.length === 1 && /\p{Ll}/u.test(short)) return false;
  return startOfMatch(characters, fold(full)) === 0 || isInitials(characters, words);
}

/** Where the long form begins that Schwartz & Hearst's algorithm finds; -1 where there is none. */
function startOfMatch(short: readonly string[], long: string): number {
  const letters = [...long];
  let at = letters.length - 1;
  for (let i = short.length - 1; i >= 0; i--, at--) {
    while (at >= 0 && (letters[at] !== short[i] || (i === 0 && at > 0 && /[\p{L}\p{N}]/u.test(letters[at - 1]!)))) at--;
    if (at < 0) return -1;
  }
  // The whole of the word, of which the part after a hyphen was found.
  return letters.lastIndexOf(' ', at + 1) + 1;
}

/** Whether each character begins a word, in order, the last ones without a gap but for words such as `of` that are not capitalised by all. */
function isInitials(characters: readonly string[], words: readonly string[]): boolean {
  let at = words.length - 1;
  for (let i = characters.length - 1; i >= 0; i--, at--) {
    while (at >= 0 && !words[at]!.startsWith(characters[i]!)) {
      if (words[at]!.length > 3) return false;
      at--;
    }
    if (at < 0) return false;
  }
  return characters.length >= 3;
}

/** Whether a word is made of the beginnings, each of two letters or more, of several words in order. */
function isSyllabic(short: string, words: readonly string[], from = 0, pieces = 0): boolean {
  if (short === '') return pieces > 1;
  for (let i = from; i < words.length; i++) {
    for (let length = Math.min(short.length, words[i]!.length); length >= 2; length--) {
      if (!words[i]!.startsWith(short.slice(0, length))) continue;
      if (isSyllabic(short.slice(length), words, i + 1, pieces + 1)) return true;
    }
  }
  return false;
}

/** Whether every word of a short form is capitalised and is a word of the long form too. Both in canonical form. */
export function isPartOf(short: string, long: string): boolean {
  const words = short.match(WORDS) ?? [];
  const all = new Set(fold(long).match(WORDS) ?? []);
  return (
    words.length > 0 &&
    words.length <= 4 &&
    words.every(word => /^[\p{Lu}\p{Lt}\p{N}]/u.test(word) && all.has(fold(word)))
  );
}
