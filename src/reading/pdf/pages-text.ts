import type { Page, Reading } from '../../core/citation/reading';
import { pagesBefore, withoutFurniture } from './furniture';
import type { Line } from './lines';
import { paragraphsOf } from './paragraphs';

/** A page of a PDF. */
export interface PdfPage {
  /** Its number, where the file gives its pages other ones than those counted from 1. */
  readonly label?: string;
  readonly lines: readonly Line[];
}

const HYPHEN = /(\p{L})[-\u00ad\u2010]$/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** The text of a PDF's pages, by the rules that `docs/dossier-format.md` gives; empty where there is none. */
export function pagesText(pages: readonly PdfPage[]): Reading {
  const whole = pages.map(({ lines }) => lines);
  const bodies = withoutFurniture(whole);
  const pageOf = new Map(bodies.flatMap((lines, page) => lines.map(line => [line, page] as const)));
  const known = hyphenated(bodies.flat());
  const starts: (number | undefined)[] = pages.map(() => undefined);
  let text = '';
  for (const paragraph of paragraphsOf(bodies)) {
    if (text !== '') text += '\n\n';
    for (const [index, line] of paragraph.entries()) {
      if (index > 0) text = joint(text, line.text, known);
      starts[pageOf.get(line)!] ??= text.length;
      text += line.text;
    }
  }
  // A page without text is where the next one begins.
  const before = pagesBefore(whole, bodies);
  const found: Page[] = [];
  for (let page = pages.length - 1, start = text.length; page >= 0; page--) {
    start = starts[page] ?? start;
    found.unshift({ label: pages[page]!.label ?? String(before + page + 1), start });
  }
  return { text, pages: found };
}

/** A text as the next line can follow it: with a space, or without the hyphen that parted a word. */
function joint(text: string, next: string, known: ReadonlySet<string>): string {
  if (HYPHEN.test(text) && /^\p{Ll}/u.test(next)) {
    const [before] = /[\p{L}\p{N}]+$/u.exec(text.slice(0, -1)) ?? [''];
    const [after] = /^[\p{L}\p{N}]+/u.exec(next) ?? [''];
    return known.has(`${before}-${after}`) && text.endsWith('-') ? text : text.slice(0, -1);
  }
  if (UNSPACED.test(text.at(-1) ?? '') && UNSPACED.test(next[0] ?? '')) return text;
  return `${text} `;
}

/** The words with a hyphen that stand within lines: at the end of one they keep it. */
function hyphenated(lines: readonly Line[]): Set<string> {
  return new Set(lines.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+-[\p{L}\p{N}]+/gu) ?? []));
}
