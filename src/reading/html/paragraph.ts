import type { Span } from '../../core/span';

/** Characters that only say where a line may break: soft hyphens, spaces without a width. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]+/;
const PARTS = new RegExp(`${UNSEEN.source}|(?:(?!${UNSEEN.source})\\s)+|(?:(?!${UNSEEN.source})\\S)+`, 'g');

/** Words of a paragraph, and where they stand in the file: as they are or, an entity, as something else. */
interface Run {
  readonly start: number;
  end: number;
  readonly inFile: { readonly start: number; end: number };
}

/** A paragraph of a page, put together from what stands between its tags. */
export class Paragraph {
  text = '';
  private readonly runs: Run[] = [];
  /** What is to stand between the words so far and the next ones. */
  private space = '';
  private breaks = 0;
  private isNextCell = false;

  /** Adds a line break. */
  lineBreak(): void {
    this.space = '';
    this.breaks++;
  }

  /** From here on stands another cell of the same row. */
  nextCell(): void {
    this.isNextCell = true;
  }

  /** Whether the words that come now belong to another paragraph, since there is a blank line before them. */
  get isOver(): boolean {
    return this.text !== '' && this.breaks > 1;
  }

  /**
   * Adds text without a line break that counts.
   * @param inFile where it stands in the file
   * @param isKept whether its white space is kept, rather than a space put for any run of it
   */
  add(data: string, inFile: Span, isKept: boolean): void {
    const isEntity = inFile.end - inFile.start !== data.length;
    for (const { 0: part, index } of data.matchAll(PARTS)) {
      const start = inFile.start + index;
      if (UNSEEN.test(part)) continue;
      if (/\S/.test(part)) this.ink(part, isEntity ? inFile : { start, end: start + part.length });
      else if (isKept) this.space += part;
      else if (this.breaks === 0) this.space = ' ';
    }
  }

  /** Where a span of the text stands in the file, from the first of its words to the last. */
  inFile({ start, end }: Span): Span {
    const first = this.runs.find(run => run.end > start) ?? this.runs.at(-1)!;
    const last = this.runs.findLast(run => run.start < end) ?? first;
    return {
      start: isPlain(first) ? first.inFile.start + Math.max(0, start - first.start) : first.inFile.start,
      end: isPlain(last) ? Math.min(last.inFile.end, last.inFile.start + end - last.start) : last.inFile.end,
    };
  }

  private ink(words: string, inFile: Span): void {
    if (this.text !== '') {
      if (this.breaks > 0) this.text += '\n';
      this.text += this.isNextCell ? '\t' : this.space;
    }
    this.space = '';
    this.breaks = 0;
    this.isNextCell = false;
    const start = this.text.length;
    this.text += words;
    const last = this.runs.at(-1);
    // Most words stand in the file as they do here, one space apart.
    if (last && isPlain(last) && isPlain({ start, end: this.text.length, inFile }) && goesOn(last, start, inFile)) {
      last.end = this.text.length;
      last.inFile.end = inFile.end;
    } else this.runs.push({ start, end: this.text.length, inFile: { ...inFile } });
  }
}

function isPlain({ start, end, inFile }: Run): boolean {
  return inFile.end - inFile.start === end - start;
}

function goesOn(last: Run, start: number, inFile: Span): boolean {
  return start - last.end === inFile.start - last.inFile.end;
}
