import { after, CLASSES, classAt, FOLDED, fold, kin } from './characters';
import { MARK, SPACE, SPACELESS, WORD, ZERO_WIDTH } from './classes';

const LINE_FEED = 10;
const QUOTE_MARKER = 62;
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * The form in which names and text are compared, with case kept: composed (NFC), without invisible characters,
 * typographic kin as ASCII, and each run of white space (with a quote's markers after a line break) as one space.
 */
export function canonical(text: string): string {
  if (PLAIN.test(text)) return text;
  const units = new Units();
  units.read(text, 0, text.length, Number.POSITIVE_INFINITY, false);
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
    if (unit === LINE_FEED) {
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

  /**
   * Reads from `start` until `limit`, a blank line, white space that reaches the limit, or about `most` units;
   * `folded`: with case folded.
   */
  read(text: string, start: number, limit: number, most: number, folded: boolean): void {
    this.length = 0;
    let at = start;
    while (at < limit && this.length < most) {
      const unit = text.charCodeAt(at);
      const kind = classAt(text, at);
      if (kind & SPACE) {
        const next = skipSpace(text, at, limit);
        if (next < 0) break;
        at = next;
        this.#push(32, SPACE, at);
      } else if (kind & ZERO_WIDTH) at = after(text, at);
      else if (folded && FOLDED[unit] !== 0 && !composes(text, at + 1, limit)) {
        at++;
        this.#push(FOLDED[unit]!, kind, at);
      } else at = this.#character(text, at, limit, folded);
    }
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
