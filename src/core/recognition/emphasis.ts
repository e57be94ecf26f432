import { classAt, classBefore } from './characters';
import { MARK, SPACE, SPACELESS, WORD } from './classes';

const UNDERSCORE = 95;
const BACKSLASH = 92;
const FARTHEST = 1000;

/**
 * Whether the run of underscores that ends at `end` opens emphasis that a later run closes, in the same block
 * `[from, to)` and within 1,000 units. Runs count as CommonMark's flanking rules say (spec 0.31, section 6.2), each as
 * one delimiter whatever its length; plain text is read the same way, for people write `_so_` there too.
 */
export function opensEmphasis(text: string, end: number, from: number, to: number): boolean {
  let start = end;
  const nearest = Math.max(from, end - FARTHEST);
  while (start > nearest && text.charCodeAt(start - 1) === UNDERSCORE) start--;
  if (!canOpen(text, start, end)) return false;
  let depth = 0;
  const farthest = Math.min(to, end + FARTHEST);
  for (let at = end; at < farthest; at++) {
    if (text.charCodeAt(at) !== UNDERSCORE) continue;
    const run = at;
    while (at < farthest && text.charCodeAt(at) === UNDERSCORE) at++;
    if (canClose(text, run, at)) {
      if (depth === 0) return true;
      depth--;
    } else if (canOpen(text, run, at)) depth++;
  }
  return false;
}

/** Whether the run of underscores that starts at `start` closes emphasis: the mirror image of `opensEmphasis`. */
export function closesEmphasis(text: string, start: number, from: number, to: number): boolean {
  let end = start;
  const nearest = Math.min(to, start + FARTHEST);
  while (end < nearest && text.charCodeAt(end) === UNDERSCORE) end++;
  if (!canClose(text, start, end)) return false;
  let depth = 0;
  const farthest = Math.max(from, start - FARTHEST);
  for (let at = start; at > farthest; at--) {
    if (text.charCodeAt(at - 1) !== UNDERSCORE) continue;
    const run = at;
    while (at > farthest && text.charCodeAt(at - 1) === UNDERSCORE) at--;
    if (canOpen(text, at, run)) {
      if (depth === 0) return true;
      depth--;
    } else if (canClose(text, at, run)) depth++;
    at++;
  }
  return false;
}

function canOpen(text: string, start: number, end: number): boolean {
  return (
    text.charCodeAt(start) === UNDERSCORE &&
    end < text.length &&
    !(classAt(text, end) & SPACE) &&
    !isInWord(classBefore(text, start)) &&
    text.charCodeAt(start - 1) !== BACKSLASH
  );
}

function canClose(text: string, start: number, end: number): boolean {
  return (
    text.charCodeAt(start) === UNDERSCORE &&
    start > 0 &&
    !(classBefore(text, start) & SPACE) &&
    !isInWord(classAt(text, end)) &&
    text.charCodeAt(start - 1) !== BACKSLASH
  );
}

function isInWord(kind: number): boolean {
  return (kind & (WORD | MARK)) !== 0 && !(kind & SPACELESS);
}
