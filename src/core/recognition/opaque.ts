import { keyAt } from '../citation/key';
import type { Span } from '../span';
import { hostAt, LOCAL_PART_LENGTH, mailAt, urlAt, wwwAt } from './addresses';
import { AHEAD, type Block, initialState, nextBlock, REACH } from './blocks';
import { markupOf, type NoteLanguage } from './language';
import type { Construct, InlineReader, OpaqueKind } from './markup/markup';

/** A span of a text in which nothing is a mention. */
export interface OpaqueSpan extends Span {
  readonly kind: OpaqueKind;
}

/**
 * The spans of a text in which nothing is a mention, in order and apart: web and mail addresses and citation keys, and
 * what the language's table says: code, tags and comments, link destinations and front matter.
 */
export function opaqueSpans(text: string, language: NoteLanguage): OpaqueSpan[] {
  const spans: OpaqueSpan[] = [];
  let state = initialState(text, language);
  let done = 0;
  for (let start = 0; start < text.length; ) {
    const block = nextBlock(text, start, state, language);
    if (!block.opaque)
      for (const span of inlineSpans(text, block, Math.max(start, done), language))
        if (span.start < block.end) spans.push(span);
    // A region may end before its next line.
    if (block.opaque && block.end > start) spans.push({ start, end: block.end, kind: block.opaque });
    done = spans.at(-1)?.end ?? 0;
    start = block.end;
    state = block.next;
  }
  return spans;
}

/**
 * The opaque spans of a block of prose from `from`, also those that begin within `AHEAD` units after an open block's end.
 * None reaches farther than the block's limit or `REACH` units.
 */
export function inlineSpans(text: string, block: Block, from: number, language: NoteLanguage): OpaqueSpan[] {
  const spans: OpaqueSpan[] = [];
  const to = block.closed ? block.end : Math.min(block.limit, block.end + AHEAD);
  const { triggers, readers } = markupOf(language);
  // What follows a trigger is looked at too.
  const stretch = text.slice(from, Math.min(block.limit, to + 1));
  let earliest = from;
  for (let next = 0; ; ) {
    triggers.lastIndex = next;
    if (!triggers.test(stretch)) return spans;
    const at = from + triggers.lastIndex - 1;
    if (at >= to) return spans;
    const limit = Math.min(block.limit, at + REACH);
    const span = addressAt(text, at, earliest, limit) ?? constructAt(text, at, limit, readers[text.charCodeAt(at)]);
    if (span && span.end > at) {
      if (span.kind) spans.push({ start: span.start, end: span.end, kind: span.kind });
      earliest = span.end;
    }
    next = Math.max(at + 1, span?.end ?? 0) - from;
  }
}

function constructAt(
  text: string,
  at: number,
  limit: number,
  readers: readonly InlineReader[] | undefined,
): Construct | undefined {
  if (!readers) return undefined;
  for (const read of readers) {
    const construct = read(text, at, limit);
    if (construct) return construct;
  }
  return undefined;
}

/** The address or citation key around the unit at `at`, which stands in all of them: a colon, a dot or an at sign. */
function addressAt(text: string, at: number, from: number, limit: number): OpaqueSpan | undefined {
  switch (text.charCodeAt(at)) {
    case 58:
      return address(urlAt(text, at, from, limit));
    case 46:
      return address(wwwAt(text, at, from, limit) ?? hostAt(text, at, from, limit));
    case 64: {
      const mail = address(mailAt(text, at, Math.max(from, at - LOCAL_PART_LENGTH), limit));
      if (mail) return mail;
      const key = keyAt(text, at, limit);
      return key && { start: at, end: key.span.end, kind: 'citation' };
    }
    default:
      return undefined;
  }
}

function address(span: Span | undefined): OpaqueSpan | undefined {
  return span && { ...span, kind: 'address' };
}
