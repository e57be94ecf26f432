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
