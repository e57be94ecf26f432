import type { Line } from './lines';

/** Lines of a column that follow one another, with the column's edges. */
interface Block {
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
}

/** Lines with more space between are of different blocks, in heights of the font. */
const BLOCK_GAP = 3;
/** Lines are no further apart than this as a rule, from one baseline to the next, in heights of the font. */
const USUAL_SPACE = 1.4;
/** Fewer lines of a size don't tell what is usual in a file. */
const FEW = 8;
/** A new paragraph has so much more space above it than lines have. */
const PARAGRAPH_GAP = 1.3;
/** An indented line is so far in, in heights of the font. */
const INDENT = 0.8;
/** A paragraph's last line leaves so much of the column empty. */
const SHORT = 0.25;
/** Fonts that differ by so much are of different paragraphs. */
const OTHER_SIZE = 0.08;

const SENTENCE_END = /[.!?…:;。！？：；]["'”’»)\]]*$/;
const BULLET = /^[•◦▪‣●○■□–—]\s/;

/** Puts the lines of all pages together to paragraphs, each its lines, by space, indentation and the size of fonts. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): Line[][] {
  const blocks = pages.flatMap(blocksOf);
  const spaces = lineSpaces(blocks);
  const paragraphs: Line[][] = [];
  for (const block of blocks) {
    let isFirst = true;
    for (const line of block.lines) {
      const paragraph = paragraphs.at(-1);
      const goesOn =
        paragraph && (isFirst ? goesOnElsewhere(paragraph, line) : goesOnBelow(paragraph, line, block, spaces));
      if (goesOn) paragraph.push(line);
      else paragraphs.push([line]);
      isFirst = false;
    }
  }
  return paragraphs;
}

function blocksOf(page: readonly Line[]): Block[] {
  const blocks: Line[][] = [];
  for (const line of page) {
    const above = blocks.at(-1)?.at(-1);
    if (above && isBelow(above, line)) blocks.at(-1)!.push(line);
    else blocks.push([line]);
  }
  return blocks.map(lines => ({
    lines,
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  }));
}

function isBelow(above: Line, line: Line): boolean {
  const space = above.y - line.y;
  const overlaps = line.left < above.right && above.left < line.right;
  return space > 0 && space < BLOCK_GAP * Math.max(above.size, line.size) && overlaps && isSameSize(above, line);
}

/** By the size of the font: what is usual between baselines. Short paragraphs have as much space between as in them: the less counts. */
function lineSpaces(blocks: readonly Block[]): (size: number) => number {
  const spaces = new Map<number, number[]>();
  for (const { lines } of blocks) {
    for (const [index, line] of lines.slice(1).entries()) {
      const key = Math.round(line.size);
      const list = spaces.get(key) ?? [];
      list.push(lines[index]!.y - line.y);
      spaces.set(key, list);
    }
  }
  const usual = new Map(
    [...spaces].map(([size, list]) => {
      const less = list.sort((a, b) => a - b)[list.length >> 2]!;
      return [size, list.length < FEW ? Math.min(less, USUAL_SPACE * size) : less];
    }),
  );
  return size => usual.get(Math.round(size)) ?? USUAL_SPACE * size;
}

function goesOnBelow(paragraph: readonly Line[], line: Line, block: Block, spaceOf: (size: number) => number): boolean {
  const above = paragraph.at(-1)!;
  if (above.y - line.y > PARAGRAPH_GAP * spaceOf(line.size) || BULLET.test(line.text)) return false;
  const isIn = (each: Line) => each.left - block.left > INDENT * each.size;
  if (isIn(line) && !isIn(above) && !BULLET.test(paragraph[0]!.text)) return false;
  // Only a first line is further in than the next.
  if (above.left - line.left > INDENT * line.size && paragraph.length > 1) return false;
  const rest = block.right - above.right;
  return rest < SHORT * (block.right - block.left) || !SENTENCE_END.test(above.text);
}

/** In the next column, or on the next page. */
function goesOnElsewhere(paragraph: readonly Line[], line: Line): boolean {
  const last = paragraph.at(-1)!;
  if (!isSameSize(last, line) || SENTENCE_END.test(last.text) || isBelowAtAll(last, line)) return false;
  return /^\p{Ll}/u.test(line.text) || /\p{Script=Han}$/u.test(last.text);
}

/** Text further down the same column is another block since there is space between. */
function isBelowAtAll(last: Line, line: Line): boolean {
  const overlaps = line.left < last.right && last.left < line.right;
  return overlaps && line.y < last.y;
}

function isSameSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) <= OTHER_SIZE * Math.max(a.size, b.size);
}
