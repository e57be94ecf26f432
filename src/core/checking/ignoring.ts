import type { CitationDocument } from '../citation/citation-document';
import { lineBreakAt } from '../editing/layout';

/** A comment that leaves findings out, and the offset in the note where it is to be written. */
export interface Ignoring {
  readonly at: number;
  /** On a line of its own, with its line break. */
  readonly text: string;
}

/** Notes in whose languages such a comment isn't seen, or does no harm. */
const COMMENTED: readonly string[] = ['markdown', 'html', 'plaintext'];

/** The comment above a paragraph that leaves out its findings of a code; none where the note's language has other comments. */
export function ignoring({ text, language, frontMatter }: CitationDocument, code: string, offset: number): Ignoring[] {
  if (!COMMENTED.includes(language)) return [];
  const at = Math.max(paragraphAround(text, offset), frontMatter);
  // Indented as its paragraph, it stays in the same list item.
  const [indent] = /^[ \t]*/.exec(text.slice(at, offset))!;
  const comment = ['<!--', 'dossier-ignore-next', code, '-->'].join(' ');
  return [{ at, text: indent + comment + lineBreakAt(text, at) }];
}

/** Where the first line begins of those around an offset between which none is blank. */
function paragraphAround(text: string, offset: number): number {
  const lineBefore = (end: number) => (end > 1 ? text.lastIndexOf('\n', end - 2) + 1 : 0);
  let at = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
  while (at > 0 && text.slice(lineBefore(at), at).trim() !== '') at = lineBefore(at);
  return at;
}
