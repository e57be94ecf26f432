import type { Span } from '../span';

/** A source's text as it was read out of its file. */
export interface Reading {
  /** Its paragraphs, parted by blank lines. */
  readonly text: string;
  /** What the file calls itself, of web pages that do. */
  readonly title?: string;
  /** The file's own text, of web pages. */
  readonly original?: FileText;
  /** The pages of a PDF, in order. */
  readonly pages?: readonly Page[];
}

/** A file's own text, out of which another was read. */
export interface FileText {
  readonly text: string;
  /** Where a span of what was read stands in it. */
  spanOf(span: Span): Span;
}

export interface Page {
  /** The number as it is printed, or counted from 1 where the file doesn't say. */
  readonly label: string;
  /** Where its first words stand in the text, which is where the next page begins if it has none. */
  readonly start: number;
}

/** A file that is there, but whose text can't be read. */
export interface Unreadable {
  /** What is wrong with it and what to do, in sentences that go without its name. */
  readonly reason: string;
}

/** What looking for a text gave; undefined where there is no file. */
export type Read<T> = T | Unreadable | undefined;

/** Whether there is a text. */
export function isRead<T extends object>(read: Read<T>): read is T {
  return read !== undefined && !('reason' in read);
}
