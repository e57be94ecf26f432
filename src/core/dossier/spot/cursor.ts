import type { Span } from '../../span';

/** For `skip`. */
export const BLANKS = /[ \t]*/y;
const LINE_END = /[\r\n]|$/g;

/** A place that moves through a YAML text line by line, as far as `end`. */
export class Cursor {
  protected at = 0;
  /** The stretch whose line's end was looked for last: a file may be one long line, in which each text in quotes asks for it. */
  private known: Span = { start: 0, end: -1 };

  constructor(
    protected readonly text: string,
    protected readonly end: number,
  ) {}

  /** What a sticky pattern matches at a place. */
  protected match(pattern: RegExp, at: number): Span | undefined {
    pattern.lastIndex = at;
    return pattern.test(this.text) ? { start: at, end: pattern.lastIndex } : undefined;
  }

  /** Where what a sticky pattern matches at a place ends. */
  protected skip(pattern: RegExp, at: number): number {
    return this.match(pattern, at)?.end ?? at;
  }

  protected isLineOver(): boolean {
    return this.at >= this.end || /[\r\n#]/.test(this.text[this.at]!);
  }

  protected lineEnd(at: number): number {
    if (at < this.known.start || at > this.known.end) {
      LINE_END.lastIndex = at;
      this.known = { start: at, end: LINE_END.exec(this.text)?.index ?? this.text.length };
    }
    return this.known.end;
  }

  /** Where the line after that of a place begins; the end of the text where there is none. */
  protected nextLine(at: number): number {
    const end = this.lineEnd(at);
    return end + (this.text.startsWith('\r\n', end) ? 2 : end < this.text.length ? 1 : 0);
  }

  /** A text without its quotes. */
  protected unquoted({ start, end }: Span): string {
    return this.text
      .slice(start, end)
      .replace(/^(["'])(.*?)\1?$/s, '$2')
      .trim();
  }
}

/** The length of a line up to the end of a text in double quotes that began before. */
export function endOfDouble(line: string): number | undefined {
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') return at + 1;
    if (line[at] === '\\') at++;
  }
  return undefined;
}

export function endOfSingle(line: string): number | undefined {
  for (let at = 0; at < line.length; at++) {
    if (line[at] !== "'") continue;
    if (line[at + 1] !== "'") return at + 1;
    at++;
  }
  return undefined;
}
