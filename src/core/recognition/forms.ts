import { FOLDED, fold } from './characters';
import type { Agreement } from './starts';

const AGREEMENTS: readonly Agreement[] = ['exact', 'capitals', 'any'];
const NONE = -1;

/** A form of visible ASCII and spaces, without what stands in addresses. */
export const PLAIN = 1;
/** A form whose first letter is never written otherwise. */
export const AS_WRITTEN = 2;
/** A form that is also written all in capitals. */
export const IN_CAPITALS = 4;
/** How many bits these are. */
export const PLAIN_BITS = 3;
const BITS_OF = { exact: PLAIN | AS_WRITTEN, capitals: PLAIN | AS_WRITTEN | IN_CAPITALS, any: PLAIN } as const;
const PLAIN_TEXT = /^[ -\-/-9;-?A-~]*$/;

/** What forms are made of, as they can be kept. Typed arrays may be longer than what is in use. */
export interface FormsData {
  readonly count: number;
  /** The canonical UTF-16 units of all forms, one after another. */
  readonly pool: Uint16Array;
  /** By form: where its units begin in the pool, and after the last form where they end. */
  readonly places: Int32Array;
  /** By form: how the letters of a text must agree with it, as the place in `AGREEMENTS`. */
  readonly agreements: Uint8Array;
  /** By form: whether it is `PLAIN`, and then also whether it is `AS_WRITTEN` and `IN_CAPITALS`. */
  readonly plain: Uint8Array;
  /** By form: the next with which it shares a group; -1 after the last. */
  readonly next: Int32Array;
}

/**
 * The forms of names: each a name in canonical form, and how text must agree with it. They are only ever added to. A group of
 * a `PhraseTable` is the first of those forms that its hash can mean.
 */
export class NameForms implements FormsData {
  count: number;
  pool: Uint16Array;
  places: Int32Array;
  agreements: Uint8Array;
  plain: Uint8Array;
  next: Int32Array;

  constructor(data?: FormsData) {
    this.count = data?.count ?? 0;
    this.pool = data?.pool ?? new Uint16Array(1024);
    this.places = data?.places ?? new Int32Array(64);
    this.agreements = data?.agreements ?? new Uint8Array(64);
    this.plain = data?.plain ?? new Uint8Array(64);
    this.next = data?.next ?? new Int32Array(64);
  }

  /** Adds a form as the last of a group, which is its own number where it is the first. */
  add(name: string, agreement: Agreement, group: number): number {
    const form = this.count++;
    const start = this.places[form]!;
    const end = start + name.length;
    this.pool = withRoom(this.pool, end);
    this.places = withRoom(this.places, form + 2);
    this.agreements = withRoom(this.agreements, form + 1);
    this.plain = withRoom(this.plain, form + 1);
    this.next = withRoom(this.next, form + 1);
    for (let i = 0; i < name.length; i++) this.pool[start + i] = name.charCodeAt(i);
    this.places[form + 1] = end;
    this.agreements[form] = AGREEMENTS.indexOf(agreement);
    if (PLAIN_TEXT.test(name)) this.plain[form] = BITS_OF[agreement];
    this.next[form] = NONE;
    if (group !== form) {
      let last = group;
      while (this.next[last] !== NONE) last = this.next[last]!;
      this.next[last] = form;
    }
    return form;
  }

  /** The form of a group that is this name with this agreement; -1 where there is none. */
  find(group: number, name: string, agreement: Agreement): number {
    const wanted = AGREEMENTS.indexOf(agreement);
    for (let form = group; form !== NONE; form = this.next[form]!) {
      if (this.agreements[form] === wanted && this.isAt(form, name, 0, name.length)) return form;
    }
    return NONE;
  }

  /** Whether a stretch of a text is the form, unit by unit. */
  isAt(form: number, text: string, start: number, end: number): boolean {
    const { pool } = this;
    let place = this.places[form]!;
    if (this.places[form + 1]! - place !== end - start) return false;
    for (let at = start; at < end; at++) if (text.charCodeAt(at) !== pool[place++]) return false;
    return true;
  }

  /** Whether a name in canonical form, which is not the form itself, agrees with it. */
  agrees(form: number, name: string): boolean {
    switch (AGREEMENTS[this.agreements[form]!]) {
      case 'exact':
        return false;
      case 'capitals':
        return !/\p{Ll}/u.test(name) && this.#isFolded(form, name);
      default:
        return this.#isFolded(form, name);
    }
  }

  text(form: number): string {
    let text = '';
    for (let place = this.places[form]!; place < this.places[form + 1]!; place++) {
      text += String.fromCharCode(this.pool[place]!);
    }
    return text;
  }

  /** Whether a name is the form but for the case of its letters. */
  #isFolded(form: number, name: string): boolean {
    const { pool, places } = this;
    const start = places[form]!;
    if (places[form + 1]! - start === name.length) {
      let i = 0;
      for (; i < name.length; i++) {
        const folded = FOLDED[name.charCodeAt(i)]!;
        // Zero stands for what is not folded unit by unit.
        if (folded === 0 || folded !== FOLDED[pool[start + i]!]) break;
      }
      if (i === name.length) return true;
    }
    return fold(name) === fold(this.text(form));
  }

  /** Lets go of the room that adding left. */
  trim(): void {
    this.pool = this.pool.slice(0, this.places[this.count]);
    this.places = this.places.slice(0, this.count + 1);
    this.agreements = this.agreements.slice(0, this.count);
    this.plain = this.plain.slice(0, this.count);
    this.next = this.next.slice(0, this.count);
  }
}

function withRoom<T extends Uint8Array | Uint16Array | Int32Array>(array: T, length: number): T {
  if (length <= array.length) return array;
  const roomier = new (array.constructor as new (length: number) => T)(Math.max(length, 2 * array.length));
  roomier.set(array);
  return roomier;
}
