import { PIECE, SLACK } from '../recognition/block';

/** Of so many places where a text without blank lines may be parted, one is taken. */
const ONE_IN = 4;
/** By so many units before them these are chosen. */
const CHOOSING = 64;
/** How long words in quotation marks are looked for, in UTF-16 units. */
const LONGEST_QUOTATION = 600;

/** What surely ends a sentence: after a word that is no abbreviation, before a capital. */
const SENTENCE_END = /\p{Ll}{4}[.!?][)”"’']*\s+(?=\p{Lu})/gu;

/**
 * The first place behind an offset where a paragraph too long to be read as a whole may be parted: between two sentences, chosen
 * by the words there, so that an edit elsewhere makes no difference (as content-defined chunking does: Muthitacharoen, Chen and
 * Mazières, "A low-bandwidth network file system", 2001). Undefined where none is near.
 */
export function partingAfter(text: string, offset: number): number | undefined {
  for (const { 0: words, index } of text.slice(offset, offset + PIECE + SLACK).matchAll(SENTENCE_END)) {
    const end = offset + index + words.length;
    if (isChosen(text, offset, end)) return end;
  }
  return undefined;
}

/** Whether a text that begins at an offset is parted where a block of it ends. */
export function isChosen(text: string, offset: number, end: number): boolean {
  let hash = 0;
  for (let at = Math.max(offset, end - CHOOSING); at < end; at++) hash = (31 * hash + text.charCodeAt(at)) | 0;
  return ((hash ^ (hash >>> 15)) & (ONE_IN - 1)) === 0;
}

/** Whether words end where a quotation that began in them may go on. */
export function endsInQuotation(words: string): boolean {
  const last = words.slice(-LONGEST_QUOTATION);
  const isOpen = (open: string, close: string) => last.lastIndexOf(open) > last.lastIndexOf(close);
  return isOpen('“', '”') || isOpen('«', '»') || isOpen('„', '“') || last.split('"').length % 2 === 0;
}
