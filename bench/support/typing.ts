import type { Random } from './random';

/** A screen, and what the editor's side asks for above and below it. */
const LINES_ASKED_FOR = 30 + 2 * 60;

/** Typed at each place, and deleted again; names begin, are whole and end. */
const TYPED = ' as ZTE said,\nand NCSC';

/** Shorter lines are headings, code and the like. */
const SHORTEST_PROSE = 60;

interface Position {
  readonly line: number;
  readonly character: number;
}

/** One key's edit, in the text as all keystrokes before it left it. */
export interface Keystroke {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
  /** The lines around the caret, whose mentions are asked for. */
  readonly visible: { readonly start: Position; readonly end: Position };
}

/** A person who types a few words into one paragraph after another, and deletes them again. */
export function* typing(note: string, random: Random, count: number): Generator<Keystroke> {
  const lines = note.split('\n');
  const prose = lines.flatMap((line, i) => (line.length >= SHORTEST_PROSE ? [i] : []));
  let place: Position = { line: 0, character: 0 };
  for (let i = 0; i < count; i++) {
    const step = i % (2 * TYPED.length);
    if (step === 0) {
      const line = random.of(prose);
      place = { line, character: lines[line]!.indexOf(' ', random.whole(0, SHORTEST_PROSE / 2)) };
    }
    const isTyped = step < TYPED.length;
    const before = isTyped ? step : 2 * TYPED.length - step;
    const after = isTyped ? before : before - 1;
    const range = { start: caret(place, after), end: caret(place, before) };
    yield { range, text: isTyped ? TYPED[step]! : '', visible: around(place.line, lines.length) };
  }
}

/** Where the caret is when so much has been typed at a place. */
function caret({ line, character }: Position, typed: number): Position {
  const [first = '', ...rest] = TYPED.slice(0, typed).split('\n');
  const last = rest.at(-1);
  return last === undefined
    ? { line, character: character + first.length }
    : { line: line + rest.length, character: last.length };
}

function around(line: number, lineCount: number): Keystroke['visible'] {
  const first = Math.max(0, line - LINES_ASKED_FOR / 2);
  return {
    start: { line: first, character: 0 },
    end: { line: Math.min(lineCount, first + LINES_ASKED_FOR), character: 0 },
  };
}
