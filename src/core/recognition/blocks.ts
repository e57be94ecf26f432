import {
  AHEAD,
  type Block,
  type BlockState,
  FRONT_MATTER,
  INSIDE_LINE,
  insideLine,
  lineInside,
  type OpenLine,
  PIECE,
  REACH,
  REGION,
  SLACK,
  TEXT,
  WINDOW,
} from './block';
import { CLASSES } from './characters';
import { INVOLVED, SPACE, WORD } from './classes';
import { frontMatterEnd } from './frontmatter';
import { markupOf, type NoteLanguage } from './language';
import { isBlankAfter, type Line, nextLine, readLine } from './line';
import type { MarkupIndex, Region } from './markup/markup';
import { regionBlock, regionState } from './regions';

export { AHEAD, type Block, type BlockState, FARTHEST_SEEN, PIECE, REACH, TEXT } from './block';

/** No end of a paragraph that introduces a region is longer, with what may stand behind it on its line. */
const LONGEST_INTRODUCTION = 80;

/** What a text is in where it begins. */
export function initialState(text: string, language: NoteLanguage): BlockState {
  return markupOf(language).frontMatter ? stateBefore(frontMatterEnd(text)) : TEXT;
}

/** The same for a text whose front matter ends at an offset, 0 for none. */
export function stateBefore(frontMatter: number): BlockState {
  return frontMatter > 0 ? FRONT_MATTER : TEXT;
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
  const markup = markupOf(language);
  const kind = state & 7;
  if (kind === REGION) return regionBlock(text, start, state, markup);
  if (kind === FRONT_MATTER) {
    const end = frontMatterEnd(text);
    return { start, end, opaque: 'front-matter', closed: true, limit: end, next: TEXT, seen: end };
  }
  if (kind === INSIDE_LINE) {
    return prose(text, start, lineInside(state), markup, preferred, true);
  }
  const line = readLine(text, start, markup);
  // One space belongs to a quote's marker.
  const isIndented = line.kind === 'text' && line.indent > Math.min(line.depth, 1);
  const region = line.region ?? (isIndented ? markup.indented : undefined);
  if (region) return regionBlock(text, start, regionState(text, region, line, markup), markup, line.content);
  return prose(text, start, openLine(line), markup, preferred);
}

/** The blocks of a text, in order. */
export function* blocksOf(text: string, language: NoteLanguage): Generator<Block, void> {
  let state = initialState(text, language);
  for (let at = 0; at < text.length; ) {
    const block = nextBlock(text, at, state, language);
    yield block;
    at = block.end;
    state = block.next;
  }
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

/** A blank line counts as indented as the one before it. */
function openLine({ depth, indent, kind }: Line, before?: OpenLine): OpenLine {
  const isBlank = kind === 'blank';
  return { depth, indent: isBlank && before ? before.indent : indent, ends: isBlank || kind === 'alone' };
}

function prose(
  text: string,
  start: number,
  line: OpenLine,
  markup: MarkupIndex,
  preferred: number,
  isInside = false,
): Block {
  const end = text.length;
  for (let window = WINDOW; ; window *= 2) {
    const windowEnd = Math.min(end, start + window);
    for (let at = start, open = line; ; ) {
      const lineEnd = nextLine(text, at, windowEnd);
      const opening = markup.opening && findOpening(text, at, lineEnd < 0 ? windowEnd : lineEnd, markup);
      if (opening) return upTo(text, start, opening, open, markup);
      if (lineEnd < 0 || lineEnd === end) {
        if (windowEnd === end) return closed(start, end, TEXT, end + 1);
        break;
      }
      // Another unit there could make a CR a CRLF.
      if (open.ends) {
        const introduces = at > start || isInside;
        return closed(start, lineEnd, introduces ? stateAfter(text, at, lineEnd, open, markup) : TEXT, lineEnd + 1);
      }
      at = lineEnd;
      const next = readLine(text, at, markup);
      if (next.kind !== 'text' && next.kind !== 'blank') return closed(start, at, TEXT, next.seen);
      if (next.depth > open.depth) return closed(start, at, TEXT, next.seen);
      open = openLine(next, open);
    }
    const latest = start + window - AHEAD - REACH;
    const isNear = preferred > start && preferred <= latest && isCut(text, preferred);
    const cut = isNear ? preferred : findCut(text, start, latest - SLACK);
    if (cut > 0) {
      return {
        start,
        end: cut,
        closed: false,
        limit: windowEnd,
        next: insideLine(lineAt(text, cut, start, line, markup)),
        seen: windowEnd + PIECE,
      };
    }
  }
}

/** The line that an offset is in, or begins, in prose that begins in `line` at `start`. */
function lineAt(text: string, offset: number, start: number, line: OpenLine, markup: MarkupIndex): OpenLine {
  let open = line;
  for (let at = nextLine(text, start, offset); at >= 0 && at <= offset; at = nextLine(text, at, offset)) {
    open = openLine(readLine(text, at, markup), open);
  }
  return open;
}

/** Where a region begins that may begin anywhere in a line. */
interface Opening {
  readonly region: Region;
  readonly at: number;
  readonly end: number;
}

/** What begins such a region is looked at no farther than its match and one unit. */
function findOpening(text: string, from: number, to: number, markup: MarkupIndex): Opening | undefined {
  const match = markup.opening!.exec(text.slice(from, to));
  if (!match) return undefined;
  const at = from + match.index;
  const number = match.findIndex((group, i) => i > 0 && group !== undefined) - 1;
  return { region: markup.openings![number]!.region, at, end: at + match[0].length };
}

/** The prose before such a region; where there is none, the region. */
function upTo(text: string, start: number, { region, at, end }: Opening, line: OpenLine, markup: MarkupIndex): Block {
  const state = regionState(text, region, { ...line, content: at }, markup);
  if (at === start) return regionBlock(text, start, state, markup, at);
  // The region is read by its beginning again, as any that begins inside a line.
  return closed(start, at, insideLine(line), end + 1);
}

/**
 * The state after the last line of a paragraph, which reaches to `end`: where that is blank, the line before it may introduce a
 * region.
 */
function stateAfter(
  text: string,
  lastLine: number,
  end: number,
  { depth, indent }: OpenLine,
  markup: MarkupIndex,
): BlockState {
  const { introduced } = markup;
  if (!introduced || !isBlankAfter(text, lastLine)) return TEXT;
  if (!introduced.by.test(text.slice(Math.max(0, lastLine - LONGEST_INTRODUCTION), lastLine))) return TEXT;
  const { region, quoted } = introduced;
  const isQuoted = quoted && indent === 0 && quoted.first.includes(text[end] ?? ' ');
  return regionState(text, isQuoted ? quoted.region : region, { depth, indent, content: lastLine }, markup);
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
