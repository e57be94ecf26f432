import type { Span } from '../span';
import type { TextSource } from '../text/text-source';
import { canonical, parts, Units } from './canonical';
import { classAt, classBefore, fold } from './characters';
import { ZERO_WIDTH } from './classes';
import { closeness, type Evidence, strongest, WEIGHTS } from './evidence';
import { lastBefore } from './nearest';

/** How far around where a mention begins context words are looked for, in UTF-16 units. */
export const WINDOW = 1000;
/** How far before a word it is looked for what makes it a part of a citation key or an address, in UTF-16 units. */
const KEY_SEEN = 64;
/** How far around a stretch its surroundings are read: with what stands before a word at the window's edge, and what touches it. */
export const SURROUNDINGS_SEEN = WINDOW + KEY_SEEN;

/** What stands before a word in a citation key, or in an address of the web or of mail. */
const IN_KEY = /(?:@\{?|:\/\/)[^\s[\](){}<>,;"“”]*$/;

const units = new Units();

/**
 * A stretch of a text with what stands around it, read once for all its mentions: canonical, with case folded. Where
 * words stand in it is found out once for each of them. Where the stretch begins makes no difference to what is found.
 */
export class Surroundings {
  readonly #text: string;
  readonly #offset: number;
  readonly #folded: string;
  /** By unit of `#folded`: where it ends in `#text`; -1 inside a character. */
  readonly #ends: Int32Array;
  /** By words as they are given, and as they are compared. */
  readonly #given = new Map<string, readonly Span[]>();
  readonly #compared = new Map<string, readonly Span[]>();

  constructor(text: TextSource, { start, end }: Span) {
    this.#offset = Math.max(0, start - SURROUNDINGS_SEEN);
    this.#text = text.slice(this.#offset, end + SURROUNDINGS_SEEN);
    // Words may stand on either side of a blank line.
    units.read(this.#text.replace(/[\r\n]/g, ' '), 0, this.#text.length, true);
    this.#folded = units.toString();
    this.#ends = Int32Array.from({ length: units.length }, (_, i) => units.ends[i]!);
  }

  /** The context words that stand around a mention in the stretch, in any case, each where it is nearest. */
  evidenceOf(words: readonly string[], mention: Span): readonly Evidence[] {
    const found: Evidence[] = [];
    const done: (readonly Span[])[] = [];
    for (const word of words) {
      const places = this.#given.get(word) ?? this.#look(word);
      if (places.length === 0 || done.includes(places)) continue;
      done.push(places);
      const distance = distanceTo(places, mention);
      if (distance <= WINDOW) found.push({ kind: 'context', word, points: WEIGHTS.context * closeness(distance) });
    }
    return found.length > 0 ? strongest(found) : found;
  }

  /** Finds out where whole words stand, in order; offsets of the document. */
  #look(word: string): readonly Span[] {
    const wanted = simplified(word);
    const places = this.#compared.get(wanted) ?? this.#placesOf(wanted);
    this.#given.set(word, places);
    this.#compared.set(wanted, places);
    return places;
  }

  #placesOf(wanted: string): readonly Span[] {
    const places: Span[] = [];
    for (let at = this.#next(wanted, 0); at >= 0; at = this.#next(wanted, at + 1)) {
      const start = this.#startOf(at);
      const end = this.#ends[at + wanted.length - 1]!;
      if (start < 0 || end < 0 || !this.#isEdge(start) || !this.#isEdge(end) || this.#isInKey(start)) continue;
      places.push({ start: this.#offset + start, end: this.#offset + end });
    }
    return places;
  }

  #next(wanted: string, from: number): number {
    return wanted === '' ? -1 : this.#folded.indexOf(wanted, from);
  }

  /** Where a unit begins, after invisible characters; -1 inside a character. */
  #startOf(unit: number): number {
    let start = unit > 0 ? this.#ends[unit - 1]! : 0;
    while (start >= 0 && classAt(this.#text, start) & ZERO_WIDTH) start++;
    return start;
  }

  /** Keys and addresses are no words of the text: nothing of what stands in them is. */
  #isInKey(start: number): boolean {
    return IN_KEY.test(this.#text.slice(Math.max(0, start - KEY_SEEN), start));
  }

  /** By what touches there alone; beside what is invisible there is none. */
  #isEdge(offset: number): boolean {
    const left = classBefore(this.#text, offset);
    const right = classAt(this.#text, offset);
    return !((left | right) & ZERO_WIDTH) && parts(left, right);
  }
}

/** How far the nearest of several places in order is that stands whole beside the mention and within the window; infinite for none. */
function distanceTo(places: readonly Span[], { start, end }: Span): number {
  let last = lastBefore(places, start);
  const after = places[lastBefore(places, end - 1) + 1];
  while (last >= 0 && places[last]!.end > start) last--;
  const before = places[last];
  return Math.min(
    before && before.start >= start - WINDOW ? start - before.end : Number.POSITIVE_INFINITY,
    after && after.end <= start + WINDOW ? after.start - end : Number.POSITIVE_INFINITY,
  );
}

/** In canonical form, which would end at a blank line, with case folded. */
function simplified(text: string): string {
  return fold(canonical(text.replace(/\s+/g, ' ').trim()));
}
