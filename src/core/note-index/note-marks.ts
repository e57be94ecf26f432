import { LineCount, type LinePosition } from '../lines';

/** A place in a note, from its first unit to behind its last. */
export interface Mark {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** Places in a text that do not overlap, in order: by what is there (see `Subjects`) and by UTF-16 offsets. */
export interface Places {
  readonly subjects: readonly number[];
  /** As many as there are subjects, or more, which do not count. */
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/**
 * What one note mentions and cites and where, in flat numbers, three a mark: its subject, as `codeOf` has it, its line, and its
 * width above its column. Where these two are not that small, or another line is reached, there is `LARGE`, and three more
 * numbers follow: the column, and line and column of the end.
 */
export interface NoteMarks {
  /** Those of many notes: to give each memory, or a view, of its own takes long. */
  readonly words: Int32Array;
  readonly from: number;
  readonly to: number;
}

const WORDS = 3;
const LARGE = -1;
const COLUMN_BITS = 16;
const MOST_COLUMN = 0xffff;
const MOST_WIDTH = 0x7fff;

/** Where the marks of the next notes go, from `used` on. */
let room = new Int32Array(1 << 14);
let used = 0;

/** Makes the marks of a text out of several lists of places in it. */
export function noteMarks(text: string, lists: readonly Places[]): NoteMarks {
  const most = 2 * WORDS * lists.reduce((sum, { subjects }) => sum + subjects.length, 0);
  if (room.length < used + most) {
    room = new Int32Array(Math.max(most, room.length));
    used = 0;
  }
  const from = used;
  let at = from;
  for (const { subjects, starts, ends } of lists) {
    const lines = new LineCount(text);
    for (let i = 0; i < subjects.length; i++) {
      lines.goTo(starts[i]!);
      const { line } = lines;
      const column = starts[i]! - lines.start;
      const width = ends[i]! - starts[i]!;
      lines.goTo(ends[i]!);
      const isLarge = lines.line > line || column > MOST_COLUMN || width > MOST_WIDTH;
      room[at++] = codeOf(subjects[i]!);
      room[at++] = line;
      room[at++] = isLarge ? LARGE : (width << COLUMN_BITS) | column;
      if (!isLarge) continue;
      room[at++] = column;
      room[at++] = lines.line;
      room[at++] = ends[i]! - lines.start;
    }
  }
  used = at;
  return { words: room, from, to: at };
}

/** Adds to numbers by subject how many marks there are, times a factor. */
export function addCounts({ words, from, to }: NoteMarks, totals: number[], factor: 1 | -1): void {
  for (let at = from; at < to; at = behind(words, at)) {
    const subject = codeOf(words[at]!);
    totals[subject] = (totals[subject] ?? 0) + factor;
  }
}

/** The subjects of which there are marks, each once. */
export function subjectsIn({ words, from, to }: NoteMarks): Set<number> {
  const found = new Set<number>();
  for (let at = from; at < to; at = behind(words, at)) found.add(codeOf(words[at]!));
  return found;
}

/** How many marks a note has of a subject. */
export function countOf({ words, from, to }: NoteMarks, subject: number): number {
  const code = codeOf(subject);
  let count = 0;
  for (let at = from; at < to; at = behind(words, at)) if (words[at] === code) count++;
  return count;
}

/** The marks of a subject, in order. */
export function marksOf({ words, from, to }: NoteMarks, subject: number): Mark[] {
  const code = codeOf(subject);
  const found: Mark[] = [];
  for (let at = from; at < to; at = behind(words, at)) if (words[at] === code) found.push(markAt(words, at));
  return found;
}

/** Gives the subjects other numbers, in place. */
export function renumber({ words, from, to }: NoteMarks, numbers: Int32Array): void {
  for (let at = from; at < to; at = behind(words, at)) words[at] = codeOf(numbers[codeOf(words[at]!)]!);
}

/** Tells of one set of marks after another whether a subject is among them: quickest in the order in which they were made. */
export function finderOf(subject: number): (marks: NoteMarks) => boolean {
  const code = codeOf(subject);
  let last: Int32Array | undefined;
  let since = 0;
  let next = 0;
  return ({ words, from, to }) => {
    if (words !== last || from < since || from > next) {
      const found = words.indexOf(code, from);
      last = words;
      since = from;
      next = found < 0 ? words.length : found;
    }
    return next < to;
  };
}

/** The number by which a subject is told, so that no line nor column is taken for it; and of that number the subject. */
function codeOf(subject: number): number {
  return -2 - subject;
}

/** Where the next mark begins. */
function behind(words: Int32Array, at: number): number {
  return at + (words[at + 2] === LARGE ? 2 * WORDS : WORDS);
}

function markAt(words: Int32Array, at: number): Mark {
  const line = words[at + 1]!;
  const place = words[at + 2]!;
  if (place === LARGE) {
    return {
      start: { line, column: words[at + WORDS]! },
      end: { line: words[at + WORDS + 1]!, column: words[at + WORDS + 2]! },
    };
  }
  const column = place & MOST_COLUMN;
  return { start: { line, column }, end: { line, column: column + (place >> COLUMN_BITS) } };
}
