/** A half-open range `[start, end)` of UTF-16 offsets in one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span in a file; `uri` is the file's URI as a string. */
export interface FileSpan {
  readonly uri: string;
  readonly span: Span;
}
