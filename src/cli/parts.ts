import { closeSync, openSync, readSync } from 'node:fs';

/** About how long a part is, in bytes: short enough to be shared out evenly, long enough that each costs nothing. */
const PART = 1 << 21;
/** How far behind its place a part's end is looked for, in bytes. */
const NEAR = 1 << 14;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** A part of a file that ends with a blank line, or with the file. */
export interface Part {
  /** In bytes of the file. */
  readonly start: number;
  readonly end: number;
  readonly isLast: boolean;
  readonly number: number;
  /** What is known of the file's parts so far; shared by the threads that look through them. */
  readonly sizes: Int32Array;
}

/** How much a part or several hold. */
export interface Size {
  readonly lines: number;
  /** UTF-16 units. */
  readonly units: number;
}

/** How many numbers `sizes` holds of a part: whether they are known, and how many lines and units. */
const NUMBERS = 3;
const KNOWN = 1;

/**
 * The parts of a file of so many bytes; undefined where there is no use in several, or it can't be read. What can be in a
 * part alone has to be decided by who looks through it.
 */
export function partsOf(path: string, size: number): Part[] | undefined {
  const ends = [...endsIn(path, size), size];
  if (ends.length === 1) return undefined;
  const sizes = new Int32Array(new SharedArrayBuffer(4 * NUMBERS * ends.length));
  return ends.map((end, number) => {
    return { start: ends[number - 1] ?? 0, end, isLast: end === size, number, sizes };
  });
}

/** Where a file of so many bytes can be cut: behind blank lines. */
function endsIn(path: string, size: number): number[] {
  if (size < 2 * PART) return [];
  const ends: number[] = [];
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.allocUnsafe(NEAR);
      for (let place = PART; place < size - NEAR; place += PART) {
        const end = afterBlankLine(bytes.subarray(0, readSync(file, bytes, 0, NEAR, place)));
        if (end > 0) ends.push(place + end);
      }
    } finally {
      closeSync(file);
    }
  } catch {
    return [];
  }
  return ends;
}

/** Where the first blank line ends that begins in some bytes; -1 where none does. Lines may end with LF or CRLF. */
function afterBlankLine(bytes: Buffer): number {
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) {
    const next = bytes[at + 1] === CARRIAGE_RETURN ? at + 2 : at + 1;
    if (bytes[next] === LINE_FEED) return next + 1;
  }
  return -1;
}

let room = Buffer.alloc(0);

/** The bytes of a part, valid until the next are read. Throws where they can't be read. */
export function readPart(path: string, { start, end }: Part): Buffer {
  // Room that is used again saves the system the work of finding more.
  if (room.length < end - start) room = Buffer.allocUnsafeSlow(end - start);
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (let read = -1; read !== 0 && start + length < end; length += read) {
      read = readSync(file, room, length, end - start - length, start + length);
    }
    return room.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** Tells all threads how much a part holds. */
export function tellSize({ number, sizes }: Part, { lines, units }: Size): void {
  const at = NUMBERS * number;
  sizes[at + 1] = lines;
  sizes[at + 2] = units;
  Atomics.store(sizes, at, KNOWN);
  Atomics.notify(sizes, at);
}

/**
 * How much goes before a part in its file. Waits for the threads that have not told theirs yet: parts have to be given out in
 * order, and each size told before this is asked for.
 */
export function sizeBefore({ number, sizes }: Part): Size {
  let lines = 0;
  let units = 0;
  for (let at = 0; at < NUMBERS * number; at += NUMBERS) {
    Atomics.wait(sizes, at, 0);
    lines += sizes[at + 1]!;
    units += sizes[at + 2]!;
  }
  return { lines, units };
}
