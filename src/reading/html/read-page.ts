import { Parser } from 'htmlparser2';
import type { Reading, Unreadable } from '../../core/citation/reading';
import { t } from '../../core/l10n';
import type { Span } from '../../core/span';
import type { Steps } from '../../core/steps';
import { BLOCKS, isLeftOut, isMain } from './elements';
import { Paragraph } from './paragraph';

/** How much is parsed in one step, in UTF-16 units. */
const STEP = 8192;
/** The parser's time grows with the square of this; no page that people read comes near it. */
const DEEPEST = 2000;

/** A paragraph and in which parts of the page it stands. */
interface Found {
  readonly paragraph: Paragraph;
  readonly isInMain: boolean;
  readonly isInArticle: boolean;
  readonly isInFooter: boolean;
}

interface Element {
  readonly name: string;
  readonly isLeftOut: boolean;
  readonly isMain: boolean;
}

class TooDeep extends Error {}

/** Reads the text of a web page, by the rules that `docs/dossier-format.md` gives. Spans in the file are UTF-16 offsets of `html`. */
export function* readPage(html: string): Steps<Reading | Unreadable> {
  const page = new Page();
  const isXml = html.trimStart().startsWith('<?xml');
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes),
      onclosetag: name => page.close(name),
      ontext: data => page.text(data, { start: parser.startIndex, end: parser.endIndex + 1 }),
    },
    { recognizeSelfClosing: isXml, recognizeCDATA: isXml },
  );
  try {
    for (let at = 0; at < html.length; at += STEP) {
      parser.write(html.slice(at, at + STEP));
      yield;
    }
    parser.end();
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return { reason: t('Its elements are nested more than {0} deep; save its text alone.', DEEPEST) };
  }
  const paragraphs = page.paragraphs();
  const title = page.title();
  if (paragraphs.length > 0) return { ...joined(html, paragraphs), ...(title !== undefined && { title }) };
  return { reason: t('It holds no text. If a script writes it, save the page from a browser once it is shown.') };
}

/** The page so far. */
class Page {
  private readonly found: Found[] = [];
  private paragraph = new Paragraph();
  private readonly elements: Element[] = [];
  /** How many elements are open that count for nothing. */
  private leftOut = 0;
  private mains = 0;
  private articles = 0;
  /** How many are open, by their names; those of `main` by role, too. */
  private readonly openOf = { main: 0, article: 0, footer: 0, pre: 0 };
  private hasHeadline = false;
  /** The first of each, as far as it has come. */
  private readonly heads: { title?: string; h1?: string } = {};
  private head: 'title' | 'h1' | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.elements.length === DEEPEST) throw new TooDeep();
    const element = { name, isLeftOut: isLeftOut(name, attributes), isMain: isMain(name, attributes) };
    this.elements.push(element);
    // A drawing may have a title of its own.
    if ((name === 'title' || name === 'h1') && this.heads[name] === undefined && this.leftOut === 0) {
      this.head = name;
      this.heads[name] = '';
    }
    if (element.isLeftOut) this.leftOut++;
    if (this.leftOut > 0) return;
    if (BLOCKS.has(name)) this.endParagraph();
    if (name === 'br') this.paragraph.lineBreak();
    if (name === 'td' || name === 'th') this.paragraph.nextCell();
    if (element.isMain && this.openOf.main === 0) this.mains++;
    if (name === 'article' && this.openOf.article === 0) this.articles++;
    if (name === 'h1' && this.openOf.article > 0) this.hasHeadline = true;
    this.count(element, 1);
  }

  close(name: string): void {
    const element = this.elements.pop();
    if (!element) return;
    if (name === this.head) this.head = undefined;
    if (this.leftOut === 0) {
      if (BLOCKS.has(name)) this.endParagraph();
      this.count(element, -1);
    }
    if (element.isLeftOut) this.leftOut--;
  }

  text(data: string, inFile: Span): void {
    if (this.head) this.heads[this.head] += data;
    if (this.leftOut > 0) return;
    if (this.openOf.pre > 0) this.lines(data, inFile);
    else this.words(data, inFile, false);
  }

  /** What it is called: its headline where its title says that and more, such as where it appeared; undefined where it has neither. */
  title(): string | undefined {
    const [title = '', headline = ''] = [this.heads.title, this.heads.h1].map(text =>
      text?.replace(/\s+/g, ' ').trim(),
    );
    return (title.includes(headline) && headline) || title || headline || undefined;
  }

  /** Those of its one main part, else of its one article that has a headline, else all but its footer. */
  paragraphs(): Paragraph[] {
    this.endParagraph();
    const inMain = this.found.filter(({ isInMain }) => isInMain);
    const inArticle = this.found.filter(({ isInArticle }) => isInArticle);
    const whole = this.found.filter(({ isInFooter }) => !isInFooter);
    const isMainKnown = this.mains === 1 && inMain.length > 0;
    const isArticleKnown = this.articles === 1 && this.hasHeadline;
    return (isMainKnown ? inMain : isArticleKnown ? inArticle : whole).map(({ paragraph }) => paragraph);
  }

  /** Text whose line breaks count; a character that is spelt out in the file comes by itself. */
  private lines(data: string, inFile: Span): void {
    for (const { 0: found, index } of data.matchAll(/\r\n?|\n|[^\r\n]+/g)) {
      if (/^[\r\n]/.test(found)) this.paragraph.lineBreak();
      else if (found === data) this.words(found, inFile, true);
      else this.words(found, { start: inFile.start + index, end: inFile.start + index + found.length }, true);
    }
  }

  private words(data: string, inFile: Span, isKept: boolean): void {
    if (this.paragraph.isOver && /\S/.test(data)) this.endParagraph();
    this.paragraph.add(data, inFile, isKept);
  }

  private endParagraph(): void {
    const { paragraph, openOf } = this;
    this.paragraph = new Paragraph();
    if (paragraph.text === '') return;
    this.found.push({
      paragraph,
      isInMain: openOf.main > 0,
      isInArticle: openOf.article > 0,
      isInFooter: openOf.footer > 0 && openOf.article === 0,
    });
  }

  private count({ name, isMain }: Element, step: 1 | -1): void {
    if (isMain) this.openOf.main += step;
    if (name === 'article' || name === 'footer' || name === 'pre') this.openOf[name] += step;
  }
}

function joined(html: string, paragraphs: readonly Paragraph[]): Reading {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of paragraphs) {
    starts.push(length);
    length += text.length + 2;
  }
  const paragraphAt = (offset: number) =>
    Math.max(
      0,
      starts.findLastIndex(start => start <= offset),
    );
  const spanOf = ({ start, end }: Span): Span => {
    const first = paragraphAt(start);
    const last = paragraphAt(Math.max(start, end - 1));
    const from = start - starts[first]!;
    const to = end - starts[last]!;
    return {
      start: paragraphs[first]!.inFile({ start: from, end: from + 1 }).start,
      end: paragraphs[last]!.inFile({ start: to - 1, end: to }).end,
    };
  };
  return { text: paragraphs.map(({ text }) => text).join('\n\n'), original: { text: html, spanOf } };
}
