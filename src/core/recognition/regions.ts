import { type Block, type BlockState, insideLine, PIECE, REGION, TEXT, WINDOW } from './block';
import { FARTHEST, isBlankAfter, isLineStart, type Line, nextLine, readMargin, runLength } from './line';
import type { MarkupIndex, Region, RegionEnd } from './markup/markup';

const MOST = 127;

/** The state inside a region that begins on a line: its number in the table, what ends it, and what it is within. */
export function regionState(
  text: string,
  region: Region,
  line: Omit<Line, 'kind' | 'seen'>,
  markup: MarkupIndex,
): BlockState {
  const isRun = typeof region.ends === 'object' && 'run' in region.ends;
  const length = isRun ? runLength(text, line.content) : 0;
  const depth = Math.min(line.depth, MOST);
  const indent = Math.min(leastIndent(region, line), MOST);
  return REGION | (markup.regions.indexOf(region) << 3) | (length << 9) | (depth << 15) | (indent << 22);
}

/** The column that the lines of a region must reach; 0 where it makes no difference. */
function leastIndent({ within }: Region, { indent, inItem }: Pick<Line, 'indent' | 'inItem'>): number {
  if (within === 'indentation') return indent + 1;
  if (within !== 'item') return 0;
  if (inItem) return indent;
  // A list item's content may be as deep as that, and the item is not known here.
  return indent < 4 ? 0 : 2;
}

/** A region from `start`, or a part of a long one; where it begins there, `opening` is the offset of its beginning. */
export function regionBlock(text: string, start: number, state: BlockState, markup: MarkupIndex, opening = -1): Block {
  const region = markup.regions[(state >> 3) & 63]!;
  const { ends } = region;
  if (typeof ends === 'object' && 'after' in ends) return searched(text, start, state, region, ends, opening);
  const length = (state >> 9) & 63;
  const depth = (state >> 15) & 127;
  const indent = (state >> 22) & 127;
  const block = (end: number, next: BlockState, seen: number): Block => {
    return { start, end, opaque: region.kind, closed: true, limit: end, next, seen };
  };
  const isInsideLine = opening >= 0 || !isLineStart(text, start);
  for (let at = isInsideLine ? -1 : start, from = Math.max(start, opening); ; ) {
    if (at >= 0) {
      const line = readMargin(text, at, depth);
      const isBlank = isBlankAfter(text, line.content);
      if (line.depth < depth || (indent > 0 && line.indent < indent && !isBlank)) {
        return block(at, TEXT, line.content + FARTHEST);
      }
      if (isLast(text, line.content, isBlank, ends, length)) {
        const end = nextLine(text, line.content, text.length);
        return end < 0 ? block(text.length, TEXT, text.length + 1) : block(end, TEXT, end + 1);
      }
      from = at;
    }
    const stop = Math.min(text.length, start + WINDOW);
    at = nextLine(text, from, stop);
    if (at < 0) return block(stop, state, stop + 1);
    if (ends === 'line') return block(at, TEXT, at + 1);
    if (at === text.length || at - start > PIECE) return block(at, state, at + 1);
  }
}

/** Whether a region ends with the line whose content is at `content`. */
function isLast(text: string, content: number, isBlank: boolean, ends: RegionEnd, length: number): boolean {
  if (ends === 'blank') return isBlank;
  if (typeof ends === 'string') return false;
  if (ends instanceof RegExp) {
    ends.lastIndex = content;
    return ends.test(text);
  }
  if (!('run' in ends) || content === text.length || text[content] !== ends.run) return false;
  const run = runLength(text, content);
  return (ends.length === 'same' ? run === length : run >= length) && isBlankAfter(text, content + run);
}

/** A region that ends wherever something stands, blank lines or not. */
function searched(
  text: string,
  start: number,
  state: BlockState,
  { kind }: Region,
  { after, longest, skip }: Extract<RegionEnd, { readonly after: RegExp }>,
  opening: number,
): Block {
  const from = opening < 0 ? start : opening + skip;
  const windowEnd = Math.min(text.length, from + PIECE + longest);
  const found = after.exec(text.slice(from, windowEnd));
  const block = (end: number, next: BlockState, seen: number): Block => {
    return { start, end, opaque: kind, closed: true, limit: end, next, seen };
  };
  if (found) {
    const end = from + found.index + found[0].length;
    return block(end, insideLine({ depth: (state >> 15) & 127, indent: 0, ends: false }), end);
  }
  if (windowEnd === text.length) return block(text.length, state, text.length + 1);
  return block(windowEnd - longest, state, windowEnd);
}
