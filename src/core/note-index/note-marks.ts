import { LineCount, type LinePosition } from '../lines';

/** A place in a note, from its first unit to behind its last. */
export interface Mark {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** Places in a text that do not overlap, in order: by what is there (see `Subjects`) and by UTF-16 offsets. */
export interface Places {
  readonly subjects: readonly number[];
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/**
 * What one note mentions and cites and where, in flat numbers: how many subjects there are; of each its number and the count
 * of its marks; then the marks, those of the first subject first: line and column of the start, line and column of the end.
 */
export type NoteMarks = Int32Array;

const SUBJECT = 2;
const MARK = 4;

/** By subject, while marks are made: how many there are, then where the next of them goes; else 0. */
const scratch: number[] = [];

/** Makes the marks of a text out of several lists of places in it. */
export function noteMarks(text: string, lists: readonly Places[]): NoteMarks {
  const own: number[] = [];
  let total = 0;
  for (const { subjects } of lists) {
    total += subjects.length;
    for (const subject of subjects) {
      const count = scratch[subject] ?? 0;
      if (count === 0) own.push(subject);
      scratch[subject] = count + 1;
    }
  }
  const marks = new Int32Array(1 + SUBJECT * own.length + MARK * total);
  marks[0] = own.length;
  let head = 1;
  let at = 1 + SUBJECT * own.length;
  for (const subject of own) {
    const count = scratch[subject]!;
    marks[head++] = subject;
    marks[head++] = count;
    scratch[subject] = at;
    at += MARK * count;
  }
  for (const { subjects, starts, ends } of lists) {
    const lines = new LineCount(text);
    for (let i = 0; i < subjects.length; i++) {
      const to = scratch[subjects[i]!]!;
      scratch[subjects[i]!] = to + MARK;
      lines.goTo(starts[i]!);
      marks[to] = lines.line;
      marks[to + 1] = starts[i]! - lines.start;
      lines.goTo(ends[i]!);
      marks[to + 2] = lines.line;
      marks[to + 3] = ends[i]! - lines.start;
    }
  }
  for (const subject of own) scratch[subject] = 0;
  return marks;
}

/** Each subject of a note, with the count of its marks. */
export function forEachSubject(marks: NoteMarks, act: (subject: number, count: number) => void): void {
  for (let i = 0, head = 1; i < marks[0]!; i++, head += SUBJECT) act(marks[head]!, marks[head + 1]!);
}

/** How many marks a note has of a subject. */
export function countOf(marks: NoteMarks, subject: number): number {
  const head = headOf(marks, subject);
  return head < 0 ? 0 : marks[head + 1]!;
}

/** The marks of a subject, in order. */
export function marksOf(marks: NoteMarks, subject: number): Mark[] {
  const head = headOf(marks, subject);
  if (head < 0) return [];
  let at = 1 + SUBJECT * marks[0]!;
  for (let before = 1; before < head; before += SUBJECT) at += MARK * marks[before + 1]!;
  return Array.from({ length: marks[head + 1]! }, (_, i) => {
    const mark = at + MARK * i;
    return {
      start: { line: marks[mark]!, column: marks[mark + 1]! },
      end: { line: marks[mark + 2]!, column: marks[mark + 3]! },
    };
  });
}

/** Gives the subjects other numbers, in place. */
export function renumber(marks: NoteMarks, numbers: Int32Array): void {
  for (let i = 0, head = 1; i < marks[0]!; i++, head += SUBJECT) marks[head] = numbers[marks[head]!]!;
}

/** Where the subject's number stands; -1 where the note does not have it. */
function headOf(marks: NoteMarks, subject: number): number {
  for (let i = 0, head = 1; i < marks[0]!; i++, head += SUBJECT) if (marks[head] === subject) return head;
  return -1;
}
