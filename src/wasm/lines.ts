import type { NameIndex } from '../core/recognition/names';
import { ENTRY } from '../core/recognition/prefilter';
import { compiled } from './compiled';

const PAGE = 0x10000;
/** No more bytes of text are taken at once. */
const CAPACITY = 0x10000;
const PADDING = 64;
/** In what lies before the tables: text, places, what lines begin with, and lines. */
const PLACES = CAPACITY + PADDING;
/** In bytes. */
export const LONGEST_HEAD = 0x4000;
const HEAD = PLACES + 4 * ENTRY * CAPACITY;
const LINES = HEAD + LONGEST_HEAD + PADDING;
const LINES_END = LINES + 2 * CAPACITY;

interface Exports {
  readonly line: { readonly value: number };
  readonly lineStart: { readonly value: number };
  readonly next: { readonly value: number };
  begin(line: number, offset: number): void;
  write(
    text: number,
    at: number,
    last: number,
    head: number,
    headLength: number,
    owners: number,
    keyPlaces: number,
    keys: number,
    to: number,
    end: number,
  ): number;
  count(text: number, end: number): void;
  skip(): void;
}

/** Takes what is written. */
export interface LineTaker {
  /** Whole lines as UTF-8; valid until it returns. */
  lines(bytes: Uint8Array): void;
  /** A line to be written otherwise, by its number, and the column of a mention, from 1 up; of the places its number. */
  other(line: number, column: number, place: number): void;
}

/** Writes evident mentions as lines: what each begins with, the line and the column, the name, and in brackets the entity. */
export class LineWriter {
  readonly #bytes: Uint8Array;
  readonly #places: Int32Array;
  readonly #keys: readonly [owners: number, keyPlaces: number, keys: number];

  private constructor(
    private readonly run: Exports,
    memory: WebAssembly.Memory,
    { owners, keys }: NameIndex,
  ) {
    const { places, pool } = keys.data();
    const ownersAt = LINES_END;
    const placesAt = ownersAt + owners.byteLength;
    const poolAt = placesAt + places.byteLength;
    memory.grow(Math.ceil((poolAt + pool.byteLength) / PAGE));
    new Int32Array(memory.buffer).set(owners, ownersAt / 4);
    new Int32Array(memory.buffer).set(places, placesAt / 4);
    new Uint16Array(memory.buffer).set(pool, poolAt / 2);
    this.#bytes = new Uint8Array(memory.buffer);
    this.#places = new Int32Array(memory.buffer, PLACES);
    this.#keys = [ownersAt, placesAt, poolAt];
  }

  /** Undefined where the host has no WebAssembly with SIMD. */
  static of(index: NameIndex): LineWriter | undefined {
    try {
      const memory = new WebAssembly.Memory({ initial: 0 });
      const { exports } = new WebAssembly.Instance(compiled(), { env: { memory } });
      return new LineWriter(exports as unknown as Exports, memory, index);
    } catch {
      return undefined;
    }
  }

  /**
   * Writes lines for the places, as `Prefilter.scan` has them, in a stretch of ASCII without carriage returns that begins with the
   * line of a number; from `offset` on theirs are counted. Returns the number of the line in which it ends.
   */
  write(
    head: Uint8Array,
    text: Uint8Array,
    offset: number,
    line: number,
    places: Int32Array,
    taker: LineTaker,
  ): number {
    const { run } = this;
    this.#bytes.set(text);
    this.#bytes.set(head, HEAD);
    this.#places.set(places);
    const last = PLACES + places.byteLength;
    run.begin(line, offset);
    for (let at = PLACES; at < last; at = run.next.value) {
      const end = run.write(-offset, at, last, HEAD, head.length, ...this.#keys, LINES, LINES_END);
      if (end > LINES) taker.lines(this.#bytes.subarray(LINES, end));
      else if (run.next.value < last) {
        const place = (run.next.value - PLACES) / (4 * ENTRY);
        const start = places[ENTRY * place]!;
        run.count(-offset, start);
        taker.other(run.line.value, start - run.lineStart.value + 1, place);
        run.skip();
      }
    }
    run.count(-offset, offset + text.length);
    return run.line.value;
  }
}
