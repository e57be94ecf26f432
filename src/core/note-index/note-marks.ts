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
 * What one note mentions and cites and where, in flat numbers, three a mark: the number of its subject, its line, and its width
 * above its column. Where these two are not that small, or another line is reached, there is `LARGE`, and three more numbers
 * follow: the column, and line and column of the end.
 */
export type NoteMarks = Int32Array;

const WORDS = 3;
const LARGE = -1;
const COLUMN_BITS = 16;
const MOST_COLUMN = 0xffff;
const MOST_WIDTH = 0x7fff;

/** Where marks are made before it is known how many numbers they take. */
let room = new Int32Array(1 << 12);

/** Makes the marks of a text out of several lists of places in it. */
export function noteMarks(text: string, lists: readonly Places[]): NoteMarks {
  const most = 2 * WORDS * lists.reduce((sum, { subjects }) => sum + subjects.length, 0);
  if (room.length < most) room = new Int32Array(2 * most);
  let at = 0;
  for (const { subjects, starts, ends } of lists) {
    const lines = new LineCount(text);
    for (let i = 0; i < subjects.length; i++) {
      lines.goTo(starts[i]!);
      const { line } = lines;
      const column = starts[i]! - lines.start;
      const width = ends[i]! - starts[i]!;
      lines.goTo(ends[i]!);
      const isLarge = lines.line > line || column > MOST_COLUMN || width > MOST_WIDTH;
      room[at++] = subjects[i]!;
      room[at++] = line;
      room[at++] = isLarge ? LARGE : (width << COLUMN_BITS) | column;
      if (!isLarge) continue;
      room[at++] = column;
      room[at++] = lines.line;
      room[at++] = ends[i]! - lines.start;
    }
  }
  return room.slice(0, at);
}

/** Adds to numbers by subject how many marks there are, times a factor. */
export function addCounts(marks: NoteMarks, totals: number[], factor: 1 | -1): void {
  for (let at = 0; at < marks.length; at = behind(marks, at)) {
    const subject = marks[at]!;
    totals[subject] = (totals[subject] ?? 0) + factor;
  }
}

/** The subjects of which there are marks, each once. */
export function subjectsIn(marks: NoteMarks): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < marks.length; at = behind(marks, at)) found.add(marks[at]!);
  return found;
}

/** How many marks a note has of a subject. */
export function countOf(marks: NoteMarks, subject: number): number {
  let count = 0;
  for (let at = 0; at < marks.length; at = behind(marks, at)) if (marks[at] === subject) count++;
  return count;
}

/** The marks of a subject, in order. */
export function marksOf(marks: NoteMarks, subject: number): Mark[] {
  const found: Mark[] = [];
  for (let at = 0; at < marks.length; at = behind(marks, at)) if (marks[at] === subject) found.push(markAt(marks, at));
  return found;
}

/** Gives the subjects other numbers, in place. */
export function renumber(marks: NoteMarks, numbers: Int32Array): void {
  for (let at = 0; at < marks.length; at = behind(marks, at)) marks[at] = numbers[marks[at]!]!;
}

/** Where the next mark begins. */
function behind(marks: NoteMarks, at: number): number {
  return at + (marks[at + 2] === LARGE ? 2 * WORDS : WORDS);
}

function markAt(marks: NoteMarks, at: number): Mark {
  const line = marks[at + 1]!;
  const place = marks[at + 2]!;
  if (place === LARGE) {
    return {
      start: { line, column: marks[at + WORDS]! },
      end: { line: marks[at + WORDS + 1]!, column: marks[at + WORDS + 2]! },
    };
  }
  const column = place & MOST_COLUMN;
  return { start: { line, column }, end: { line, column: column + (place >> COLUMN_BITS) } };
}
