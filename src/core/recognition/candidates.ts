import type { Heads } from './heads';
import { isAsciiWord } from './heads';
import { PADDING, type Prefilter } from './prefilter';

/** The first stretch that is looked at, in UTF-16 units; each that follows on is twice as long. */
const FIRST = 4096;
/** How far beyond a stretch a head may reach. */
const LOOKAHEAD = 16;

/** The places in one text where a phrase may begin, found stretch by stretch as they are asked for. */
export class Candidates {
  readonly #windows = new Map<Heads, Window>();

  constructor(
    private readonly text: string,
    private readonly prefilter: Prefilter,
  ) {}

  /** The first offset from `from` on where a phrase with one of the heads may begin; the text's length where there is none before `to`. */
  next(heads: Heads, from: number, to: number): number {
    let window = this.#windows.get(heads);
    if (!window) {
      window = new Window(heads);
      this.#windows.set(heads, window);
    }
    return window.next(this.text, this.prefilter, from, to);
  }
}

/** A stretch of the text with its candidates, and the place in their list that was last asked for. */
class Window {
  #start = 0;
  #end = 0;
  #found = new Int32Array(0);
  #at = 0;
  #revision = -1;
  #size = FIRST;

  constructor(private readonly heads: Heads) {}

  next(text: string, prefilter: Prefilter, from: number, to: number): number {
    let at = from;
    while (at < to) {
      if (at < this.#start || at >= this.#end || this.#revision !== this.heads.revision)
        this.#look(text, prefilter, at);
      const found = this.#find(at);
      if (found >= 0) return found;
      at = this.#end;
    }
    return text.length;
  }

  #find(from: number): number {
    const found = this.#found;
    let at = this.#at;
    if (at > 0 && found[at - 1]! >= from) at = 0;
    while (at < found.length && found[at]! < from) at++;
    this.#at = at;
    return at < found.length ? found[at]! : -1;
  }

  #look(text: string, prefilter: Prefilter, from: number): void {
    this.#size = from === this.#end ? Math.min(2 * this.#size, prefilter.capacity - PADDING) : FIRST;
    const start = isInPair(text, from) ? from - 1 : from;
    let end = Math.min(text.length, start + this.#size);
    if (isInPair(text, end)) end--;
    let beyond = Math.min(text.length, end + LOOKAHEAD);
    if (isInPair(text, beyond)) beyond--;
    const length = prefilter.load(text, start, beyond);
    const inWord = start > 0 && isAsciiWord(text.charCodeAt(start - 1));
    const found = prefilter.scan(this.heads, length, start, inWord);
    let count = found.length;
    while (count > 0 && found[count - 1]! >= end) count--;
    this.#found = found.slice(0, count);
    this.#start = start;
    this.#end = end;
    this.#at = 0;
    this.#revision = this.heads.revision;
  }
}

/** Whether an offset parts the halves of a surrogate pair. */
function isInPair(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
}
