/** A text that is read in stretches, such as one that is being edited. A plain string is one, too. */
export interface TextSource {
  /** In UTF-16 units. */
  readonly length: number;
  /** The units in `[start, end)`, offsets within the text or beyond its end. */
  slice(start: number, end: number): string;
}

/** The first `length` UTF-16 units of a text. */
export function beginningOf(text: TextSource, length: number): TextSource {
  if (typeof text === 'string') return text.slice(0, length);
  return { length, slice: (start, end) => text.slice(start, Math.min(end, length)) };
}
