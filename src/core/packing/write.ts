import { CODES, constantOf, MANY, TAG_COUNT, TAGS } from './codes';

/**
 * Packs lists of plain values (as JSON has them, and `undefined`) into one text, from which each value can be read by itself
 * (see `PackedLists`). Every string is held once, every number as its digits in base 32, and objects with the same keys share
 * them. `uri` is that of the file whose spans (`FileSpan`) the values have; it is not held.
 */
export function packLists(lists: readonly (readonly unknown[])[], uri: string): string {
  const writer = new Writer(uri);
  let values = '';
  let places = number(lists.length);
  for (const list of lists) {
    places += number(list.length);
    for (const value of list) {
      const code = writer.value(value);
      places += number(code.length);
      values += code;
    }
  }
  const { blob, tables } = writer.tables();
  return `${JSON.stringify([blob.length, tables.length, places.length])}\n${blob}${tables}${places}${values}`;
}

class Writer {
  readonly #strings = new Map<string, number>();
  readonly #shapes = new Map<string, number>();
  #shapeCodes = '';
  /** Where the last span began: spans near by have small numbers. */
  #last = 0;

  constructor(private readonly uri: string) {}

  /** One value that is to be read by itself. */
  value(value: unknown): string {
    this.#last = 0;
    return this.#write(value);
  }

  /** What the values refer to: all strings in one, and the lengths of each and the keys of each shape. */
  tables(): { blob: string; tables: string } {
    const strings = [...this.#strings.keys()];
    const lengths = strings.map(string => number(string.length)).join('');
    const shapes = number(this.#shapes.size) + this.#shapeCodes;
    return { blob: strings.join(''), tables: number(strings.length) + lengths + shapes };
  }

  #write(value: unknown): string {
    if (typeof value === 'string') return tagged(TAGS.string, this.#string(value));
    if (typeof value === 'number') return this.#number(value);
    const constant = constantOf(value);
    if (constant >= 0) return tagged(TAGS.constant, constant);
    if (Array.isArray(value)) return tagged(TAGS.list, value.length) + value.map(item => this.#write(item)).join('');
    if (typeof value !== 'object' || value === null) throw new TypeError(`${typeof value} can’t be packed`);
    return this.#span(value) ?? this.#object(value);
  }

  #number(value: number): string {
    if (Number.isInteger(value) && !Object.is(value, -0) && Math.abs(value) < MANY)
      return value < 0 ? tagged(TAGS.negative, -value) : tagged(TAGS.count, value);
    return tagged(TAGS.number, this.#string(String(value)));
  }

  #object(value: object): string {
    const keys = Object.keys(value);
    const name = JSON.stringify(keys);
    let shape = this.#shapes.get(name);
    if (shape === undefined) {
      shape = this.#shapes.size;
      this.#shapes.set(name, shape);
      this.#shapeCodes += number(keys.length) + keys.map(key => number(this.#string(key))).join('');
    }
    return (
      tagged(TAGS.object, shape) +
      Object.values(value)
        .map(item => this.#write(item))
        .join('')
    );
  }

  /** A span in the file itself: where it begins from the last one, and its length. */
  #span(value: object): string | undefined {
    if (!('uri' in value && 'span' in value) || value.uri !== this.uri || Object.keys(value).length !== 2)
      return undefined;
    const { start, end } = (value.span ?? {}) as { start?: unknown; end?: unknown };
    if (typeof start !== 'number' || typeof end !== 'number') return undefined;
    const step = start - this.#last;
    this.#last = start;
    return tagged(TAGS.span, step < 0 ? -2 * step - 1 : 2 * step) + number(end - start);
  }

  #string(text: string): number {
    const known = this.#strings.get(text);
    if (known !== undefined) return known;
    this.#strings.set(text, this.#strings.size);
    return this.#strings.size - 1;
  }
}

function tagged(tag: number, payload: number): string {
  return number(payload * TAG_COUNT + tag);
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
