import { CASED, INVOLVED, SPACE } from './classes';
import { KINDS, RUNS } from './unicode';

/** The class (bits of `classes.ts`) of every UTF-16 unit. */
export const CLASSES = new Uint8Array(0x10000);

/**
 * What every UTF-16 unit is compared as: case folded, white space as a space, quotes, apostrophes, hyphens, dashes and
 * full-width letters and digits as their ASCII kin. 0 for those that have to be read together with their neighbours, or fold to several units.
 */
export const FOLDED = new Uint16Array(0x10000);

const astralStarts: number[] = [];
const astralClasses: number[] = [];

const SPACE_UNIT = 32;

const KIN = new Map<string, string>();
for (const quote of '‘’‛ʼ＇′´‹›׳') KIN.set(quote, "'");
for (const quote of '“”„‟«»″＂〝〞〟״') KIN.set(quote, '"');
for (const dash of '‐‑‒–—―−⁃﹘﹣－־') KIN.set(dash, '-');
const FULL_WIDTH = 0xfee0;
for (const ascii of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') {
  KIN.set(String.fromCharCode(ascii.charCodeAt(0) + FULL_WIDTH), ascii);
}

/** A canonical character's kin in ASCII: typographic, or of full width (Unicode Standard Annex 11); or the character itself. */
export function kin(character: string): string {
  return KIN.get(character) ?? character;
}

/**
 * Folds case as Unicode's full case folding does (`ß` as `ss`, `ς` as `σ`), and the four Turkish letters i as one,
 * for nobody can tell in which language a heading in capitals is.
 */
export function fold(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('i\u0307', 'i').replaceAll('ς', 'σ');
}

/** The class of the code point at a UTF-16 offset; 0 outside the text. */
export function classAt(text: string, offset: number): number {
  if (offset < 0 || offset >= text.length) return 0;
  const unit = text.charCodeAt(offset);
  return (unit & 0xf800) === 0xd800 ? astralClass(text.codePointAt(offset)!) : CLASSES[unit]!;
}

/** The class of the code point that ends before a UTF-16 offset; 0 at the text's start. */
export function classBefore(text: string, offset: number): number {
  return classAt(text, before(text, offset));
}

/** The offset of the code point that ends before `offset`. */
export function before(text: string, offset: number): number {
  return isLow(text, offset - 1) && isHigh(text, offset - 2) ? offset - 2 : offset - 1;
}

/** The offset after the code point at `offset`. */
export function after(text: string, offset: number): number {
  return isHigh(text, offset) && isLow(text, offset + 1) ? offset + 2 : offset + 1;
}

function isHigh(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xd800;
}

function isLow(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
}

function astralClass(codePoint: number): number {
  if (codePoint < 0x10000) return INVOLVED;
  let low = 0;
  let high = astralStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (astralStarts[middle]! <= codePoint) low = middle;
    else high = middle;
  }
  return astralClasses[low]! | INVOLVED;
}

function unpack(): void {
  let start = 0;
  let length = 0;
  const cased: number[] = [];
  for (let i = 0; i < RUNS.length; i++) {
    const code = RUNS.charCodeAt(i);
    if (code < 65 || code > 90) {
      length = length * 36 + (code < 58 ? code - 48 : code - 87);
      continue;
    }
    const kind = KINDS[code - 65]!;
    if (start < 0x10000) unpackRun(kind, start, Math.min(start + length, 0x10000), cased);
    if (start + length > 0x10000) {
      astralStarts.push(Math.max(start, 0x10000));
      astralClasses.push(kind);
    }
    start += length;
    length = 0;
  }
  // At once: one by one takes several times as long, at each start.
  const folded = fold(cased.map(unit => String.fromCharCode(unit)).join('\0')).split('\0');
  for (let i = 0; i < cased.length; i++) FOLDED[cased[i]!] = folded[i]!.length === 1 ? folded[i]!.charCodeAt(0) : 0;
  for (const [character, ascii] of KIN) FOLDED[character.charCodeAt(0)] = fold(ascii).charCodeAt(0);
}

/** Takes over a run of units of one class; to those with another case is left what they are compared as. */
function unpackRun(kind: number, start: number, end: number, cased: number[]): void {
  CLASSES.fill(kind, start, end);
  if (kind & INVOLVED) return;
  if (kind & SPACE) FOLDED.fill(SPACE_UNIT, start, end);
  else if (kind & CASED) for (let unit = start; unit < end; unit++) cased.push(unit);
  else for (let unit = start; unit < end; unit++) FOLDED[unit] = unit;
}
unpack();
