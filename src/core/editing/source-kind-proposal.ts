import type { Reading } from '../citation/reading';
import { CHINESE_HEADLINE_VERBS, HEADLINE_VERBS, SOURCE_KIND_SIGNS } from './source-kind-signs';

/** How much of a text's beginning tells its kind, in UTF-16 units and in lines with anything in them. */
const BEGINNING = 2000;
const MOST_LINES = 8;
/** A longer line is a paragraph; in UTF-16 units. */
const LONGEST = 200;

/**
 * The kind of source that a text is, as a CSL item type, by its title and its first lines; undefined where they say nothing, and
 * where they are a headline. The first line with a sign tells, and in it the first kind of the table.
 */
export function proposedSourceKind({ title = '', text }: Pick<Reading, 'title' | 'text'>): string | undefined {
  const beginning = text.slice(0, BEGINNING).split(/\r\n?|\n/);
  const lines = [title.slice(0, BEGINNING), ...beginning].map(headingOf).filter(line => line !== '');
  const weak = new Map<string, Set<RegExp>>();
  for (const line of lines.slice(0, MOST_LINES)) {
    if (line.length > LONGEST || isHeadline(line)) continue;
    for (const signs of SOURCE_KIND_SIGNS) {
      if (signs.strong.some(sign => sign.test(line))) return signs.kind;
      const found = new Set([...(weak.get(signs.kind) ?? []), ...(signs.weak ?? []).filter(sign => sign.test(line))]);
      if (found.size > 1) return signs.kind;
      weak.set(signs.kind, found);
    }
  }
  return undefined;
}

/** A line without white space around it and the marks of a heading; white space in it is made single. */
function headingOf(line: string): string {
  return line.replace(/^[\s#>*_\ufeff]+|[\s#*_]+$/g, '').replace(/\s+/g, ' ');
}

/** `Court fines Nordhaven`; not a line that begins with what it is: `Interview: Aalto says why`. */
function isHeadline(line: string): boolean {
  if (/^[\p{L} ]{1,20}[:：]/u.test(line)) return false;
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some(word => HEADLINE_VERBS.has(word)) || CHINESE_HEADLINE_VERBS.test(line);
}
