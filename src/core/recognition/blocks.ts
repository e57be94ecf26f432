import { CLASSES } from './characters';
import { INVOLVED, SPACE, WORD } from './classes';
import { frontMatterEnd } from './frontmatter';
import type { NoteLanguage } from './language';
import { fenceLength, isBlankAfter, isLineStart, type Line, nextLine, readLine } from './line';

/** About how long a piece of text is that is scanned in one go, in UTF-16 units. */
export const PIECE = 4096;
/** How far an inline construct, such as a code span, can reach, in UTF-16 units. */
export const REACH = 4096;
/** How far beyond its piece a mention with its definition can reach, in UTF-16 units. */
export const AHEAD = 2048;
/** How much longer a piece may be to end where one ended before. */
const SLACK = PIECE / 4;
const WINDOW = PIECE + SLACK + AHEAD + REACH;
/** Nothing beyond so many units after a block's end matters to it. */
export const FARTHEST_SEEN = 2 * WINDOW;

/** What a text is in at an offset, packed so that two of them can be compared: see `pack`. */
export type BlockState = number;

const TEXT = 0;
const INSIDE_LINE = 1;
const FENCE = 2;
const COMMENT = 3;
const RAW = 4;
const FRONT_MATTER = 5;

/** What a text is in where it begins. */
export function initialState(text: string, language: NoteLanguage): BlockState {
  return language === 'markdown' ? stateBefore(frontMatterEnd(text)) : TEXT;
}

/** The same for a text whose front matter ends at an offset, 0 for none. */
export function stateBefore(frontMatter: number): BlockState {
  return frontMatter > 0 ? FRONT_MATTER : TEXT;
}

/** A stretch of text to be scanned in one go: a paragraph, a part of a very long one, or something that holds no prose. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** What holds no prose; absent for prose. */
  readonly opaque?: 'code' | 'tag' | 'front-matter';
  /** Whether nothing reaches from here over the end; where it does, the next block continues this one. */
  readonly closed: boolean;
  /** How far what begins in this block may reach: its end where it is closed. */
  readonly limit: number;
  readonly next: BlockState;
  /** The offset up to which the text decided all this; beyond the text's end where its end did. */
  readonly seen: number;
}

/**
 * The block that begins at `start`, where the text is in `state`. A paragraph that has to be cut is cut at `preferred`
 * where that is near; where the cut falls makes no difference to what is found.
 */
export function nextBlock(
  text: string,
  start: number,
  state: BlockState,
  language: NoteLanguage,
  preferred = -1,
): Block {
  const kind = state & 7;
  if (kind === FENCE) return fenced(text, start, state);
  if (kind === COMMENT) return until(text, start, start, 0, COMMENT);
  if (kind === RAW) return until(text, start, start, 0, RAW);
  if (kind === FRONT_MATTER) {
    const end = frontMatterEnd(text);
    return { start, end, opaque: 'front-matter', closed: true, limit: end, next: TEXT, seen: end };
  }
  if (kind === INSIDE_LINE) {
    return prose(text, start, { depth: state >> 4, ends: (state & 8) !== 0 }, language, preferred);
  }
  const line = readLine(text, start, language);
  if (line.kind === 'fence') return fenced(text, start, fenceState(text, line), line.content);
  if (line.kind === 'comment') return until(text, start, line.content + 2, line.depth, COMMENT);
  if (line.kind === 'raw') return until(text, start, line.content + 1, line.depth, RAW);
  return prose(text, start, { depth: line.depth, ends: endsBlock(line) }, language, preferred);
}

/**
 * The stretch of text around an offset within which the scan looks for what surrounds a mention, as `Field` has it. Goes
 * through the text from its beginning.
 */
export function blockAround(
  text: string,
  language: NoteLanguage,
  offset: number,
): { readonly blockStart: number; readonly blockEnd: number } {
  let state = initialState(text, language);
  let since = 0;
  for (let at = 0; ; ) {
    const { end, limit, next, closed } = nextBlock(text, at, state, language);
    if (offset < end || end >= text.length) return { blockStart: at - since, blockEnd: limit };
    since = closed ? 0 : Math.min(REACH, end - at + since);
    at = end;
    state = next;
  }
}

/** What prose needs to know of the line it is in: its quote depth, and whether its block ends with it. */
interface OpenLine {
  depth: number;
  ends: boolean;
}

function endsBlock(line: Line): boolean {
  return line.kind === 'blank' || line.kind === 'heading' || line.kind === 'row';
}

