import type { Random } from './random';

/** UTF-16 units of the note that is typed in. */
export const NOTE_LENGTH = 1_000_000;

/** A screen, and what the editor's side asks for above and below it. */
const LINES_ASKED_FOR = 30 + 2 * 60;

/** Typed at each place; it begins and leaves a name. */
const TYPED = ' as ZTE said, and NCSC';

interface Position {
  readonly line: number;
  readonly character: number;
}

/** One key's character, and where it goes in the text as all keystrokes before left it. */
export interface Keystroke {
  readonly position: Position;
  readonly text: string;
  /** Whether the caret has just come to this place. */
  readonly isFirst: boolean;
}

/** A person who types a few words in one place of a note after another; no line is ever added. */
export function* typing(note: { readonly lineCount: number }, random: Random, count: number): Generator<Keystroke> {
  for (let i = 0, line = 0; i < count; i++) {
    const character = i % TYPED.length;
    if (character === 0) line = random.whole(0, note.lineCount);
    yield { position: { line, character }, text: TYPED[character]!, isFirst: character === 0 };
  }
}

/** The lines around the caret, as the positions of their beginning and end. */
export function visibleLines(lineCount: number, line: number): [start: Position, end: Position] {
  const first = Math.max(0, line - LINES_ASKED_FOR / 2);
  return [
    { line: first, character: 0 },
    { line: Math.min(lineCount, first + LINES_ASKED_FOR), character: 0 },
  ];
}
