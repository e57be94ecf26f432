import { Parser } from 'yaml';
import type { Span } from '../span';

/** Where the comments of a YAML text stand, in order; the text has no byte order mark. */
export function commentsIn(text: string): Span[] {
  return commentsOf([...new Parser().parse(text)]);
}

/** The comments among the parts of a token or of a list of them. */
function commentsOf(token: unknown): Span[] {
  if (typeof token !== 'object' || token === null) return [];
  if (Array.isArray(token)) return token.flatMap(commentsOf);
  const { type, offset, source } = token as { type?: string; offset?: number; source?: string };
  if (type === 'comment') return [{ start: offset!, end: offset! + source!.length }];
  return Object.values(token).flatMap(commentsOf);
}
