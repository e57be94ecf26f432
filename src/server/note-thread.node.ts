import { isAscii, isUtf8 } from 'node:buffer';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { usePrefilter } from '../core/recognition/prefilter';
import { pathOf } from '../node/files';
import { answerJobs } from '../node/worker-pool';
import { fastestPrefilter } from '../wasm/prefilter';
import type { NoteToRead } from './note-reading';
import { answerNotes, type ThreadData } from './note-threads';

/** Longer files are left to others, in bytes. */
const LONGEST = 1 << 24;

/** In a thread of Node: reads notes for the index. */
export function readNotesInThread(): void {
  usePrefilter(fastestPrefilter(new TextEncoder()));
  answerJobs(
    (data: ThreadData) => {
      const answer = answerNotes(data, read);
      return async (notes: readonly NoteToRead[]) => answer(notes);
    },
    ({ packed }) => [packed.buffer],
  );
}

let buffer = Buffer.allocUnsafe(1 << 20);

/** The text of a file that is no link. To ask for its size first, as `readFileSync` does, takes as long as to read it. */
function read(uri: string): string | undefined {
  try {
    const file = openSync(pathOf(uri), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      let length = 0;
      for (;;) {
        const count = readSync(file, buffer, length, buffer.length - length, null);
        length += count;
        if (count === 0) break;
        if (length < buffer.length) continue;
        if (length >= LONGEST) return undefined;
        buffer = Buffer.concat([buffer], 2 * buffer.length);
      }
      return textOf(buffer.subarray(0, length));
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

function textOf(bytes: Buffer): string | undefined {
  // Where all of it is ASCII, as most is, each byte is a character.
  if (isAscii(bytes)) return bytes.toString('latin1');
  if (!isUtf8(bytes)) return undefined;
  return bytes.toString('utf8', bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
}
