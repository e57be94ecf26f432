/** Rows are put together up to so many bytes, for each writing takes its time. */
const PART = 1 << 18;
/** Room for anything of a row whose length is known to be small: a number, or a short text. */
const ROOM = 1024;
/** A UTF-16 unit takes no more bytes of UTF-8. */
const MOST_BYTES = 3;

const ASCII = 0x80;
const DIGIT = 48;
const SPACE = 32;
const QUOTE = 34;
const BACKSLASH = 92;
const LAST_VISIBLE = 126;

/** Rows of text as UTF-8, put together byte by byte: to join strings takes several times as long. */
export class RowBytes {
  /** How many bytes the part has to which is added. */
  length = 0;
  #bytes = Buffer.allocUnsafe(ROOM);
  readonly #parts: Uint8Array[] = [];

  /** To be called behind each row: only between rows they are parted. */
  endRow(): void {
    if (this.length >= PART) this.#endPart();
  }

  /** All that was added, in parts of whole rows. */
  end(): readonly Uint8Array[] {
    if (this.length > 0) this.#endPart();
    return this.#parts;
  }

  add(text: string): void {
    const { length } = text;
    this.#makeRoom(MOST_BYTES * length);
    const bytes = this.#bytes;
    const to = this.length;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= ASCII) {
        this.length = to + bytes.write(text, to);
        return;
      }
      bytes[to + i] = unit;
    }
    this.length = to + length;
  }

  addBytes(added: Uint8Array): void {
    this.#makeRoom(added.length);
    this.#bytes.set(added, this.length);
    this.length += added.length;
  }

  /** Adds a part of a text, white space in it as single spaces. */
  addWords(text: string, start: number, end: number): void {
    if (!this.#addPlain(text, start, end)) this.add(text.slice(start, end).replace(/\s+/g, ' '));
  }

  /** Adds a part of a text as a string of JSON. */
  addJson(text: string, start: number, end: number): void {
    const before = this.length;
    this.add('"');
    if (this.#addPlain(text, start, end)) this.add('"');
    else {
      this.length = before;
      this.add(JSON.stringify(text.slice(start, end)));
    }
  }

  /** Adds a whole number from 0 up. */
  addNumber(value: number): void {
    this.#makeRoom(ROOM);
    let digits = 1;
    for (let power = 10; value >= power; power *= 10) digits++;
    const bytes = this.#bytes;
    this.length += digits;
    for (let at = this.length - 1, rest = value; digits > 0; digits--, at--) {
      const shorter = (rest / 10) | 0;
      bytes[at] = DIGIT + rest - 10 * shorter;
      rest = shorter;
    }
  }

  /** Adds visible ASCII and single spaces, without what JSON escapes; false, and nothing is added, where there is anything else. */
  #addPlain(text: string, start: number, end: number): boolean {
    this.#makeRoom(end - start);
    const bytes = this.#bytes;
    const to = this.length - start;
    let before = 0;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      if (unit < SPACE || unit > LAST_VISIBLE || unit === QUOTE || unit === BACKSLASH) return false;
      if (unit === SPACE && before === SPACE) return false;
      bytes[to + i] = unit;
      before = unit;
    }
    this.length = to + end;
    return true;
  }

  #endPart(): void {
    this.#parts.push(new Uint8Array(this.#bytes.subarray(0, this.length)));
    this.length = 0;
  }

  #makeRoom(more: number): void {
    if (this.length + more + ROOM <= this.#bytes.length) return;
    const roomier = Buffer.allocUnsafe(2 * (this.length + more + ROOM));
    roomier.set(this.#bytes.subarray(0, this.length));
    this.#bytes = roomier;
  }
}
