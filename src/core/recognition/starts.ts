import type { Units } from './canonical';
import { FOLDED, fold, kin } from './characters';
import { Heads } from './heads';
import { INVOLVED_STARTS } from './involved';

/** How the letters of a name must agree: as written; so, or all capitals; any. */
export type Agreement = 'exact' | 'capitals' | 'any';

/** No phrase begins so. */
export const NEVER = 0;
/** One may, if the next units agree too. */
const PERHAPS = 1;
/** One may. */
const ALWAYS = 2;

const UNITS = 0x10000;
const SPACE = 32;

/**
 * A filter that tells of almost every place in a text that no phrase begins there, by its first unit, the first two, and
 * the first four. Units that have to be read together with their neighbours pass.
 */
export class PhraseStarts {
  /** By unit of the text: `NEVER`, or how far it decides. */
  readonly units = new Uint8Array(UNITS);
  readonly #pairs = new Uint8Array(UNITS);
  readonly #fours: Uint8Array;
  /** The same for a prefilter. */
  readonly heads: Heads;

  /** `expected` is about how many phrases there will be: more make the filter weaker, not wrong. */
  constructor(expected: number) {
    this.heads = new Heads(expected);
    for (const unit of INVOLVED_STARTS) this.units[unit] = ALWAYS;
    this.#fours = new Uint8Array(1 << Math.min(20, Math.max(8, Math.ceil(Math.log2(expected + 1)) + 4)));
  }

  /** Lets a phrase pass: in canonical form, and read with case folded. */
  add(phrase: string, units: Units, agreement: Agreement): void {
    const { codes, length } = units;
    for (const first of composedAndNot(phrase.charCodeAt(0))) {
      for (const unit of unitsLike(first, agreement)) {
        raise(this.units, unit, length > 1 ? PERHAPS : ALWAYS);
        this.heads.allow(unit);
      }
    }
    this.heads.add(units);
    if (length < 2) return;
    for (const second of composedAndNot(codes[1]!))
      raise(this.#pairs, pairOf(codes[0]!, second), length > 3 ? PERHAPS : ALWAYS);
    if (length > 3) this.#fours[this.#fourOf(pairOf(codes[0]!, codes[1]!), codes[2]!, codes[3]!)] = ALWAYS;
  }

  /** Whether a phrase may begin at `start` by more than its first unit. */
  passes(text: string, start: number): boolean {
    const unit = text.charCodeAt(start);
    if (this.units[unit] !== PERHAPS) return this.units[unit] === ALWAYS;
    const second = FOLDED[text.charCodeAt(start + 1)] ?? NOT_A_UNIT;
    if (second === 0) return true;
    const pair = pairOf(FOLDED[unit]!, second);
    if (this.#pairs[pair] !== PERHAPS || second === SPACE) return this.#pairs[pair] !== NEVER;
    const third = FOLDED[text.charCodeAt(start + 2)] ?? NOT_A_UNIT;
    const fourth = FOLDED[text.charCodeAt(start + 3)] ?? NOT_A_UNIT;
    if (third === 0 || third === SPACE || fourth === 0 || FOLDED[text.charCodeAt(start + 4)] === 0) return true;
    return this.#fours[this.#fourOf(pair, third, fourth)] !== NEVER;
  }

  #fourOf(pair: number, third: number, fourth: number): number {
    const mixed = Math.imul(Math.imul(pair ^ (third << 16), 0x9e3779b1) ^ fourth, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (this.#fours.length - 1);
  }
}

/** Stands where the text has ended. */
const NOT_A_UNIT = 0xffff;

function raise(levels: Uint8Array, place: number, level: number): void {
  if (levels[place]! < level) levels[place] = level;
}

/** A unit, and the one that stands for it where marks are written apart. */
function composedAndNot(unit: number): [number, number] {
  return [unit, String.fromCharCode(unit).normalize('NFD').charCodeAt(0)];
}

/** The place of two units, as `FOLDED` has them, in the table of pairs. */
function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) ^ second) & (UNITS - 1);
}

/** The units that a text may have in the place of a name's first unit. */
function unitsLike(unit: number, agreement: Agreement): readonly number[] {
  const character = String.fromCharCode(unit);
  const like = kinOf(fold(character).charCodeAt(0));
  if (agreement === 'any') return like;
  const written = [character, character.toUpperCase()];
  return [unit, ...like.filter(other => written.includes(kin(String.fromCharCode(other))))];
}

let kinOfUnits: Map<number, number[]> | undefined;

/** The units that are folded to a unit. */
function kinOf(folded: number): readonly number[] {
  if (!kinOfUnits) {
    kinOfUnits = new Map();
    for (let unit = 1; unit < UNITS; unit++) {
      const to = FOLDED[unit]!;
      if (to !== 0 && to !== unit) kinOfUnits.set(to, [...(kinOfUnits.get(to) ?? [to]), unit]);
    }
  }
  return kinOfUnits.get(folded) ?? [folded];
}