function prose(text: string, start: number, line: OpenLine, language: NoteLanguage, preferred: number): Block {
  const end = text.length;
  for (let window = WINDOW; ; window *= 2) {
    const windowEnd = Math.min(end, start + window);
    const lines: { start: number; line: OpenLine }[] = [{ start, line }];
    for (let at = start, open = line; ; ) {
      const lineEnd = nextLine(text, at, windowEnd);
      if (lineEnd < 0 || lineEnd === end) {
        if (windowEnd === end) return closed(start, end, TEXT, end + 1);
        break;
      }
      at = lineEnd;
      // Another unit there could make a CR a CRLF.
      if (open.ends) return closed(start, at, TEXT, at + 1);
      const next = readLine(text, at, language);
      if (next.kind !== 'text' && next.kind !== 'blank') return closed(start, at, TEXT, next.seen);
      if (next.depth > open.depth) return closed(start, at, TEXT, next.seen);
      open = { depth: next.depth, ends: endsBlock(next) };
      lines.push({ start: at, line: open });
    }
    const latest = start + window - AHEAD - REACH;
    const isNear = preferred > start && preferred <= latest && isCut(text, preferred);
    const cut = isNear ? preferred : findCut(text, start, latest - SLACK);
    if (cut > 0) {
      const last = lines.findLast(item => item.start <= cut)!;
      const next = last.start === cut ? TEXT : INSIDE_LINE | (last.line.ends ? 8 : 0) | (last.line.depth << 4);
      return { start, end: cut, closed: false, limit: windowEnd, next, seen: windowEnd + PIECE };
    }
  }
}

function closed(start: number, end: number, next: BlockState, seen: number): Block {
  return { start, end, closed: true, limit: end, next, seen };
}

/** The last place up to `stop` where a paragraph may be cut, preferably after a space; 0 where there is none. */
function findCut(text: string, start: number, stop: number): number {
  for (let at = stop; at > start; at--) if (CLASSES[text.charCodeAt(at - 1)]! & SPACE) return at;
  for (let at = stop; at > start; at--) if (isCut(text, at)) return at;
  return 0;
}

/** Whether nothing but a mention or an address can straddle an offset: after a space, or inside a word. */
function isCut(text: string, offset: number): boolean {
  const left = CLASSES[text.charCodeAt(offset - 1)]!;
  const right = CLASSES[text.charCodeAt(offset)]!;
  return (left & SPACE) !== 0 || ((left & right & WORD) !== 0 && !((left | right) & INVOLVED));
}

function fenceState(text: string, line: Line): BlockState {
  const tilde = text.charCodeAt(line.content) === 126 ? 1 : 0;
  const depth = Math.min(line.depth, 127);
  return (
    FENCE | (tilde << 3) | (fenceLength(text, line.content) << 4) | (depth << 10) | (Math.min(line.indent, 127) << 17)
  );
}

/** Fenced code from `start`; where its first line is among it, `opening` is the offset of the fence. */
function fenced(text: string, start: number, state: BlockState, opening = -1): Block {
  const unit = state & 8 ? 126 : 96;
  const length = (state >> 4) & 63;
  const depth = (state >> 10) & 127;
  const indent = (state >> 17) & 127;
  const block = (end: number, next: BlockState, seen: number): Block => {
    return { start, end, opaque: 'code', closed: true, limit: end, next, seen };
  };
  const isInsideLine = opening >= 0 || !isLineStart(text, start);
  for (let at = isInsideLine ? -1 : start, from = Math.max(start, opening); ; ) {
    if (at >= 0) {
      const line = readFencedLine(text, at, depth);
      if (line.depth < depth || (indent > 0 && line.indent < indent && !isBlankAfter(text, line.content))) {
        return block(at, TEXT, line.content + 500);
      }
      const run = text.charCodeAt(line.content) === unit ? fenceLength(text, line.content) : 0;
      const closes = run >= length && isBlankAfter(text, line.content + run);
      if (closes) {
        const end = nextLine(text, line.content, text.length);
        return end < 0 ? block(text.length, TEXT, text.length + 1) : block(end, TEXT, end + 1);
      }
      from = at;
    }
    const stop = Math.min(text.length, start + WINDOW);
    at = nextLine(text, from, stop);
    if (at < 0) return block(stop, state, stop + 1);
    if (at === text.length || at - start > PIECE) return block(at, state, at + 1);
  }
}

/** The quote markers, up to `depth`, and the indentation of a line of fenced code. */
function readFencedLine(
  text: string,
  start: number,
  depth: number,
): { depth: number; indent: number; content: number } {
  let found = 0;
  let indent = 0;
  let at = start;
  for (; at < start + 500; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 32) indent++;
    else if (unit === 9) indent += 4 - (indent % 4);
    else if (unit === 62 && found < depth) {
      found++;
      indent = 0;
    } else break;
  }
  return { depth: found, indent, content: at };
}

const RAW_END = /<\/(?:pre|script|style)\s{0,20}>/i;

/** What ends at the first `-->` or closing tag after `from`, blank lines or not. */
function until(text: string, start: number, from: number, depth: number, kind: typeof COMMENT | typeof RAW): Block {
  const overlap = kind === COMMENT ? 2 : 30;
  const windowEnd = Math.min(text.length, from + PIECE + overlap);
  const part = text.slice(from, windowEnd);
  const found = kind === COMMENT ? part.indexOf('-->') : part.search(RAW_END);
  const opaque = kind === COMMENT ? 'tag' : 'code';
  const block = (end: number, next: BlockState, seen: number): Block => {
    return { start, end, opaque, closed: true, limit: end, next, seen };
  };
  if (found >= 0) {
    const end = from + part.indexOf('>', found + 1 + (kind === COMMENT ? 1 : 0)) + 1;
    return block(end, INSIDE_LINE | (Math.min(depth, 127) << 4), end);
  }
  if (windowEnd === text.length) return block(text.length, kind, text.length + 1);
  return block(windowEnd - overlap, kind, windowEnd);
}
