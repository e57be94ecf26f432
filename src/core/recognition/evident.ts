import { AS_WRITTEN, IN_CAPITALS, type NameForms } from './forms';
import { isAsciiWord } from './heads';
import { isIntroduction } from './introductions';
import type { NameIndex } from './names';
import type { PhraseIndex } from './table';

/** A phrase index, in which groups may be names' forms. */
export type PrefilterIndex = PhraseIndex & Partial<Pick<NameIndex, 'forms' | 'owners'>>;

const SPACE = 32;
const LINE_FEED = 10;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;
const SMALL_A = 97;
const SMALL_Z = 122;
/** How many bytes before a name are looked at: an article, and the bracket that could make it a definition. */
const BEFORE = 5;

const OPENERS = bytesOf('([*_"');
const STOPS = bytesOf('.?!');
const PAUSES = bytesOf(',;');
/** How many bytes behind a name are looked at: a comma, a blank, the first letters of a word, and of one behind it. */
const BEHIND = 8;

function bytesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map(character => character.charCodeAt(0)));
}

/**
 * Whether the bytes `[at, end)` are the one form of a group that names one entity, as its case allows, and nothing beside them
 * can make a difference: as `isSelfEvident`, but of the plainest places alone. The same is in `wasm/assembly/evident.ts`.
 * @param stop where the bytes end that may be looked at
 */
export function isEvident(
  bytes: Uint8Array,
  at: number,
  end: number,
  stop: number,
  index: PrefilterIndex,
  group: number,
): boolean {
  return (
    isFreeBefore(bytes, at) &&
    isFreeAfter(bytes, end, stop) &&
    isPlainForm(index, group) &&
    isForm(bytes, at, end, index.forms!, group)
  );
}

/** Whether bytes of ASCII are a plain form, as its case allows. */
function isForm(bytes: Uint8Array, at: number, end: number, { places, pool, plain }: NameForms, form: number): boolean {
  let place = places[form]!;
  if (places[form + 1]! - place !== end - at) return false;
  let isSame = true;
  let isInCapitals = true;
  for (let i = at; i < end; i++, place++) {
    const byte = bytes[i]!;
    const unit = pool[place]!;
    if (small(byte) !== small(unit)) return false;
    isSame &&= byte === unit;
    isInCapitals &&= byte < SMALL_A || byte > SMALL_Z;
  }
  const written = plain[form]! & (AS_WRITTEN | IN_CAPITALS);
  return isSame || written === 0 || ((written & IN_CAPITALS) !== 0 && isInCapitals);
}

/** A letter of ASCII in lower case; anything else as it is. */
function small(unit: number): number {
  return unit >= CAPITAL_A && unit <= CAPITAL_Z ? unit | 0x20 : unit;
}

/** Whether a form is all that its group can mean, names one entity alone, and is plain. */
export function isPlainForm({ forms, owners }: PrefilterIndex, form: number): boolean {
  return (
    forms !== undefined &&
    owners !== undefined &&
    owners[form]! >= 0 &&
    forms.next[form]! < 0 &&
    forms.plain[form] !== 0
  );
}

/** Whether the one form of a group begins with another letter, so that nothing of it stands at `at`. The same is in `wasm/assembly/evident.ts`. */
export function isOther(bytes: Uint8Array, at: number, index: PrefilterIndex, group: number): boolean {
  if (!isPlainForm(index, group)) return false;
  const { places, pool, plain } = index.forms!;
  return (plain[group]! & AS_WRITTEN) !== 0 && bytes[at] !== pool[places[group]!];
}

function isFreeBefore(bytes: Uint8Array, at: number): boolean {
  if (at < BEFORE) return false;
  for (let i = at - BEFORE; i < at; i++) if (bytes[i]! >= 0x80) return false;
  return isBlank(bytes[at - 1]!) && !OPENERS.has(bytes[at - BEFORE]!);
}

/** Whether a word follows that introduces no term, or the end of a sentence. */
function isFreeAfter(bytes: Uint8Array, end: number, stop: number): boolean {
  if (end + BEHIND > stop) return false;
  if (STOPS.has(bytes[end]!)) return isBlank(bytes[end + 1]!);
  const at = PAUSES.has(bytes[end]!) ? end + 1 : end;
  if (!isBlank(bytes[at]!) || !isAsciiWord(bytes[at + 1]!)) return false;
  const first = bytes[at + 1]!;
  return !isIntroduction(first, bytes[at + 2]!, bytes[at + 3]!, bytes[at + 4]!, bytes[at + 5]!, bytes[at + 6]!);
}

function isBlank(byte: number): boolean {
  return byte === SPACE || byte === LINE_FEED;
}
