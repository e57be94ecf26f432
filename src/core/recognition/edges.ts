import { after, before, classAt } from './characters';
import { CONNECTOR, MARK, SPACELESS, WORD, ZERO_WIDTH } from './classes';
import { closesEmphasis, opensEmphasis } from './emphasis';

/** One underscore or two, and the end of the word. */
const REFERENCE = /^__?(?![\p{L}\p{N}\p{M}_])/u;
/** Behind so many marks and invisible characters nothing is looked for. */
const FARTHEST = 200;

/**
 * Whether a mention may begin at `offset` (rule 2): no letter, digit, mark or underscore touches it from the left, where
 * invisible characters touch nothing. Letters of scripts without spaces and underscores of emphasis do not count.
 * `[from, to)` is the block, within which emphasis is looked for.
 */
export function isStartEdge(text: string, offset: number, from: number, to: number): boolean {
  let at = before(text, offset);
  while (at >= 0 && offset - at < FARTHEST && classAt(text, at) & ZERO_WIDTH) at = before(text, at);
  const kind = classAt(text, at);
  if (!(kind & (WORD | MARK | CONNECTOR))) return true;
  if (kind & CONNECTOR) return at + 1 === offset && opensEmphasis(text, offset, from, to);
  if (classAt(text, offset) & SPACELESS) return true;
  return ((kind & MARK ? baseBefore(text, offset) : kind) & SPACELESS) !== 0;
}

/**
 * Whether a mention may end at `offset`: as `isStartEdge`, but that a mark on its last letter is never an edge.
 * `references`: whether underscores behind a word make it a reference.
 */
export function isEndEdge(text: string, offset: number, from: number, to: number, references = false): boolean {
  let at = offset;
  while (at < text.length && at - offset < FARTHEST && classAt(text, at) & ZERO_WIDTH) at = after(text, at);
  const kind = classAt(text, at);
  if (!(kind & (WORD | MARK | CONNECTOR))) return true;
  if (kind & MARK) return false;
  if (kind & CONNECTOR)
    return (
      at === offset &&
      (closesEmphasis(text, offset, from, to) || (references && REFERENCE.test(text.slice(at, at + 4))))
    );
  return ((kind | baseBefore(text, offset)) & SPACELESS) !== 0;
}

/** The class of the last character before `offset` that is neither a mark nor invisible; with a mark's script. */
function baseBefore(text: string, offset: number): number {
  let at = before(text, offset);
  let kind = classAt(text, at);
  while (at > 0 && offset - at < FARTHEST && kind & (MARK | ZERO_WIDTH) && !(kind & SPACELESS)) {
    at = before(text, at);
    kind = classAt(text, at);
  }
  return kind;
}
