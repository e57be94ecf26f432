import { after, CLASSES, classAt, FOLDED, fold, kin } from './characters';
import { MARK, SPACE, SPACELESS, WORD, ZERO_WIDTH } from './classes';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE_MARKER = 62;
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * The form in which names and text are compared, with case kept: composed (NFC), without invisible characters,
 * typographic and full-width kin as ASCII, and each run of white space (with a quote's markers after a line break) as one space.
 */
export function canonical(text: string): string {
  if (PLAIN.test(text)) return text;
  const units = new Units();
  units.read(text, 0, text.length, false);
  return units.toString();
}

/**
 * The offset after the white space at `offset`, invisible characters included: any run with at most one line break,
 * and after that a quote's markers. -1 where it holds a blank line or reaches `limit`.
 */
export function skipSpace(text: string, offset: number, limit: number): number {
  let broken = false;
  for (let at = offset; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LINE_FEED || (unit === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) {
      if (broken) return -1;
      broken = true;
    } else if (!(CLASSES[unit]! & (SPACE | ZERO_WIDTH)) && !(broken && unit === QUOTE_MARKER)) return at;
  }
  return -1;
}

/** Whether a name may end between two classes: not inside a word, unless its script is written without spaces. */
export function parts(left: number, right: number): boolean {
  return !(left & (WORD | MARK)) || !(right & (WORD | MARK)) || ((left | right) & SPACELESS) !== 0;
}

/**
 * A stretch of text read as canonical units: composed characters, typographic kin and white space made equal.
 * An instance is a buffer, to be used again and again.
 */
export class Units {
  /** Canonical UTF-16 units. */
  readonly codes: number[] = [];
  /** The class of the character that each unit belongs to. */
  readonly classes: number[] = [];
  /** The text offset after each unit; -1 inside a character. */
  readonly ends: number[] = [];
  length = 0;

  #text = '';
  #at = 0;
  #limit = 0;
  #folded = false;

  /** Reads from `start` until `limit`, a blank line, or white space that reaches the limit; `folded`: with case folded. */
  read(text: string, start: number, limit: number, folded: boolean): void {
    this.begin(text, start, limit, folded);
    while (this.readOn());
  }

  /** Begins to read as `read` does, but character by character, as `readOn` is called. */
  begin(text: string, start: number, limit: number, folded: boolean): void {
    this.length = 0;
    this.#text = text;
    this.#at = start;
    this.#limit = limit;
    this.#folded = folded;
  }

  /** Reads one more character; whether there was one. */
  readOn(): boolean {
    const text = this.#text;
    const limit = this.#limit;
    while (this.#at < limit) {
      const unit = text.charCodeAt(this.#at);
      const kind = classAt(text, this.#at);
      if (kind & SPACE) {
        this.#at = skipSpace(text, this.#at, limit);
        if (this.#at < 0) this.#at = limit;
        else this.#push(32, SPACE, this.#at);
        return this.#at < limit;
      }
      if (kind & ZERO_WIDTH) {
        this.#at = after(text, this.#at);
        continue;
      }
      if (this.#folded && FOLDED[unit] !== 0 && !composes(text, this.#at + 1, limit)) {
        this.#push(FOLDED[unit]!, kind, ++this.#at);
      } else this.#at = this.#character(text, this.#at, limit, this.#folded);
      return true;
    }
    return false;
  }

  toString(): string {
    let text = '';
    for (let i = 0; i < this.length; i++) text += String.fromCharCode(this.codes[i]!);
    return text;
  }

  /** Reads a code point and what composes with it. */
  #character(text: string, start: number, limit: number, folded: boolean): number {
    let end = Math.min(after(text, start), limit);
    let cluster = text.slice(start, end);
    for (let at = end; at < limit; ) {
      const kind = classAt(text, at);
      const next = Math.min(after(text, at), limit);
      if (!(kind & ZERO_WIDTH)) {
        if (!(kind & MARK) && !isJoiningJamo(text.charCodeAt(at))) break;
        cluster += text.slice(at, next);
        end = next;
      }
      at = next;
    }
    const kind = classAt(text, start);
    const composed = kin(cluster.normalize('NFC'));
    const units = folded ? fold(composed) : composed;
    for (let i = 0; i < units.length; i++) this.#push(units.charCodeAt(i), kind, i === units.length - 1 ? end : -1);
    return end;
  }

  #push(code: number, kind: number, end: number): void {
    this.codes[this.length] = code;
    this.classes[this.length] = kind;
    this.ends[this.length] = end;
    this.length++;
  }
}

/** Whether the next visible character composes with the one before it. */
function composes(text: string, offset: number, limit: number): boolean {
  let at = offset;
  while (at < limit && classAt(text, at) & ZERO_WIDTH) at = after(text, at);
  return at < limit && ((classAt(text, at) & MARK) !== 0 || isJoiningJamo(text.charCodeAt(at)));
}

function isJoiningJamo(unit: number): boolean {
  return (unit >= 0x1161 && unit <= 0x1175) || (unit >= 0x11a8 && unit <= 0x11c2);
}
