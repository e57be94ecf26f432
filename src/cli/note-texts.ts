import { isAscii } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** How many bytes are read at a time: so few stay in the processor's memory, and are scanned at once. */
const PART = 0xf000;

/** The text of a note. A byte order mark stays in, so that offsets count from the file's first character. */
export function noteText(path: string): string {
  // At once: nothing else waits.
  return textOf(readFileSync(path));
}

/** The bytes of a note in parts, each of which but the last ends behind a blank line; valid until the next is asked for. */
export function* noteParts(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    let bytes = Buffer.allocUnsafeSlow(PART);
    let length = 0;
    for (;;) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      length += read;
      const end = read === 0 ? length : behindBlankLine(bytes.subarray(0, length));
      if (end > 0) yield bytes.subarray(0, end);
      if (read === 0) return;
      bytes.copyWithin(0, end, length);
      length -= end;
      if (length === bytes.length) bytes = Buffer.concat([bytes], 2 * length);
    }
  } finally {
    closeSync(file);
  }
}

/** Where the last blank line ends; 0 where there is none. */
function behindBlankLine(bytes: Buffer): number {
  const at = bytes.lastIndexOf('\n\n', undefined, 'latin1');
  // The break before it may be any.
  if (at >= 0) return at + 2;
  const other = bytes.lastIndexOf('\n\r\n', undefined, 'latin1');
  return other < 0 ? 0 : other + 3;
}

/** UTF-8 as text. */
export function textOf(bytes: Buffer): string {
  // Where all of it is ASCII, as most is, each byte is a character.
  return isAscii(bytes) ? bytes.toString('latin1') : bytes.toString('utf8');
}
