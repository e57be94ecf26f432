import type { PrefilterIndex } from './evident';
import { isAsciiWord } from './heads';
import { ENTRY, PADDING, type Prefilter } from './prefilter';

/** The first stretch that is looked at where little may be asked for, in UTF-16 units; each that follows on is twice as long. */
const FIRST = 2048;
/** How far beyond a stretch a head may reach. */
const LOOKAHEAD = 16;

/** The places in one text where phrases may begin, found stretch by stretch as they are asked for. */
export class Candidates {
  readonly #places = new Map<PrefilterIndex, Places>();

  constructor(
    private readonly text: string,
    private readonly prefilter: Prefilter,
    /** The stretches that are looked at first. */
    private readonly first = FIRST,
  ) {}

  /** Where phrases of an index may begin. */
  of(index: PrefilterIndex): Places {
    const places = this.#places.get(index) ?? new Places(this.text, this.prefilter, index, this.first);
    this.#places.set(index, places);
    return places;
  }
}

/** A stretch of a text with its candidates, and the place in their list that was last asked for. */
export class Places {
  /** For what `next` gave: where the longest phrase there ends, by the hashes, and its group; 0 where that has to be found out. */
  end = 0;
  group = 0;
  /** Whether that phrase stands there, and nothing beside it can make a difference: see `isEvident`. */
  isEvident = false;
  #start = 0;
  #end = 0;
  /** Of the stretch's candidates so many numbers, in room that they leave to others. */
  #found = new Int32Array(0);
  #count = 0;
  #at = 0;
  #revision = -1;
  #size: number;

  constructor(
    private readonly text: string,
    private readonly prefilter: Prefilter,
    private readonly index: PrefilterIndex,
    private readonly first: number,
  ) {
    this.#size = first;
  }

  /** The first offset from `from` on where a phrase may begin; the text's length where there is none before `to`. */
  next(from: number, to: number): number {
    let at = from;
    while (at < to) {
      if (at < this.#start || at >= this.#end || this.#revision !== this.index.starts.heads.revision) this.#look(at);
      const found = this.#find(at);
      if (found >= 0) return found;
      at = this.#end;
    }
    return this.text.length;
  }

  /**
   * Hands over places from `from` on, stretch by stretch, as a prefilter has them in `found` from number `first` to `count`, as long
   * as all are taken: `take` returns the number of the first that isn't. Returns where that one stands; the text's length where there is none.
   */
  takeFrom(from: number, take: (found: Int32Array, first: number, count: number) => number): number {
    const { length } = this.text;
    for (let start = this.next(from, length); start < length; start = this.next(this.#end, length)) {
      const left = take(this.#found, this.#at, this.#count);
      if (left < this.#count) return this.#found[left]!;
    }
    return length;
  }

  #find(from: number): number {
    const found = this.#found;
    let at = this.#at;
    if (at > 0 && found[at - ENTRY]! >= from) at = 0;
    while (at < this.#count && found[at]! < from) at += ENTRY;
    this.#at = at;
    if (at >= this.#count) return -1;
    this.end = found[at + 1]!;
    const group = found[at + 2]!;
    this.isEvident = group < 0;
    this.group = group < 0 ? ~group : group;
    return found[at]!;
  }

  #look(from: number): void {
    const { text, prefilter, index } = this;
    const size = from === this.#end ? 2 * this.#size : this.first;
    this.#size = Math.min(size, prefilter.capacity - PADDING);
    const start = isInPair(text, from) ? from - 1 : from;
    let end = Math.min(text.length, start + this.#size);
    if (isInPair(text, end)) end--;
    let beyond = Math.min(text.length, end + LOOKAHEAD);
    if (isInPair(text, beyond)) beyond--;
    const length = prefilter.load(text, start, beyond);
    const inWord = start > 0 && isAsciiWord(text.charCodeAt(start - 1));
    const found = prefilter.scan(index, length, start, inWord);
    let count = found.length;
    while (count > 0 && found[count - ENTRY]! >= end) count -= ENTRY;
    if (count > this.#found.length) this.#found = new Int32Array(2 * count);
    this.#found.set(found.subarray(0, count));
    this.#count = count;
    this.#start = start;
    this.#end = end;
    this.#at = 0;
    this.#revision = index.starts.heads.revision;
  }
}

/** Whether an offset parts the halves of a surrogate pair. */
function isInPair(text: string, offset: number): boolean {
  if (offset === 0 || offset >= text.length) return false;
  return (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
}
