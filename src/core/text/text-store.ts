import { firstIndex } from '../first-index';
import type { LinePosition } from '../lines';
import type { Span } from '../span';
import { PrefixSums } from './prefix-sums';
import type { TextSource } from './text-source';

/** Chunks are cut at about this length, in UTF-16 units, after a line where there is one. */
const CHUNK = 4096;
/** A longer chunk is cut, a shorter one joined with its neighbour. */
const LONGEST = 2 * CHUNK;
const SHORTEST = CHUNK / 4;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BREAK = /\r\n?|\n/g;

interface Chunk {
  readonly text: string;
  /** Offsets in the chunk after each line break that it ends. */
  readonly breaks: readonly number[];
}

/**
 * A text that is being edited, held in chunks of lines, so that neither an edit nor a look-up takes time that grows with
 * the text's length by more than its logarithm. Offsets are UTF-16 units; lines end with LF, CRLF or CR, as in LSP, and
 * no chunk ends between a CR and its LF.
 */
export class TextStore implements TextSource {
  #chunks: Chunk[];
  #lengths!: PrefixSums;
  #lines!: PrefixSums;
  #length = 0;
  #breaks = 0;

  constructor(text: string) {
    this.#chunks = chunksOf(text);
    this.#count();
  }

  get length(): number {
    return this.#length;
  }

  get lineCount(): number {
    return this.#breaks + 1;
  }

  /** Another store of the same text, from now on edited by itself. */
  copy(): TextStore {
    const copy = new TextStore('');
    copy.#chunks = [...this.#chunks];
    copy.#count();
    return copy;
  }

  /** The whole text, put together in time that grows with it. */
  toString(): string {
    return this.#chunks.map(chunk => chunk.text).join('');
  }

  /** The units in `[start, end)`; offsets beyond the text are its ends. */
  slice(start: number, end: number): string {
    const from = Math.max(0, start);
    const to = Math.min(end, this.#length);
    if (from >= to) return '';
    let index = this.#lengths.find(from);
    let at = from - this.#lengths.sum(index);
    let text = '';
    for (let rest = to - from; rest > 0; index++) {
      const part = this.#chunks[index]!.text.slice(at, at + rest);
      text += part;
      rest -= part.length;
      at = 0;
    }
    return text;
  }

  /** Puts `text` in the place of the units in the span. */
  replace({ start, end }: Span, text: string): void {
    let first = this.#lengths.find(start);
    let last = this.#lengths.find(end);
    const head = this.#chunks[first]!.text.slice(0, start - this.#lengths.sum(first));
    const tail = this.#chunks[last]!.text.slice(end - this.#lengths.sum(last));
    let whole = head + text + tail;
    while (first > 0 && (whole.length < SHORTEST || this.#isSplit(first - 1, whole))) {
      whole = this.#chunks[--first]!.text + whole;
    }
    while (last + 1 < this.#chunks.length && (whole.length < SHORTEST || endsInBreak(whole, this.#chunks[last + 1]!))) {
      whole += this.#chunks[++last]!.text;
    }
    this.#put(first, last, chunksOf(whole));
  }

  /** Where the line begins, from 0 on; a line beyond the last begins at the text's end. */
  lineStart(line: number): number {
    if (line <= 0) return 0;
    if (line > this.#breaks) return this.#length;
    const index = this.#lines.find(line - 1);
    const within = line - 1 - this.#lines.sum(index);
    return this.#lengths.sum(index) + this.#chunks[index]!.breaks[within]!;
  }

  /** The offset of a position, 0-based; a column beyond the line's end is its end, before the line break. */
  offsetAt({ line, column }: LinePosition): number {
    if (line < 0) return 0;
    if (line > this.#breaks) return this.#length;
    const start = this.lineStart(line);
    if (column <= 0) return start;
    const next = line === this.#breaks ? this.#length : this.lineStart(line + 1);
    return this.#beforeBreak(Math.min(start + column, next), start);
  }

  /** The position of an offset; one inside or after a line break that ends its line is that line's end. */
  positionAt(offset: number): LinePosition {
    const at = Math.min(Math.max(offset, 0), this.#length);
    const index = this.#lengths.find(at);
    const within = at - this.#lengths.sum(index);
    const { breaks } = this.#chunks[index]!;
    const line = this.#lines.sum(index) + countUpTo(breaks, within);
    const start = this.lineStart(line);
    return { line, column: this.#beforeBreak(at, start) - start };
  }

  #beforeBreak(offset: number, lineStart: number): number {
    const tail = this.slice(Math.max(lineStart, offset - 2), offset);
    let at = offset;
    for (let i = tail.length - 1; i >= 0 && isBreak(tail.charCodeAt(i)); i--) at--;
    return at;
  }

  #isSplit(before: number, text: string): boolean {
    return text.charCodeAt(0) === LINE_FEED && this.#chunks[before]!.text.endsWith('\r');
  }

  #put(first: number, last: number, fresh: readonly Chunk[]): void {
    if (first === last && fresh.length === 1) {
      const old = this.#chunks[first]!;
      const chunk = fresh[0]!;
      this.#chunks[first] = chunk;
      const longer = chunk.text.length - old.text.length;
      const more = chunk.breaks.length - old.breaks.length;
      if (longer !== 0) this.#lengths.add(first, longer);
      if (more !== 0) this.#lines.add(first, more);
      this.#length += longer;
      this.#breaks += more;
      return;
    }
    this.#chunks = [...this.#chunks.slice(0, first), ...fresh, ...this.#chunks.slice(last + 1)];
    this.#count();
  }

  #count(): void {
    this.#lengths = new PrefixSums(this.#chunks.map(({ text }) => text.length));
    this.#lines = new PrefixSums(this.#chunks.map(({ breaks }) => breaks.length));
    this.#length = this.#lengths.sum(this.#chunks.length);
    this.#breaks = this.#lines.sum(this.#chunks.length);
  }
}

/** A text in chunks, at least one. */
function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  while (text.length - start > LONGEST) {
    const end = cutNear(text, start + CHUNK);
    chunks.push(chunkOf(text.slice(start, end)));
    start = end;
  }
  chunks.push(chunkOf(start === 0 ? text : text.slice(start)));
  return chunks;
}

/** The nearest line's end before an offset, if it is not far; else the offset, moved out of a CRLF. */
function cutNear(text: string, offset: number): number {
  const far = offset - CHUNK / 2;
  const lineFeed = text.slice(far, offset).lastIndexOf('\n');
  if (lineFeed >= 0) return far + lineFeed + 1;
  return text.charCodeAt(offset - 1) === CARRIAGE_RETURN && text.charCodeAt(offset) === LINE_FEED ? offset + 1 : offset;
}

function chunkOf(text: string): Chunk {
  const breaks: number[] = [];
  if (text.includes('\r')) {
    BREAK.lastIndex = 0;
    while (BREAK.test(text)) breaks.push(BREAK.lastIndex);
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at + 1);
  }
  return { text, breaks };
}

function isBreak(unit: number): boolean {
  return unit === LINE_FEED || unit === CARRIAGE_RETURN;
}

function endsInBreak(text: string, next: Chunk): boolean {
  return text.charCodeAt(text.length - 1) === CARRIAGE_RETURN && next.text.charCodeAt(0) === LINE_FEED;
}

/** How many numbers of an ascending list are at most `limit`. */
function countUpTo(list: readonly number[], limit: number): number {
  return firstIndex(list.length, index => list[index]! > limit);
}
