import { comparable } from '../../src/core/citation/normalise';
import { passagesOf } from '../../src/core/citation/passages';
import type { Span } from '../../src/core/span';

/** Numbers in `[0, 1)` that are the same in every run. */
export type Chance = () => number;

/** A word with what stands between it and the next one in its paragraph; a word that was in the text before has its number. */
interface Word {
  readonly id: number | undefined;
  readonly text: string;
  readonly space: string;
  /** Whether it is a second one of the word with that number. */
  readonly copy?: true;
}

type Paragraph = readonly Word[];

/** A text by its words, which are told apart however the text is revised. */
export interface Draft {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** Where each word stands, in order. */
  readonly places: readonly WordPlace[];
  /** The same by paragraphs. */
  readonly placesIn: readonly (readonly WordPlace[])[];
}

interface WordPlace {
  readonly word: Word;
  readonly span: Span;
  readonly paragraph: number;
}

/** Takes a text apart; paragraphs have one blank line between them in it. */
export function draft(text: string): Draft {
  let id = 0;
  const paragraphs = passagesOf(text).map(({ start, end }) =>
    Array.from(text.slice(start, end).matchAll(/(\S+)(\s*)/g), ([, word, space]) => ({
      id: id++,
      text: word!,
      space: space!,
    })),
  );
  return written(paragraphs);
}

function written(all: readonly Paragraph[]): Draft {
  const paragraphs = all.filter(words => words.length > 0);
  const placesIn: WordPlace[][] = [];
  let text = '';
  for (const [index, words] of paragraphs.entries()) {
    if (index > 0) text += '\n\n';
    const places: WordPlace[] = [];
    placesIn.push(places);
    for (const [nth, word] of words.entries()) {
      places.push({
        word,
        span: { start: text.length, end: text.length + word.text.length },
        paragraph: index + 1,
      });
      text += word.text + (nth + 1 < words.length ? word.space || ' ' : '');
    }
  }
  return { text, paragraphs, places: placesIn.flat(), placesIn };
}

/**
 * Revises a text as people do: of its words a share of `rate` is put in another's place, left out, added or misspelt, set in
 * capitals, or typeset with other quotes, dashes and spaces; half as often a paragraph or a sentence is added, left out,
 * moved, copied, cut in two or joined with the next. New words are from `words`, new paragraphs from `others`.
 */
export function revised(
  { paragraphs }: Draft,
  rate: number,
  chance: Chance,
  words: readonly string[],
  others: readonly string[],
): Draft {
  const happens = (share: number) => chance() < share;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
  const fresh = (text: string): Word => ({ id: undefined, text, space: ' ' });
  const reword = (word: Word): Word[] => {
    if (!happens(rate)) return [word];
    switch (Math.floor(chance() * 10)) {
      case 0:
      case 1:
      case 2:
        return [{ ...word, text: pick(words) }];
      case 3:
      case 4:
        return [];
      case 5:
      case 6:
        return [word, fresh(pick(words))];
      case 7:
        return [{ ...word, text: misspelt(word.text, chance) }];
      case 8:
        return [{ ...word, text: word.text.toUpperCase() }];
      default:
        return [{ ...word, text: typeset(word.text), space: pick([' ', '\n', '  ', '\u00a0']) }];
    }
  };
  let result: Word[][] = paragraphs.map(paragraph => paragraph.flatMap(reword));
  const somewhere = (count: number) => Math.floor(chance() * (count + 1));
  for (let times = paragraphs.length; times > 0; times--) {
    if (!happens(rate / 2)) continue;
    const at = Math.floor(chance() * result.length);
    const paragraph = result[at] ?? [];
    const [from, to] = sentence(paragraph, chance);
    const some = paragraph.slice(from, to);
    const rest = [...paragraph.slice(0, from), ...paragraph.slice(to)];
    const into = Math.floor(chance() * result.length);
    const insert = (extra: readonly Word[]) => {
      const target = result[into] ?? [];
      const place = somewhere(target.length);
      result[into] = [...target.slice(0, place), ...extra, ...target.slice(place)];
    };
    switch (Math.floor(chance() * 8)) {
      case 0:
        result.splice(somewhere(result.length), 0, pick(others).split(/\s+/).map(fresh));
        break;
      case 1:
        result.splice(at, 1);
        break;
      case 2:
        result.splice(at, 1);
        result.splice(somewhere(result.length), 0, paragraph);
        break;
      case 3:
        result[at] = rest;
        break;
      case 4:
        result[at] = rest;
        insert(some);
        break;
      case 5:
        insert(some.map(word => ({ ...word, copy: true })));
        break;
      case 6:
        result.splice(at, 1, paragraph.slice(0, from), paragraph.slice(from));
        break;
      default:
        result.splice(at, 2, [...paragraph, ...(result[at + 1] ?? [])]);
    }
    result = result.filter(each => each.length > 0);
  }
  return written(result);
}

