import { transliterated } from './transliterate';

/** Longer ones are cut at a word. In UTF-16 units. */
const LONGEST = 48;
/** How many words tell one statement from another. */
const WORDS_OF_ID = 6;

/** Words that say too little to be part of an id. */
const EMPTY_WORDS = new Set(
  `a an and are as at be been but by for from had has have he in into is it its of on or s she that the their there they
  this to was we were which who will with would`.split(/\s+/),
);

/** A key for an entity of a name, such as `port-harbour-board`, that is not taken; `entity` where no letter of it has a Latin one. */
export function proposedKey(name: string, isTaken: (key: string) => boolean): string {
  const words = transliterated(name).split(' ');
  return free(joined(words[0] === 'the' && words.length > 1 ? words.slice(1) : words) || 'entity', isTaken);
}

/** An id for what a text says, from its first telling words, such as `renewal-costs-4-1-million`, that is not taken. */
export function proposedId(text: string, isTaken: (id: string) => boolean): string {
  const words = transliterated(text).split(' ');
  const telling = words.filter(word => !EMPTY_WORDS.has(word));
  return free(joined((telling.length > 0 ? telling : words).slice(0, WORDS_OF_ID)) || 'note', isTaken);
}

/** A key with a number behind it where it is taken, counted from 2. */
export function free(key: string, isTaken: (key: string) => boolean): string {
  let proposed = key;
  for (let number = 2; isTaken(proposed); number++) proposed = `${key}-${number}`;
  return proposed;
}

function joined(words: readonly string[]): string {
  let key = '';
  for (const word of words) {
    const longer = key === '' ? word.slice(0, LONGEST) : `${key}-${word}`;
    if (longer.length > LONGEST) break;
    key = longer;
  }
  return key;
}
