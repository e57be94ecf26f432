import type { Span } from '../span';
import { citationKeyAt, LOCAL_PART_LENGTH, mailAt, urlAt, wwwAt } from './addresses';
import { AHEAD, type Block, initialState, nextBlock, REACH } from './blocks';
import type { NoteLanguage } from './language';
import { isTrigger, markupAt } from './markdown';

/** Why a span holds no mention (rule 6). */
export type OpaqueKind = 'front-matter' | 'code' | 'tag' | 'destination' | 'address' | 'citation';

/** A span of a text in which nothing is a mention. */
export interface OpaqueSpan extends Span {
  readonly kind: OpaqueKind;
}

/**
 * The spans of a text in which nothing is a mention, in order and apart: web and mail addresses and citation keys; in
 * Markdown also code, tags and comments, link destinations and front matter.
 */
export function opaqueSpans(text: string, language: NoteLanguage): OpaqueSpan[] {
  const spans: OpaqueSpan[] = [];
  let state = initialState(text, language);
  let done = 0;
  for (let start = 0; start < text.length; ) {
    const block = nextBlock(text, start, state, language);
    if (block.opaque) spans.push({ start, end: block.end, kind: block.opaque });
    else
      for (const span of inlineSpans(text, block, Math.max(start, done), language))
        if (span.start < block.end) spans.push(span);
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
  const markdown = language === 'markdown';
  let earliest = from;
  let www = indexOfWww(text, from, to);
  for (let at = from; at < to; ) {
    const unit = text.charCodeAt(at);
    if (!isTrigger(unit) && at !== www) {
      at++;
      continue;
    }
    const limit = Math.min(block.limit, at + REACH);
    const span =
      at === www
        ? address(wwwAt(text, at, limit))
        : (linkAt(text, at, earliest, limit) ?? (markdown ? markupAt(text, at, limit) : undefined));
    if (span && span.end > at) {
      if (span.kind) spans.push({ start: span.start, end: span.end, kind: span.kind });
      earliest = span.end;
      at = span.end;
    } else at++;
    if (www >= 0 && www < at) www = indexOfWww(text, at, to);
  }
  return spans;
}

function linkAt(text: string, at: number, from: number, limit: number): OpaqueSpan | undefined {
  const unit = text.charCodeAt(at);
  if (unit === 58) return address(urlAt(text, at, from, limit));
  if (unit !== 64) return undefined;
  const mail = address(mailAt(text, at, Math.max(from, at - LOCAL_PART_LENGTH), limit));
  if (mail) return mail;
  const key = citationKeyAt(text, at, limit);
  return key && { ...key, kind: 'citation' };
}

function address(span: Span | undefined): OpaqueSpan | undefined {
  return span && { ...span, kind: 'address' };
}

function indexOfWww(text: string, from: number, to: number): number {
  const found = text.slice(from, to).search(/www\./i);
  return found < 0 ? -1 : from + found;
}
