import { asciidoc } from './markup/asciidoc';
import { html } from './markup/html';
import { latex } from './markup/latex';
import { markdown } from './markup/markdown';
import { indexed, type MarkupIndex } from './markup/markup';
import { org } from './markup/org';
import { plaintext } from './markup/plaintext';
import { restructuredtext } from './markup/restructuredtext';

/** The languages whose markup recognition knows, by the ids that editors give them. */
export type NoteLanguage = 'plaintext' | 'markdown' | 'restructuredtext' | 'asciidoc' | 'latex' | 'org' | 'html';

const MARKUP: Readonly<Record<NoteLanguage, MarkupIndex>> = {
  plaintext: indexed(plaintext),
  markdown: indexed(markdown),
  restructuredtext: indexed(restructuredtext),
  asciidoc: indexed(asciidoc),
  latex: indexed(latex),
  org: indexed(org),
  html: indexed(html),
};

/** The languages, plain text first. */
export const NOTE_LANGUAGES = Object.keys(MARKUP) as readonly NoteLanguage[];

/** What is prose in a language. */
export function markupOf(language: NoteLanguage): MarkupIndex {
  return MARKUP[language];
}

/** As what a document is read, by the language id that its editor gives it: as plain text where its markup is not known. */
export function noteLanguage(id: string): NoteLanguage {
  if (id === 'tex') return 'latex';
  return Object.hasOwn(MARKUP, id) ? (id as NoteLanguage) : 'plaintext';
}
