import type { NoteLanguage } from './language';

/** What begins on a line, after its quote markers and indentation. */
export type LineKind = 'text' | 'blank' | 'item' | 'heading' | 'row' | 'fence' | 'comment' | 'raw';

/** What the beginning of a line says about the blocks of its text. */
export interface Line {
  readonly kind: LineKind;
  /** How many quote markers it begins with. */
  readonly depth: number;
  /** Offset of its first unit after quote markers, white space and, for a fence, list markers. */
  readonly content: number;
  /** The column of the content, from the last quote marker or, for a fence in a list item, the item's content. */
  readonly indent: number;
  /** The offset up to which the text decided this. */
  readonly seen: number;
}

const SPACE = 32;
const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 62;
const BACKTICK = 96;
const TILDE = 126;
const FARTHEST = 500;

const RAW = /<(?:pre|script|style)(?=[\s>])/iy;
const ITEM = /(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y;
const HEADING = /#{1,6}(?=[ \t\r\n]|$)/y;
const RULE = /(?:(?:\*[ \t]{0,4}){3,90}|(?:_[ \t]{0,4}){3,90}|(?:-[ \t]{0,4}){3,90})(?=[\r\n]|$)/y;
const FENCE = /`{3,60}(?=[^`\r\n]{0,400}(?:[\r\n]|$))|~{3,60}/y;

/**
 * Where the next line begins: the offset after the first line break (LF, CRLF or CR) that begins in `[from, to)`;
 * -1 where there is none.
 */
export function nextLine(text: string, from: number, to: number): number {
  const rest = text.slice(from, to);
  const lineFeed = rest.indexOf('\n');
  const line = lineFeed < 0 ? rest : rest.slice(0, lineFeed);
  const carriageReturn = line.indexOf('\r');
  if (carriageReturn < 0) return lineFeed < 0 ? -1 : from + lineFeed + 1;
  const next = from + carriageReturn + 1;
  return text.charCodeAt(next) === LINE_FEED ? next + 1 : next;
}

/** Whether a line begins at an offset. */
export function isLineStart(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  return offset === 0 || before === LINE_FEED || (before === CARRIAGE_RETURN && text.charCodeAt(offset) !== LINE_FEED);
}

function isBreak(unit: number): boolean {
  return unit === LINE_FEED || unit === CARRIAGE_RETURN;
}

/** Reads the beginning of the line that starts at `start` (CommonMark 0.31, sections 4 and 5, as far as recognition needs it). */
export function readLine(text: string, start: number, language: NoteLanguage): Line {
  const stop = Math.min(text.length, start + FARTHEST);
  let depth = 0;
  let indent = 0;
  let at = start;
  for (; at < stop; at++) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE) indent++;
    else if (unit === TAB) indent += 4 - (indent % 4);
    else if (unit === QUOTE) {
      depth++;
      indent = 0;
    } else break;
  }
  const line = (kind: LineKind, content = at, column = indent, seen = content + 1): Line => ({
    kind,
    depth,
    content,
    indent: column,
    seen,
  });
  if (at >= text.length || isBreak(text.charCodeAt(at))) return line('blank');
  const unit = text.charCodeAt(at);
  if (isPlain(unit)) return line('text');
  const markdown = language === 'markdown';
  const seen = at + 2 * FARTHEST;
  if (markdown && matches(RULE, text, at) > 0) return line('heading', at, indent, seen);
  const marker = matches(ITEM, text, at);
  if (marker > 0) {
    if (!markdown) return line('item', at, indent, at + 12);
    const fence = fenceInItem(text, at, indent);
    return fence ? line('fence', fence.content, fence.indent, seen) : line('item', at, indent, seen);
  }
  if (!markdown) return line('text', at, indent, at + 12);
  if ((unit === BACKTICK || unit === TILDE) && matches(FENCE, text, at) > 0) {
    return line('fence', at, indent < 4 ? 0 : 2, seen);
  }
  if (matches(HEADING, text, at) > 0) return line('heading', at, indent, at + 12);
  if (text.startsWith('<!--', at)) return line('comment', at, indent, at + 12);
  if (matches(RAW, text, at) > 0) return line('raw', at, indent, at + 12);
  return line(unit === 124 ? 'row' : 'text', at, indent, at + 12);
}

/** The length of a fence's run of backticks or tildes at an offset. */
export function fenceLength(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  let end = offset;
  while (end < offset + 60 && text.charCodeAt(end) === unit) end++;
  return end - offset;
}

/** Whether a line has nothing after `offset` but blanks. */
export function isBlankAfter(text: string, offset: number): boolean {
  for (let at = offset; at < Math.min(text.length, offset + FARTHEST); at++) {
    const unit = text.charCodeAt(at);
    if (isBreak(unit)) return true;
    if (unit !== SPACE && unit !== TAB) return false;
  }
  return true;
}

/** A fence that opens right after one or more list markers. */
function fenceInItem(text: string, start: number, indent: number): { content: number; indent: number } | undefined {
  let at = start;
  let column = indent;
  for (let length = matches(ITEM, text, at); length > 0; length = matches(ITEM, text, at)) {
    if (at > start + FARTHEST / 2) return undefined;
    at += length;
    column += length;
    for (let spaces = 0; spaces < 4 && (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB); spaces++) {
      at++;
      column++;
    }
  }
  return matches(FENCE, text, at) > 0 ? { content: at, indent: column } : undefined;
}

/** Letters and most punctuation begin nothing but text. */
function isPlain(unit: number): boolean {
  return unit > 126 || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

function matches(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex - offset : 0;
}
