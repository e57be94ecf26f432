import { isAscii, isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { pathOf, stateIn } from './files';

/** Longer files are left to others, in bytes. */
const LONGEST = 1 << 24;

let buffer = Buffer.allocUnsafe(1 << 20);

/**
 * The text of a file, by its `file:` URI, and what tells its state from others, if anything does; undefined for a link, for
 * what is not UTF-8, and for what can't be read. To wait for each of many files costs several times as much.
 */
export function textInState(uri: string): { readonly text: string; readonly state: number | undefined } | undefined {
  try {
    const file = openSync(pathOf(uri), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const stats = fstatSync(file);
      if (!stats.isFile() || stats.size > LONGEST) return undefined;
      const text = textOf(bytesOf(file, stats.size));
      return text === undefined ? undefined : { text, state: stateIn(stats).stamp };
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** What there is of a file's bytes, up to so many; valid until the next call. */
function bytesOf(file: number, size: number): Buffer {
  if (size > buffer.length) buffer = Buffer.allocUnsafe(LONGEST);
  let length = 0;
  for (let count = 1; count > 0 && length < size; length += count) {
    count = readSync(file, buffer, length, size - length, null);
  }
  return buffer.subarray(0, length);
}

function textOf(bytes: Buffer): string | undefined {
  // Where all of it is ASCII, as most is, each byte is a character.
  if (isAscii(bytes)) return bytes.toString('latin1');
  if (!isUtf8(bytes)) return undefined;
  return bytes.toString('utf8', bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
}
