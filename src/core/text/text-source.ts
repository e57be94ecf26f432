/** A text that is read in stretches, such as one that is being edited. A plain string is one, too. */
export interface TextSource {
  /** In UTF-16 units. */
  readonly length: number;
  /** The units in `[start, end)`, both offsets within the text and in order. */
  slice(start: number, end: number): string;
}
