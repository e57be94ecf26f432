import type { Units } from './canonical';
import { FOLDED, fold, kin } from './characters';
import type { Heads } from './heads';
import { involvedStarts } from './involved';

/** How the letters of a name must agree: as written; so, or all capitals; any. */
export type Agreement = 'exact' | 'capitals' | 'any';

const UNITS = 0x10000;

/** A filter that tells of most places in a text that no phrase begins there. Units that have to be read with their neighbours pass. */
export class PhraseStarts {
  /** By the first unit: whether a phrase may begin with it. */
  readonly units: Uint8Array;
  /** By more, for a prefilter. */
  readonly heads: Heads;

  constructor(heads: Heads, units = involvedUnits()) {
    this.heads = heads;
    this.units = units;
  }

  /** Lets a phrase pass: in canonical form, and read with case folded. */
  add(phrase: string, units: Units, agreement: Agreement): void {
    const first = phrase.charCodeAt(0);
    for (const unit of firstUnits(first, agreement)) {
      this.units[unit] = 1;
      this.heads.allow(unit);
    }
    this.heads.add(units);
  }
}

function involvedUnits(): Uint8Array {
  const units = new Uint8Array(UNITS);
  for (const unit of involvedStarts()) units[unit] = 1;
  return units;
}

const known = new Map<string, readonly number[]>();

/** The units that a text may have in the place of a name's first unit, also where its marks are written apart. */
function firstUnits(first: number, agreement: Agreement): readonly number[] {
  const key = `${agreement} ${first}`;
  const units = known.get(key) ?? composedAndNot(first).flatMap(unit => unitsLike(unit, agreement));
  known.set(key, units);
  return units;
}

/** A unit, and the one that stands for it where marks are written apart. */
function composedAndNot(unit: number): [number, number] {
  return [unit, String.fromCharCode(unit).normalize('NFD').charCodeAt(0)];
}

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
