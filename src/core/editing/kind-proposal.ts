import {
  GIVEN_NAMES,
  LEGAL_BEGINNINGS,
  LEGAL_ENDINGS,
  LEGAL_FORMS,
  NO_GIVEN_NAMES,
  OFFICES,
  SIGN_PHRASES,
  SIGN_WORDS,
  SURNAMES,
  TITLES,
} from './kind-words';

/** A few capitalised words, or initials, with the small words of surnames between them. */
const PERSON =
  /^(?:\p{Lu}[’']?\p{L}*\p{Ll}|\p{Lu}\.)(?:[ -](?:\p{Lu}[\p{L}’']*\p{Ll}|\p{Lu}\.?|d(?:[aeiou]s?|el|ella|en|er)|l[ao]s?|le|van|von|zu|bin|ibn|ben|abu|al|el|te[rn]|af|y|e)|-\p{Ll}+){1,4}$/u;

/** What most dossiers have, as the format names them. */
const COMMON: readonly string[] = ['Company', 'Organization', 'PublicBody', 'Person'];

/** After these comes what something is of or for: the words before say what it is. */
const LINK = /^(?:of|for|on|to|against|in|at|de|du|des|del|della|di|für|von|van|voor)$/;

/**
 * Kinds for an entity of a name, as FollowTheMoney schemata, the likeliest first: those that its words speak of, then those in
 * use, the most frequent first, then the common ones; each once. `inUse` counts the entities of each kind.
 */
export function proposedKinds(name: string, inUse: ReadonlyMap<string, number>): string[] {
  const used = [...inUse].sort(([, a], [, b]) => b - a).map(([kind]) => kind);
  return [...new Set([...spokenKinds(name.trim()), ...used, ...COMMON])];
}

/** The kinds that the words of a name speak of. Legal forms outweigh all others, then what stands last before an “of”. */
function spokenKinds(name: string): string[] {
  const words = wordsOf(name);
  const [first = '', ...rest] = words;
  const text = words.join(' ');
  const phrases = SIGN_PHRASES.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
  if (isLegalForm(words)) return ['Company', ...phrases];
  const signs = signsIn(words);
  const others = [...phrases, ...signs.map(({ kind }) => kind)];
  if ((TITLES.has(first) || OFFICES.has(first)) && rest.length > 0) {
    const mayBeSurname = TITLES.has(first) || rest.length > 1;
    const meant = signs.filter(({ word }) => word !== first && !(mayBeSurname && SURNAMES.has(word)));
    return meant.length === 0 && phrases.length === 0 ? ['Person', ...others] : [...others, 'Person'];
  }
  const isShaped = PERSON.test(name) && !NO_GIVEN_NAMES.has(first);
  if (!isShaped) return others;
  const isNamed = GIVEN_NAMES.has(first) || /^\p{Lu}\./u.test(name);
  // Longer ones are mostly named after somebody.
  const isShort = words.filter(word => word.length > 1).length <= 2;
  const isSurname = isShort && signs.every(({ word }) => word === words.at(-1) && SURNAMES.has(word));
  return phrases.length === 0 && (signs.length === 0 || (isNamed && isSurname)) ? ['Person', ...others] : others;
}

function isLegalForm(words: readonly string[]): boolean {
  const [first = '', ...rest] = words;
  if (rest.length === 0) return false;
  return LEGAL_BEGINNINGS.has(first) || LEGAL_ENDINGS.has(words.at(-1)!) || words.some(word => LEGAL_FORMS.has(word));
}

/** The words that are signs, the most telling first: the last before a link, then back from there, then what comes after it. */
function signsIn(words: readonly string[]): { readonly word: string; readonly kind: string }[] {
  const link = words.findIndex((word, index) => index > 0 && LINK.test(word));
  const head = link < 0 ? words : words.slice(0, link);
  return [...[...head].reverse(), ...words.slice(head.length)].flatMap(word => {
    const kind = kindOfWord(word);
    return kind === undefined ? [] : [{ word, kind }];
  });
}

function kindOfWord(word: string): string | undefined {
  const forms = [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y')];
  return SIGN_WORDS.find(([, words]) => forms.some(form => words.has(form)))?.[0];
}

/** In lower case, without full stops, what is in brackets, and the signs around them. */
function wordsOf(name: string): string[] {
  const plain = name
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\./g, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’']*/gu) ?? [];
}
