import type { Span } from '../span';
import { isEscaped, keyAt } from './key';
import { labelOf } from './locator';

/** A place in a note where a citation is being written; offsets in the text given, `at` that of the `@`. */
export type CitationSpot = (KeySpot | PlaceSpot) & { readonly at: number };

/** Behind an `@`: which source. */
export interface KeySpot {
  readonly kind: 'key';
  /** From the `@` to the end of what is written of the key. */
  readonly span: Span;
  /** What is written of the key as far as the cursor. */
  readonly typed: string;
  readonly isBraced: boolean;
  /** Whether a bracket is open around it, or a minus suppresses the author, so that it needs no bracket of its own. */
  readonly isInGroup: boolean;
}

/** Behind a key: which paragraph of the source. */
export interface PlaceSpot {
  readonly kind: 'place';
  readonly key: string;
  /** What is written of the locator. */
  readonly span: Span;
  /** The label that is written, with the space after it, where it is one for paragraphs. */
  readonly label?: string;
  /** What is written of the number, or a word that is no label, by which a paragraph is looked for. */
  readonly typed: string;
  /** Whether a space belongs before the locator. */
  readonly isTight: boolean;
}

const STARTED_KEY = /(?:^|[^\p{L}\p{M}\p{N}_/\\-]|(?<![\p{L}\p{M}\p{N}_/\\])(-))@(\{?)([^\s@[\]{};,]*)$/u;
const REST_OF_KEY = /^[\p{L}\p{M}\p{N}_:.#$%&+?<>~/-]*/u;
/** A comma, or a bracket after a key in the text; then at most one word and a number. */
const STARTED_PLACE = /^(,|[^\S\r\n]?\[|(?=[^\S\r\n]+[¶\p{L}]))([^\S\r\n]*)(?:([¶\p{L}.]+)([^\S\r\n]*))?(\d*)$/u;

/** Where a citation is being written at an offset of a paragraph; undefined elsewhere. */
export function citationSpotAt(paragraph: string, offset: number): CitationSpot | undefined {
  const before = paragraph.slice(0, offset);
  const at = before.lastIndexOf('@');
  if (at < 0 || isEscaped(before, at)) return undefined;
  const isInGroup = isOpen(before.slice(0, at));
  const started = STARTED_KEY.exec(before);
  if (started) {
    const [, minus, brace, typed] = started;
    const rest = typed === '' ? '' : REST_OF_KEY.exec(paragraph.slice(offset))![0];
    const closing = brace !== '' && paragraph[offset + rest.length] === '}' ? 1 : 0;
    return {
      kind: 'key',
      at,
      span: { start: at, end: offset + rest.length + closing },
      typed: typed!,
      isBraced: brace !== '',
      isInGroup: isInGroup || minus !== undefined,
    };
  }
  const key = keyAt(before, at);
  const place = key && placeAfter(before, key.key, key.span.end, isInGroup);
  return place && { ...place, at };
}

function placeAfter(before: string, key: string, end: number, isInGroup: boolean): PlaceSpot | undefined {
  const started = STARTED_PLACE.exec(before.slice(end));
  if (!started) return undefined;
  const [, opening, space, word = '', gap = '', number = ''] = started;
  const isBracket = opening!.endsWith('[');
  if (isBracket === isInGroup) return undefined;
  const isLabel = labelOf(word) === 'paragraph';
  // Another word may be the suffix, which is left alone from the space after it on.
  if (word !== '' && !isLabel && (opening === '' || gap !== '' || number !== '' || labelOf(word) !== undefined))
    return undefined;
  if (opening === '' && !isLabel) return undefined;
  const start = before.length - number.length - gap.length - word.length;
  return {
    kind: 'place',
    key,
    span: { start, end: before.length },
    ...(isLabel && (gap !== '' || number !== '' || word === '¶') && { label: word + gap }),
    typed: number || (isLabel ? '' : word),
    isTight: opening === ',' && space === '',
  };
}

/** Whether a bracket is open at the end of a text. */
function isOpen(text: string): boolean {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === ']' && !isEscaped(text, at)) depth++;
    else if (text[at] === '[' && !isEscaped(text, at) && --depth < 0) return true;
  }
  return false;
}
