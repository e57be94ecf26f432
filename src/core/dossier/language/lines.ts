/** One line of a YAML text, by how it begins. */
export interface Line {
  /** Offset of its first unit. */
  readonly start: number;
  /** Offset behind its last unit that is no white space; `start` where there is none. */
  readonly end: number;
  /** How many blanks it begins with. */
  readonly indent: number;
  readonly kind: 'blank' | 'comment' | 'content';
  /** Whether it begins an item of a list: `- `. */
  readonly isItem: boolean;
}

const LINE = /([ \t]*)([^\r\n]*)(?:\r\n|\r|\n|$)/y;

/** The lines of a text in order; they end with LF, CRLF or CR. A byte order mark is no part of the first. */
export function* linesOf(text: string): Generator<Line> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    LINE.lastIndex = at;
    const [whole, blanks, rest] = LINE.exec(text)! as unknown as [string, string, string];
    const written = rest.trimEnd();
    const kind = written === '' ? 'blank' : written[0] === '#' ? 'comment' : 'content';
    const end = kind === 'blank' ? at : at + blanks.length + written.length;
    yield { start: at, end, indent: blanks.length, kind, isItem: written[0] === '-' && /^-(?:\s|$)/.test(written) };
    at += whole.length;
  }
}
