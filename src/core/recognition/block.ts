/** About how long a piece of text is that is scanned in one go, in UTF-16 units. */
export const PIECE = 4096;
/** How far an inline construct, such as a code span, can reach, in UTF-16 units. */
export const REACH = 4096;
/** How far beyond its piece a mention with its definition can reach, in UTF-16 units. */
export const AHEAD = 2048;
/** How much longer a piece may be to end where one ended before. */
export const SLACK = PIECE / 4;
/** How far a block is looked for at a time. */
export const WINDOW = PIECE + SLACK + AHEAD + REACH;
/** Nothing beyond so many units after a block's end matters to it. */
export const FARTHEST_SEEN = 2 * WINDOW;

/** What a text is in at an offset, packed so that two of them can be compared: see `insideLine` and `regionState`. */
export type BlockState = number;

export const TEXT = 0;
export const INSIDE_LINE = 1;
export const REGION = 2;
export const FRONT_MATTER = 3;

/** What prose needs to know of the line it is in: its quote depth and indentation, and whether its block ends with it. */
export interface OpenLine {
  readonly depth: number;
  readonly indent: number;
  readonly ends: boolean;
}

/** The state inside a line of prose. */
export function insideLine({ depth, indent, ends }: OpenLine): BlockState {
  return INSIDE_LINE | (ends ? 8 : 0) | (depth << 4) | (Math.min(indent, 511) << 13);
}

/** The line that such a state is inside. */
export function lineInside(state: BlockState): OpenLine {
  return { depth: (state >> 4) & 511, indent: (state >> 13) & 511, ends: (state & 8) !== 0 };
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
