import type { Span } from '../../span';
import { linesOf } from './lines';

/** What can be folded: from somewhere in the first line to the end of the last. */
export interface Fold extends Span {
  readonly isComment: boolean;
  /** How many others it lies in. */
  readonly depth: number;
}

/**
 * What can be folded in a YAML text, in order: every line with those that belong below it, by their indentation, and comments
 * of several lines. Where text is broken, by as much indentation as there is.
 */
export function foldsOf(text: string): Fold[] {
  const folds: Fold[] = [];
  const open: { rank: number; start: number; end: number; depth: number; lines: number }[] = [];
  const close = (rank: number) => {
    while (open.length > 0 && open.at(-1)!.rank >= rank) {
      const { start, end, depth, lines } = open.pop()!;
      if (lines > 1) folds.push({ start, end, depth, isComment: false });
    }
  };
  const extend = (rank: number, end: number) => {
    for (const block of open) {
      if (block.rank >= rank) continue;
      block.end = end;
      block.lines++;
    }
  };
  let comment: { start: number; end: number; lines: number; indent: number } | undefined;
  const closeComment = () => {
    if (comment && comment.lines > 1) {
      folds.push({ start: comment.start, end: comment.end, depth: open.length, isComment: true });
    }
    comment = undefined;
  };
  for (const { start, end, indent, kind, isItem } of linesOf(text)) {
    if (kind === 'comment' && comment?.indent === indent) {
      comment.end = end;
      comment.lines++;
    } else {
      closeComment();
      if (kind === 'comment') comment = { start, end, lines: 1, indent };
    }
    if (kind === 'blank') continue;
    // An item belongs below a key in the same column.
    const rank = 2 * indent + (isItem ? 1 : 0);
    if (kind === 'content') close(rank);
    extend(rank, end);
    if (kind === 'content') open.push({ rank, start, end, depth: open.length, lines: 1 });
  }
  closeComment();
  close(0);
  return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}
