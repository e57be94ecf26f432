import type { Span } from '../span';

/** A stretch of a text that became another: from `start` to `oldEnd` before, to `newEnd` after. UTF-16 offsets. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The least stretch that holds a change and, after it, the replacement of a span of the text that it led to. */
export function joinedChange(change: Change | undefined, span: Span, text: string): Change {
  const { start, end } = span;
  const delta = text.length - (end - start);
  if (!change) return { start, oldEnd: end, newEnd: end + delta };
  const beyond = Math.max(0, end - change.newEnd);
  return {
    start: Math.min(change.start, start),
    oldEnd: change.oldEnd + beyond,
    newEnd: change.newEnd + beyond + delta,
  };
}