function sentence(paragraph: Paragraph, chance: Chance): [from: number, to: number] {
  const starts = [0, ...paragraph.flatMap(({ text }, index) => (/[.!?]["”’]?$/.test(text) ? [index + 1] : []))];
  const from = starts[Math.floor(chance() * starts.length)]!;
  return [from, starts.find(start => start > from) ?? paragraph.length];
}

function misspelt(word: string, chance: Chance): string {
  const at = Math.floor(chance() * word.length);
  const letter = String.fromCharCode(97 + Math.floor(chance() * 26));
  switch (Math.floor(chance() * 3)) {
    case 0:
      return word.length > 1 ? word.slice(0, at) + word.slice(at + 1) : letter;
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    default:
      return word.slice(0, at) + letter + word.slice(at + 1);
  }
}

function typeset(word: string): string {
  return word
    .replace(/^["“”]/, found => (found === '"' ? '“' : '"'))
    .replace(/["“”]$/, found => (found === '"' ? '”' : '"'))
    .replace(/['’]/g, found => (found === "'" ? '’' : "'"))
    .replace(/[-–]/g, found => (found === '-' ? '–' : '-'));
}

/** What became of the words from one number to another, both of them included. */
export interface Fate {
  /** Where they stand, if they stand together, in order, with nothing else between and the same but for case and typesetting. */
  readonly untouched: Span | undefined;
  /** Whether they are the whole paragraph in which they begin. */
  readonly whole: boolean;
  /**
   * Whether a span is theirs: at least half of the words that it touches are, those that were put between them too. Where they
   * are no longer untouched themselves, a copy made of them will do.
   */
  owns(span: Span): boolean;
  /** Whether at least half of them stand in a span, whatever else does. */
  standIn(span: Span): boolean;
}

/** What became of the words of `before` from one number to another. */
export function fateOf(before: Draft, after: Draft, first: number, last: number): Fate {
  const { places } = after;
  const isOne = ({ id }: Word) => id !== undefined && id >= first && id <= last;
  const own = places.flatMap(({ word }, index) => (isOne(word) && !word.copy ? [index] : []));
  const low = own[0] ?? 0;
  const high = own.at(-1) ?? -1;
  const key = (word: Word) => comparable(word.text).lower;
  const same =
    own.length === last - first + 1 &&
    high - low === last - first &&
    places[low]!.paragraph === places[high]!.paragraph &&
    own.every((index, nth) => {
      const { word } = places[index]!;
      return word.id === first + nth && key(word) === key(before.places[first + nth]!.word);
    });
  return {
    untouched: same ? { start: places[low]!.span.start, end: places[high]!.span.end } : undefined,
    whole:
      places[low]?.paragraph !== places[low - 1]?.paragraph && places[high]?.paragraph !== places[high + 1]?.paragraph,
    standIn({ start, end }) {
      const inside = own.filter(index => places[index]!.span.start < end && places[index]!.span.end > start);
      return inside.length > 0 && 2 * inside.length >= own.length;
    },
    owns({ start, end }) {
      const isOwn = (index: number) => {
        const { word } = places[index]!;
        if (word.id === undefined) return index > low && index < high;
        return isOne(word) && !(word.copy && same);
      };
      const touched = places.flatMap(({ span }, index) => (span.start < end && span.end > start ? [isOwn(index)] : []));
      const theirs = touched.filter(Boolean).length;
      return theirs > 0 && 2 * theirs >= touched.length;
    },
  };
}
