import type { LineRule, MarkupIndex, Region } from './markup/markup';

/** What begins on a line, after its quote markers and indentation. */
export type LineKind = 'text' | 'blank' | 'item' | 'alone' | 'region';

/** What the beginning of a line says about the blocks of its text. */
export interface Line {
  readonly kind: LineKind;
  /** How many quote markers it begins with. */
  readonly depth: number;
  /** Offset of its first unit after quote markers, white space and, for a region, list markers. */
  readonly content: number;
  /** The column, from the last quote marker, of the content, in an item of what follows its marker. */
  readonly indent: number;
  /** The offset up to which the text decided this. */
  readonly seen: number;
  readonly region?: Region;
  /** Whether the region begins in a list item. */
  readonly inItem?: boolean;
}

const SPACE = 32;
const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 62;
/** A line's beginning is no longer. */
export const FARTHEST = 500;

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
  if (offset === 0) return true;
  const before = text.charCodeAt(offset - 1);
  return before === LINE_FEED || (before === CARRIAGE_RETURN && text.charCodeAt(offset) !== LINE_FEED);
}

function isBreak(unit: number): boolean {
  return unit === LINE_FEED || unit === CARRIAGE_RETURN;
}

/** Reads the beginning of the line that starts at `start`, as a table of markup has it. */
export function readLine(text: string, start: number, markup: MarkupIndex): Line {
  const { content, depth, indent } = readMargin(text, start, markup.quotes ? FARTHEST : 0);
  if (content >= text.length || isBreak(text.charCodeAt(content))) return plainLine('blank', depth, content, indent);
  const rules = rulesAt(text, content, markup);
  if (!rules) return plainLine('text', depth, content, indent);
  const seen = content + markup.reaches[text.charCodeAt(content)]!;
  for (const { is, pattern } of rules) {
    const length = matches(pattern, text, content);
    if (length === 0) continue;
    if (is === 'alone') return { kind: 'alone', depth, content, indent, seen };
    if (is === 'item') return readItem(text, { content, depth, indent, seen }, length, markup);
    return { kind: 'region', depth, content, indent, seen, region: is };
  }
  return { kind: 'text', depth, content, indent, seen };
}

function plainLine(kind: LineKind, depth: number, content: number, indent: number): Line {
  return { kind, depth, content, indent, seen: content + 1 };
}

/** An item whose marker has a length, or a region that begins right after that and any more of them. */
function readItem(text: string, line: Omit<Line, 'kind'>, marker: number, markup: MarkupIndex): Line {
  const { depth, seen } = line;
  let { content, indent } = line;
  for (let length = marker; length > 0 && content < line.content + FARTHEST / 2; ) {
    content += length;
    indent += length;
    for (let spaces = 0; spaces < 4 && isBlank(text.charCodeAt(content)); spaces++) {
      content++;
      indent++;
    }
    length = markerLength(rulesAt(text, content, markup), text, content);
  }
  for (const { is, pattern } of rulesAt(text, content, markup) ?? []) {
    if (typeof is !== 'object' || is.within !== 'item' || matches(pattern, text, content) === 0) continue;
    return { kind: 'region', depth, content, indent, seen, region: is, inItem: true };
  }
  return { kind: 'item', depth, content: line.content, indent, seen };
}

/** The rules for a line whose content begins at an offset. */
function rulesAt(text: string, content: number, { rules }: MarkupIndex): readonly LineRule[] | undefined {
  const unit = text.charCodeAt(content);
  return unit < rules.length ? rules[unit] : undefined;
}

function markerLength(rules: readonly LineRule[] | undefined, text: string, offset: number): number {
  if (!rules) return 0;
  for (const { is, pattern } of rules) {
    const length = is === 'item' ? matches(pattern, text, offset) : 0;
    if (length > 0) return length;
  }
  return 0;
}

/** The quote markers of a line, up to so many, and the indentation behind them. */
export function readMargin(
  text: string,
  start: number,
  markers: number,
): { depth: number; indent: number; content: number } {
  const stop = Math.min(text.length, start + FARTHEST);
  let depth = 0;
  let indent = 0;
  let at = start;
  for (; at < stop; at++) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE) indent++;
    else if (unit === TAB) indent += 4 - (indent % 4);
    else if (unit === QUOTE && depth < markers) {
      depth++;
      indent = 0;
    } else break;
  }
  return { depth, indent, content: at };
}

/** The length of the run of one character at an offset; of no more than 60 units. */
export function runLength(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  const stop = Math.min(text.length, offset + 60);
  let end = offset;
  while (end < stop && text.charCodeAt(end) === unit) end++;
  return end - offset;
}

/** Whether a line has nothing after `offset` but blanks. */
export function isBlankAfter(text: string, offset: number): boolean {
  for (let at = offset; at < Math.min(text.length, offset + FARTHEST); at++) {
    const unit = text.charCodeAt(at);
    if (isBreak(unit)) return true;
    if (!isBlank(unit)) return false;
  }
  return true;
}

/** Whether nothing goes before an offset in its line but blanks and quote markers. */
export function isAtLineStart(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && offset - at < 200 && /[ \t>]/.test(text[at - 1]!)) at--;
  return isLineStart(text, at);
}

function isBlank(unit: number): boolean {
  return unit === SPACE || unit === TAB;
}

function matches(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex - offset : 0;
}
