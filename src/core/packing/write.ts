import { giveWay } from '../give-way';
import { CODES, constantOf, MANY, TAG_COUNT, TAGS } from './codes';

/**
 * Packs lists of plain values (as JSON has them, and `undefined`) into one text, from which each value can be read by itself
 * (see `PackedLists`). Every string is held once, every number as its digits in base 32, and objects with the same keys share
 * them. `uri` is that of the file whose spans (`FileSpan`) the values have; it is not held.
 */
export function packLists(lists: readonly (readonly unknown[])[], uri: string): string {
  const writer = new Writer(uri);
  let places = number(lists.length);
  for (const list of lists) {
    places += number(list.length);
    for (const value of list) places += number(writer.value(value));
  }
  const { blob, tables, values } = writer;
  return `${JSON.stringify([blob.length, tables.length, places.length])}\n${blob}${tables}${places}${values}`;
}

class Writer {
  /** The codes of all values. */
  values = '';
  readonly #strings = new Map<string, number>();
  readonly #shapes = new Map<string, number>();
  #shapeCodes = '';
  /** Where the last span began: spans near by have small numbers. */
  #last = 0;

  constructor(private readonly uri: string) {}

  /** Adds a value that is to be read by itself; gives the length of its code. */
  value(value: unknown): number {
    giveWay();
    const before = this.values.length;
    this.#last = 0;
    this.#write(value);
    return this.values.length - before;
  }

  /** All strings, in one. */
  get blob(): string {
    return [...this.#strings.keys()].join('');
  }

  /** The lengths of the strings, and the keys of the shapes. */
  get tables(): string {
    let codes = number(this.#strings.size);
    for (const string of this.#strings.keys()) codes += number(string.length);
    return codes + number(this.#shapes.size) + this.#shapeCodes;
  }

  #write(value: unknown): void {
    if (typeof value === 'string') this.#tagged(TAGS.string, this.#string(value));
    else if (typeof value === 'number') this.#number(value);
    else if (Array.isArray(value)) {
      this.#tagged(TAGS.list, value.length);
      for (const item of value) this.#write(item);
    } else if (typeof value === 'object' && value !== null) this.#object(value);
    else this.#tagged(TAGS.constant, constantOf(value));
  }

  #number(value: number): void {
    const isSmall = Number.isInteger(value) && !Object.is(value, -0) && Math.abs(value) < MANY;
    // `String` would lose the sign of a negative zero.
    if (!isSmall) this.#tagged(TAGS.number, this.#string(Object.is(value, -0) ? '-0' : String(value)));
    else if (value < 0) this.#tagged(TAGS.negative, -value);
    else this.#tagged(TAGS.count, value);
  }

  #object(value: object): void {
    const keys = Object.keys(value);
    if (keys.length === 2 && 'uri' in value && value.uri === this.uri && 'span' in value && this.#span(value.span))
      return;
    const name = JSON.stringify(keys);
    let shape = this.#shapes.get(name);
    if (shape === undefined) {
      shape = this.#shapes.size;
      this.#shapes.set(name, shape);
      this.#shapeCodes += number(keys.length);
      for (const key of keys) this.#shapeCodes += number(this.#string(key));
    }
    this.#tagged(TAGS.object, shape);
    for (const key of keys) this.#write((value as Record<string, unknown>)[key]);
  }

  /** A span in the file itself: where it begins from the last one, and its length. Tells whether it is one. */
  #span(span: unknown): boolean {
    const { start, end } = (span ?? {}) as { start?: unknown; end?: unknown };
    if (typeof start !== 'number' || typeof end !== 'number') return false;
    const step = start - this.#last;
    this.#last = start;
    this.#tagged(TAGS.span, step < 0 ? -2 * step - 1 : 2 * step);
    this.values += number(end - start);
    return true;
  }

  #string(text: string): number {
    const known = this.#strings.get(text);
    if (known !== undefined) return known;
    this.#strings.set(text, this.#strings.size);
    return this.#strings.size - 1;
  }

  #tagged(tag: number, payload: number): void {
    this.values += number(payload * TAG_COUNT + tag);
  }
}

/** A whole number from 0, five bits a character, the lowest first. */
function number(value: number): string {
  let rest = value;
  let code = '';
  while (rest >= 32) {
    code += CODES[32 + (rest % 32)];
    rest = Math.floor(rest / 32);
  }
  return code + CODES[rest];
}
