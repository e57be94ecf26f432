import { CONSTANTS, FIRST_CODE, TAG_COUNT, TAGS } from './codes';

/** Longer strings are no keys, and are cut out of the text anew. */
const LONGEST_KEPT = 40;

/** The lists that a text made by `packLists` holds; each value is read anew when it is asked for. */
export class PackedLists {
  readonly #text: string;
  #at: number;
  #last = 0;
  /** Where each string begins in the text, and where the last one ends. */
  readonly #strings: Uint32Array;
  /** The strings that were asked for: keys are, again and again. */
  readonly #read: string[] = [];
  readonly #shapes: string[][] = [];
  /** For each list, where each of its values begins. */
  readonly #lists: Uint32Array[] = [];

  /** @param uri the file's, as its spans are to have it */
  constructor(
    text: string,
    private readonly uri: string,
  ) {
    const head = text.indexOf('\n');
    const [blob, tables, places]: number[] = JSON.parse(text.slice(0, head));
    this.#text = text;
    this.#at = head + 1 + blob!;
    this.#strings = this.#lengths(head + 1);
    const shapes = this.#number();
    for (let i = 0; i < shapes; i++) this.#shapes.push(this.#shape());
    const lists = this.#number();
    let at = head + 1 + blob! + tables! + places!;
    for (let i = 0; i < lists; i++) {
      const starts = this.#lengths(at);
      at = starts.at(-1)!;
      this.#lists.push(starts);
    }
  }

  /** How many values a list has. */
  count(list: number): number {
    return this.#lists[list]!.length - 1;
  }

  /** A value of a list, both by number from 0. */
  value(list: number, index: number): unknown {
    this.#at = this.#lists[list]![index]!;
    this.#last = 0;
    return this.#value();
  }

  #value(): unknown {
    const code = this.#number();
    const payload = Math.floor(code / TAG_COUNT);
    switch (code % TAG_COUNT) {
      case TAGS.string:
        return this.#string(payload);
      case TAGS.count:
        return payload;
      case TAGS.negative:
        return -payload;
      case TAGS.list:
        return Array.from({ length: payload }, () => this.#value());
      case TAGS.object:
        return this.#object(this.#shapes[payload]!);
      case TAGS.span:
        return this.#span(payload);
      case TAGS.constant:
        return CONSTANTS[payload];
      default:
        return Number(this.#string(payload));
    }
  }

  #object(keys: readonly string[]): object {
    // A key called __proto__ would not be a key of its own if it were assigned.
    if (keys.includes('__proto__')) return Object.fromEntries(keys.map(key => [key, this.#value()]));
    const object: Record<string, unknown> = {};
    for (const key of keys) object[key] = this.#value();
    return object;
  }

  #span(step: number): object {
    const start = this.#last + (step % 2 === 0 ? step / 2 : -(step + 1) / 2);
    this.#last = start;
    return { uri: this.uri, span: { start, end: start + this.#number() } };
  }

  #string(index: number): string {
    const known = this.#read[index];
    if (known !== undefined) return known;
    const string = this.#text.slice(this.#strings[index]!, this.#strings[index + 1]!);
    if (string.length <= LONGEST_KEPT) this.#read[index] = string;
    return string;
  }

  #shape(): string[] {
    const length = this.#number();
    return Array.from({ length }, () => this.#string(this.#number()));
  }

  /** A count and so many lengths, as the places of things that stand one after the other from `start`. */
  #lengths(start: number): Uint32Array {
    const count = this.#number();
    const places = new Uint32Array(count + 1);
    places[0] = start;
    for (let i = 0; i < count; i++) places[i + 1] = places[i]! + this.#number();
    return places;
  }

  #number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 32) {
      const code = this.#text.charCodeAt(this.#at++) - FIRST_CODE;
      if (code < 32) return value + code * scale;
      value += (code - 32) * scale;
    }
  }
}
