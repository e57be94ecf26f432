import type { EntityKeys } from './entity-keys';
import { ENTRY } from './prefilter';

/** Room at first; it at least doubles. */
const FEW = 256;
const BYTES_A_LIST = 3 * 4 * FEW;
/** How many lists get their first room out of one piece of memory: to give each its own takes several times as long. */
const LISTS = 32;

/** Memory for the next lists, from `used` on. */
let room = new ArrayBuffer(0);
let used = 0;

/** The mentions of a text, in order, as flat lists: for many of them, objects take longer than finding them. */
export class MentionList {
  count = 0;
  /** UTF-16 offsets; only the first `count` count. */
  starts: Int32Array;
  ends: Int32Array;
  /** The numbers, in these lists, of those that are by a term which the text defines; in order. */
  readonly defined: number[] = [];
  /** Whether the text defines terms, mentioned or not: these go for all that may stand behind it. */
  definesTerms = false;
  /** Numbers of keys, or `~i` for `#others[i]`. */
  #entities: Int32Array;
  readonly #others: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** @param keys what the numbers are of which entities are known */
  constructor(readonly keys: EntityKeys) {
    if (used === room.byteLength) {
      room = new ArrayBuffer(LISTS * BYTES_A_LIST);
      used = 0;
    }
    this.starts = new Int32Array(room, used, FEW);
    this.ends = new Int32Array(room, used + 4 * FEW, FEW);
    this.#entities = new Int32Array(room, used + 8 * FEW, FEW);
    used += BYTES_A_LIST;
  }

  /** Adds a mention of an entity, by its number. */
  add(start: number, end: number, entity: number): void {
    const { count } = this;
    this.#provide(1);
    this.starts[count] = start;
    this.ends[count] = end;
    this.#entities[count] = entity;
    this.count = count + 1;
  }

  /**
   * Adds places from number `first` to `last`, as a prefilter has them, as long as they are evident and each behind the mention before it;
   * one that isn't behind it is passed over. `owners`: the entities' numbers by group. Returns the number of the first place that isn't evident, or `last`.
   */
  addEvident(places: Int32Array, first: number, last: number, owners: Int32Array): number {
    this.#provide((last - first) / ENTRY);
    const { starts, ends } = this;
    const entities = this.#entities;
    let { count } = this;
    let done = count > 0 ? ends[count - 1]! : 0;
    let at = first;
    for (; at < last; at += ENTRY) {
      const start = places[at]!;
      if (start < done) continue;
      const group = places[at + 2]!;
      if (group >= 0) break;
      starts[count] = start;
      done = places[at + 1]!;
      ends[count] = done;
      entities[count++] = owners[~group]!;
    }
    this.count = count;
    return at;
  }

  /** Adds a mention of an entity, by its key. */
  addKey(start: number, end: number, key: string): void {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = ~(this.#others.push(key) - 1);
      this.#numbers.set(key, number);
    }
    this.add(start, end, number);
  }

  /** The number of a mention's entity; less than 0 where it has none. */
  numberOf(mention: number): number {
    return this.#entities[mention]!;
  }

  /** The entity of a mention, by its key. */
  entityOf(mention: number): string {
    const entity = this.#entities[mention]!;
    return entity < 0 ? this.#others[~entity]! : this.keys.of(entity);
  }

  /** Makes room for so many more. */
  #provide(more: number): void {
    if (this.count + more <= this.starts.length) return;
    const room = Math.max(this.count + more, 2 * this.starts.length);
    this.starts = withRoom(this.starts, room);
    this.ends = withRoom(this.ends, room);
    this.#entities = withRoom(this.#entities, room);
  }
}

function withRoom(list: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(room);
  longer.set(list);
  return longer;
}
