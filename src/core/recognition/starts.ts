import type { Units } from './canonical';
import { CLASSES, FOLDED, fold } from './characters';
import { MARK, ZERO_WIDTH } from './classes';

/** How the letters of a name must agree: as written; so, or all capitals; any. */
export type Agreement = 'exact' | 'capitals' | 'any';

/** No phrase begins with the unit. */
export const NEVER = 0;
/** One may, if `pairs` has the unit and the next one. */
export const WITH_PAIR = 1;
/** One may. */
export const ALWAYS = 2;

const SIZE = 0x10000;

/**
 * A filter that tells of almost every place in a text that no phrase begins there, by one or two UTF-16 units.
 * Units that have to be read together with their neighbours pass.
 */
export class PhraseStarts {
  /** By unit of the text: `NEVER`, `WITH_PAIR` or `ALWAYS`. */
  readonly units = new Uint8Array(SIZE);
  /** By `pairOf` the first two units: whether a phrase begins with them. */
  readonly pairs = new Uint8Array(SIZE);

  constructor() {
    this.units.set(INVOLVED_STARTS);
  }

  /** Lets a phrase pass: in canonical form, and read with case folded. */
  add(phrase: string, folded: Units, agreement: Agreement): void {
    const kind = folded.length > 1 ? WITH_PAIR : ALWAYS;
    for (const second of folded.length > 1 ? composedAndNot(folded.codes[1]!) : []) {
      this.pairs[pairOf(folded.codes[0]!, second)] = 1;
    }
    const first = String.fromCodePoint(phrase.codePointAt(0)!);
    for (const character of [first, first.normalize('NFD').charAt(0)]) {
      for (const unit of unitsLike(character.charCodeAt(0), agreement))
        this.units[unit] = Math.max(this.units[unit]!, kind);
    }
  }
}

/** A unit, and the one that stands for it where marks are written apart. */
function composedAndNot(unit: number): [number, number] {
  return [unit, String.fromCharCode(unit).normalize('NFD').charCodeAt(0)];
}

/** The place of two units, as `FOLDED` has them, in the table of pairs. */
export function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) ^ second) & (SIZE - 1);
}

/** Units that are folded to several, or composed otherwise: rare, and left to the exact comparison. */
const INVOLVED_STARTS = CLASSES.map((kind, unit) =>
  FOLDED[unit] === 0 && !(kind & (MARK | ZERO_WIDTH)) ? ALWAYS : NEVER,
);

/** The units that a text may have in the place of a name's first unit. */
function unitsLike(unit: number, agreement: Agreement): readonly number[] {
  const character = String.fromCharCode(unit);
  if (agreement === 'exact' && FOLDED[unit] === unit) return kinOf(unit);
  if (agreement !== 'any') return [unit, character.toUpperCase().charCodeAt(0)];
  return kinOf(fold(character).charCodeAt(0));
}

let kin: Map<number, number[]> | undefined;

/** The units that are folded to a unit. */
function kinOf(folded: number): readonly number[] {
  if (!kin) {
    kin = new Map();
    for (let unit = 1; unit < SIZE; unit++) {
      const to = FOLDED[unit]!;
      if (to !== 0 && to !== unit) kin.set(to, [...(kin.get(to) ?? [to]), unit]);
    }
  }
  return kin.get(folded) ?? [folded];
}
