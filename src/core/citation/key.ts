import type { Span } from '../span';

/** `word (word | one punctuation mark before a word | ":" or "/" before "/")*`, as in Pandoc. */
const PLAIN_KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])|[:/](?=\/))*/u;
/** Anything but white space, with its braces balanced two deep. */
const BRACED_KEY = /^\{((?:[^{}\s]|\{(?:[^{}\s]|\{[^{}\s]*\})*\})+)\}/;
const TOUCHES = /[\p{L}\p{M}\p{N}_/]/u;

/** `@key`, `-@key` or `@{key}` in a text. */
export interface CitationKey {
  readonly key: string;
  /** The key alone. */
  readonly keySpan: Span;
  /** From the `-` or `@` to the key's or its closing brace's end. */
  readonly span: Span;
  readonly suppressAuthor: boolean;
}

/**
 * Reads the citation key whose `@` is at an offset, as far as `limit`.
 *
 * A key begins with a letter, digit or underscore and goes on with these and single marks of `:.#$%&-+?<>~/` between them
 * (also `://`), or is anything without white space in braces. There is none after a letter, digit or underscore (a mail
 * address), a slash (a path or web address) or a backslash (escaped).
 */
export function keyAt(text: string, at: number, limit = text.length): CitationKey | undefined {
  const minus = at > 0 && text[at - 1] === '-' && !isEscaped(text, at - 1) && !touches(text, at - 1);
  const start = minus ? at - 1 : at;
  if (isEscaped(text, at) || touches(text, start)) return undefined;
  const rest = text.slice(at + 1, limit);
  const plain = PLAIN_KEY.exec(rest);
  if (plain) {
    const keySpan = { start: at + 1, end: at + 1 + plain[0].length };
    return { key: plain[0], keySpan, span: { start, end: keySpan.end }, suppressAuthor: minus };
  }
  const key = BRACED_KEY.exec(rest)?.[1];
  if (key === undefined) return undefined;
  const keySpan = { start: at + 2, end: at + 2 + key.length };
  return { key, keySpan, span: { start, end: keySpan.end + 1 }, suppressAuthor: minus };
}

/**
 * The same, unless something opaque hides it. A span that begins with the key marks it and doesn't hide it.
 * @param opaque the span in which the `@` stands, if it stands in one
 */
export function visibleKeyAt(text: string, at: number, opaque: Span | undefined): CitationKey | undefined {
  const key = keyAt(text, at);
  return opaque && key && opaque.start < key.span.start ? undefined : key;
}

/** No longer run of backslashes is looked at to its beginning. */
const LONGEST_RUN = 500;

/** Whether the character at an offset stands after an odd number of backslashes. */
export function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (before > 0 && at - before < LONGEST_RUN && text[before - 1] === '\\') before--;
  return (at - before) % 2 === 1;
}

/** Whether a letter, digit, underscore or slash stands directly before an offset; reads a surrogate pair as one character. */
function touches(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const last = [...before].at(-1);
  return last !== undefined && TOUCHES.test(last);
}
