import type { PrefilterIndex } from '../core/recognition/evident';
import { ENTRY, PADDING, type Prefilter, ScalarPrefilter, type Utf8Encoder } from '../core/recognition/prefilter';
import { compiled } from './compiled';
import { formCount, tableSize, writeTables } from './tables';

const PAGE = 0x10000;
const CAPACITY = 0x10000;
const FOUND = 3 * CAPACITY + 2 * PADDING;
/** Heads of eight bytes, of which places of twelve are made one by one: both end at the same place. */
const HEADS = FOUND + 4 * (CAPACITY + PADDING);
const TABLES = FOUND + 4 * ENTRY * (CAPACITY + PADDING);
/** The names' and one document's own terms, which are asked for in turn. */
const SLOTS = 2;

type Scan = (
  text: number,
  length: number,
  tables: number,
  bits: number,
  slots: number,
  longest: number,
  forms: number,
  start: number,
  inWord: number,
  heads: number,
  found: number,
) => number;

/** Where the tables of an index lie. */
interface Slot {
  readonly at: number;
  readonly room: number;
  readonly index: PrefilterIndex;
  readonly revision: number;
}

/** The fastest prefilter that the host has. */
export function fastestPrefilter(encoder: Utf8Encoder): Prefilter {
  return wasmPrefilter(encoder) ?? new ScalarPrefilter(encoder);
}

/** A prefilter in WebAssembly with SIMD; undefined where the host has none. */
export function wasmPrefilter(encoder: Utf8Encoder): Prefilter | undefined {
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(TABLES / PAGE) });
    const { exports } = new WebAssembly.Instance(compiled(), { env: { memory } });
    return new WasmPrefilter(memory, exports.scan as unknown as Scan, encoder);
  } catch {
    return undefined;
  }
}

class WasmPrefilter implements Prefilter {
  readonly capacity = CAPACITY;
  #bytes: Uint8Array;
  #found: Int32Array;
  #end = TABLES;
  /** The one used last comes first. */
  #slots: Slot[] = [];

  constructor(
    private readonly memory: WebAssembly.Memory,
    private readonly run: Scan,
    private readonly encoder: Utf8Encoder,
  ) {
    this.#bytes = new Uint8Array(memory.buffer);
    this.#found = new Int32Array(memory.buffer);
  }

  load(text: string, start: number, end: number): number {
    const { written } = this.encoder.encodeInto(text.slice(start, end), this.#bytes.subarray(0, 3 * CAPACITY));
    return this.#padded(written);
  }

  loadBytes(bytes: Uint8Array): number {
    this.#bytes.set(bytes);
    return this.#padded(bytes.length);
  }

  #padded(length: number): number {
    this.#bytes.fill(0, length, length + PADDING);
    return length;
  }

  scan(index: PrefilterIndex, length: number, start: number, inWord: boolean): Int32Array {
    const { at } = this.#slotOf(index);
    const { starts, table } = index;
    const forms = formCount(index);
    const word = inWord ? 1 : 0;
    const { bits } = starts.heads;
    const count = this.run(0, length, at, bits, table.slots.length, table.longest, forms, start, word, HEADS, FOUND);
    return this.#found.subarray(FOUND / 4, FOUND / 4 + count);
  }

  #slotOf(index: PrefilterIndex): Slot {
    const known = this.#slots.find(slot => slot.index === index);
    const { revision } = index.starts.heads;
    if (known?.revision === revision) {
      if (known !== this.#slots[0]) this.#slots.reverse();
      return known;
    }
    const size = tableSize(index);
    const old = known ?? (this.#slots.length === SLOTS ? this.#slots[SLOTS - 1] : undefined);
    const slot = { ...this.#room(size, old), index, revision };
    writeTables(index, this.#bytes.subarray(slot.at, slot.at + size));
    this.#slots = [slot, ...this.#slots.filter(other => other !== old)].slice(0, SLOTS);
    return slot;
  }

  /** The room of an old slot, or new room. */
  #room(size: number, old: Slot | undefined): { at: number; room: number } {
    if (old && old.room >= size) return { at: old.at, room: old.room };
    const at = this.#end;
    this.#end += size;
    const missing = this.#end - this.memory.buffer.byteLength;
    if (missing > 0) {
      this.memory.grow(Math.ceil(missing / PAGE));
      this.#bytes = new Uint8Array(this.memory.buffer);
      this.#found = new Int32Array(this.memory.buffer);
    }
    return { at, room: size };
  }
}
