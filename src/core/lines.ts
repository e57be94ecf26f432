import { firstIndex } from './first-index';

/** Where an offset is in a text. */
export interface LinePosition {
  /** 0-based. */
  readonly line: number;
  /** 0-based, in UTF-16 units from the line's start. */
  readonly column: number;
}

/** Finds lines and columns in one text; lines end with LF, CRLF or CR, as in LSP. */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) this.starts.push(i + 1);
    }
  }

  /** The place of a UTF-16 offset; one past the end is the end. */
  positionAt(offset: number): LinePosition {
    const at = Math.min(Math.max(offset, 0), this.text.length);
    const line = firstIndex(this.starts.length, index => this.starts[index]! > at) - 1;
    return { line, column: at - this.starts[line]! };
  }
}

/** Counts the lines of a text up to one offset after another: for few of them much quicker than `LineIndex`. */
export class LineCount {
  /** The offset at which the line begins. */
  start = 0;
  #feed: number;
  #return: number;

  /** @param line the number of the first, and then of each that is gone to */
  constructor(
    private readonly text: string,
    public line = 0,
  ) {
    this.#feed = this.#find('\n', 0);
    this.#return = this.#find('\r', 0);
  }

  /** Goes on to the line of an offset that is not before the last one. */
  goTo(offset: number): void {
    for (;;) {
      const isReturn = this.#return < this.#feed;
      const last = isReturn && this.#return + 1 === this.#feed ? this.#feed : Math.min(this.#feed, this.#return);
      if (last >= offset) return;
      this.line++;
      this.start = last + 1;
      if (this.#feed <= last) this.#feed = this.#find('\n', last + 1);
      if (this.#return <= last) this.#return = this.#find('\r', last + 1);
    }
  }

  #find(character: string, from: number): number {
    const found = this.text.indexOf(character, from);
    return found < 0 ? this.text.length : found;
  }
}
