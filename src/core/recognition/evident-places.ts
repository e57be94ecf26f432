import { firstIndex } from '../first-index';
import type { NameIndex } from './names';
import { ENTRY, prefilterInUse } from './prefilter';

/**
 * Where names stand, or may stand, in text that is all ASCII and begins with its block, in order, as `Prefilter.scan` has them.
 * Undefined where that can't be told at once.
 */
export class EvidentPlaces {
  private constructor(private readonly found: Int32Array) {}

  static in(text: Uint8Array, index: NameIndex): EvidentPlaces | undefined {
    const prefilter = prefilterInUse();
    if (!prefilter || text.length > prefilter.capacity) return undefined;
    return new EvidentPlaces(prefilter.scan(index, prefilter.loadBytes(text), 0, false).slice());
  }

  /** The first place from an offset on that isn't evident; -1 where there is none. */
  nextUnsure(from: number): number {
    const { found } = this;
    for (let at = this.#from(from); at < found.length; at += ENTRY) if (found[at + 2]! >= 0) return found[at]!;
    return -1;
  }

  /** Those in a stretch. */
  within(from: number, to: number): Int32Array {
    return this.found.subarray(this.#from(from), this.#from(to));
  }

  #from(offset: number): number {
    return ENTRY * firstIndex(this.found.length / ENTRY, i => this.found[ENTRY * i]! >= offset);
  }
}
