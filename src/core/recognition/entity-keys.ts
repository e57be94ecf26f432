/** What keys are made of, as they can be kept. */
export interface KeysData {
  /** The UTF-16 units of all keys, one after another. */
  readonly pool: Uint16Array;
  /** By number: where a key begins in the pool, and after the last where it ends. */
  readonly places: Int32Array;
}

/** Entities' keys by their numbers. Those that were kept are read when they are first asked for. */
export class EntityKeys {
  readonly #keys: (string | undefined)[];
  readonly #data: KeysData | undefined;

  constructor(keys: readonly string[] | KeysData) {
    const isData = 'pool' in keys;
    this.#keys = isData ? new Array(keys.places.length - 1) : [...keys];
    this.#data = isData ? keys : undefined;
  }

  get count(): number {
    return this.#keys.length;
  }

  of(number: number): string {
    const known = this.#keys[number];
    if (known !== undefined) return known;
    const { pool, places } = this.#data!;
    let key = '';
    for (let at = places[number]!; at < places[number + 1]!; at++) key += String.fromCharCode(pool[at]!);
    this.#keys[number] = key;
    return key;
  }

  data(): KeysData {
    if (this.#data) return this.#data;
    const places = new Int32Array(this.count + 1);
    for (let i = 0; i < this.count; i++) places[i + 1] = places[i]! + this.of(i).length;
    const pool = new Uint16Array(places[this.count]!);
    for (let i = 0; i < this.count; i++) {
      const key = this.of(i);
      for (let k = 0; k < key.length; k++) pool[places[i]! + k] = key.charCodeAt(k);
    }
    return { pool, places };
  }
}
