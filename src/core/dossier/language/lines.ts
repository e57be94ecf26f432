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

/** The lines of a text in order; they end with LF, CRLF or CR. A byte order mark is no part of the first. */
export function* linesOf(text: string): Generator<Line> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let feed = -1;
  let carriage = -1;
  while (at < text.length) {
    // Each is looked for only behind the last one, so that a text that has none of it is gone through once.
    if (feed < at) feed = indexOrEnd(text, '\n', at);
    if (carriage < at) carriage = indexOrEnd(text, '\r', at);
    const stop = Math.min(feed, carriage);
    const content = afterBlanks(text, at, stop);
    const end = content + text.slice(content, stop).trimEnd().length;
    const first = text[content];
    const kind = end === content ? 'blank' : first === '#' ? 'comment' : 'content';
    const isItem = kind === 'content' && first === '-' && (end === content + 1 || /\s/.test(text[content + 1]!));
    yield { start: at, end: kind === 'blank' ? at : end, indent: content - at, kind, isItem };
    at = feed === carriage + 1 ? feed + 1 : stop + 1;
  }
}

function indexOrEnd(text: string, sign: string, from: number): number {
  const index = text.indexOf(sign, from);
  return index < 0 ? text.length : index;
}

function afterBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}
