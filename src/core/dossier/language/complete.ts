import type { Span } from '../../span';
import { locate } from '../locate';
import type { Spot } from '../spot/spot';
import { completeKey } from './complete-keys';
import { completeValue, isChoice } from './complete-values';
import type { Completions, Known } from './completion';
import type { Section } from './sections';
import type { Snippet } from './snippets';

export interface CompleteOptions {
  /** The sign that was typed and asked for it, if one did. */
  readonly typed?: string | undefined;
  /** Those of the text, where they are known already. */
  readonly sections?: readonly Section[];
}

/**
 * What can be written at an offset of a dossier text, however half-typed. After a space that was typed nothing is offered
 * where a person goes on by a new line, or indents one: there Enter must stay Enter.
 */
export function complete(
  text: string,
  offset: number,
  known: Known,
  { typed, sections }: CompleteOptions = {},
): Completions | undefined {
  const line = text.slice(lineStart(text, offset), offset);
  const spot = isComment(line) ? undefined : locate(text, offset, sections);
  if (!spot || (typed === ' ' && !maySpaceAsk(line, spot))) return undefined;
  // What touches the place: the colon or dash before it, after which a blank comes first, or the beginning of a key with a colon.
  const touching =
    spot.part === 'key' ? '' : /[^\s,[\]{}"']*$/.exec(line.slice(0, line.length - offset + spot.span.start))![0];
  const isTight = touching === '-' || touching === `${spot.path.at(-1)}:`;
  const written = { start: spot.span.start - (isTight ? 0 : touching.length), end: spot.span.end };
  const span = onLine(text, withoutQuotes(text, written), offset);
  if (!span) return undefined;
  const isValue = spot.part === 'value';
  const found = isValue ? completeValue(spot, text.slice(span.start, offset), known) : completeKey(text, spot, known);
  const blank = isTight ? ' ' : '';
  const indent = ' '.repeat(span.start - lineStart(text, offset) + blank.length);
  const inText = (snippet: Snippet) => blank + snippet.replaceAll('\n', `\n${indent}`);
  return { ...found, span, items: found.items.map(item => ({ ...item, snippet: inText(item.snippet) })) };
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** A span's part on the line of an offset in it; undefined where it begins on an earlier line. */
function onLine(text: string, { start, end }: Span, offset: number): Span | undefined {
  const lineEnd = offset + /^[^\r\n]*/.exec(text.slice(offset))![0].length;
  return start < lineStart(text, offset) ? undefined : { start, end: Math.min(end, lineEnd) };
}

/** Whether words may follow at once: after `stance: `, within brackets, after a dash. */
function maySpaceAsk(line: string, { part, shape, flow }: Spot): boolean {
  if (part === 'value') return shape !== undefined && isChoice(shape);
  return part === 'blank' && (flow || /^\s*-\s$/.test(line));
}

/** Whether a line, as far as the cursor, has come to a comment. */
function isComment(line: string): boolean {
  return /^\s*#|^[^"']*\s#/.test(line);
}

function withoutQuotes(text: string, { start, end }: Span): Span {
  const quote = text[start];
  if (quote !== '"' && quote !== "'") return { start, end };
  return { start: start + 1, end: end - start > 1 && text[end - 1] === quote ? end - 1 : end };
}
