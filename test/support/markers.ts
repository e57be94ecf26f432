/** A test text with its marks taken out. */
export interface Marked {
  readonly text: string;
  /** UTF-16 offsets of the carets (`|`), in order. */
  readonly carets: readonly number[];
}

/** Takes the carets out of a test text: `ZT|E` is `ZTE` with a caret at 2. A caret is `|`; the text can't hold one itself. */
export function marked(source: string): Marked {
  const carets: number[] = [];
  let text = '';
  for (const character of source) {
    if (character === '|') carets.push(text.length);
    else text += character;
  }
  return { text, carets };
}
