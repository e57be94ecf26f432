/** A piece of text on a page as a PDF places it, in points; y counts upwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The height of its font. */
  readonly size: number;
}

/** Pieces on one baseline, in the order of the file. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Parts of a line that are further apart, in heights of the font, are cells of a table. */
const CELL_GAP = 2;
/** A word's gap, likewise: a space in type is about a quarter. */
const WORD_GAP = 0.2;

const UNSEEN = /[^\P{Cc}\t]/gu;

/** Puts the pieces of a page together to lines, in the order of the file: most have columns one after the other. */
export function linesOf(pieces: Iterable<Piece>): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  for (const piece of pieces) {
    if (piece.text === '') continue;
    if (line && isOn(line, piece)) line = extended(line, piece);
    else {
      if (line) lines.push(line);
      line = { text: piece.text, left: piece.x, right: piece.x + piece.width, y: piece.y, size: piece.size };
    }
  }
  if (line) lines.push(line);
  return lines.map(each => ({ ...each, text: tidy(each.text) })).filter(({ text }) => text !== '');
}

/** White space is one space, or the tab between cells; signs that nobody sees, which some fonts have for want of others, go. */
function tidy(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/(\s*\t\s*)|\s+/g, (_, tab) => (tab ? '\t' : ' '))
    .trim();
}

/** Raised and lowered signs are on the line, too. */
function isOn(line: Line, { x, y, size }: Piece): boolean {
  const height = Math.max(line.size, size);
  return Math.abs(line.y - y) < height / 2 && x > line.right - height;
}

function extended(line: Line, { text, x, width, size }: Piece): Line {
  const gap = x - line.right;
  const isBlank = text.trim() === '';
  // A wide space stands between cells as nothing does.
  const isCell = gap > CELL_GAP * line.size || (isBlank && width > CELL_GAP * line.size);
  const isApart = gap > WORD_GAP * line.size && !/\s$/.test(line.text) && !/^\s/.test(text);
  return {
    ...line,
    text: line.text + (isCell ? '\t' : isApart ? ' ' : '') + text,
    right: Math.max(line.right, x + width),
    // Where a line begins with a small sign, such as the number of a note, its words say how high it is.
    size: isBlank ? line.size : Math.max(line.size, size),
  };
}
