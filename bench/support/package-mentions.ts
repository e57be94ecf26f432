import type { NamedEntity } from '../../src/core/recognition/names';

/** Where a package for many strings at once found one of them; packages call its start differently. */
export interface Place {
  readonly start?: number;
  readonly begin?: number;
  readonly end: number;
}

/** Finds all of some strings in a text, also in the middle of words, and in any overlap. */
export type Search = (text: string) => readonly Place[];

/** Mentions in order. */
export interface Mentions {
  readonly starts: number[];
  readonly ends: number[];
  readonly entities: string[];
}

/** Names by what they are in small letters. */
export type FoldedNames = ReadonlyMap<string, readonly { readonly name: string; readonly entity: string }[]>;

export function foldedNames(entities: readonly NamedEntity[]): FoldedNames {
  const folded = new Map<string, { name: string; entity: string }[]>();
  for (const { key, names } of entities) {
    for (const { text } of names) {
      const small = text.toLowerCase();
      const alike = folded.get(small);
      if (alike) alike.push({ name: text, entity: key });
      else folded.set(small, [{ name: text, entity: key }]);
    }
  }
  return folded;
}

/**
 * Makes mentions of what a package finds, by names whose case is `smart`, all of it ASCII: of the places those that are whole words
 * and agree with a name's case; of these the leftmost, and there the longest.
 */
export function mentionsAt(places: readonly Place[], text: string, names: FoldedNames): Mentions {
  const whole: { start: number; end: number; entity: string }[] = [];
  for (const { start, begin, end } of places) {
    const from = start ?? begin!;
    if (isWord(text, from - 1) || isWord(text, end)) continue;
    const written = text.slice(from, end);
    const named = names.get(written.toLowerCase())!.find(({ name }) => agrees(written, name));
    if (named) whole.push({ start: from, end, entity: named.entity });
  }
  whole.sort((one, other) => one.start - other.start || other.end - one.end);
  const found: Mentions = { starts: [], ends: [], entities: [] };
  let done = 0;
  for (const { start, end, entity } of whole) {
    if (start < done) continue;
    found.starts.push(start);
    found.ends.push(end);
    found.entities.push(entity);
    done = end;
  }
  return found;
}

/** Acronyms agree as they are, single words also in capitals, several words in any case. */
function agrees(written: string, name: string): boolean {
  return written === name || name.includes(' ') || written === name.toUpperCase();
}

function isWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const lower = unit | 0x20;
  return (lower >= 97 && lower <= 122) || (unit >= 48 && unit <= 57);
}
