import type { Span } from '../span';

/** A replacement of a span by a text; UTF-16 offsets in the text before. */
export interface TextChange {
  readonly span: Span;
  readonly text: string;
}

/** The text that changes give; they are in order and don't overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const change of changes) {
    result += text.slice(at, change.span.start) + change.text;
    at = change.span.end;
  }
  return result + text.slice(at);
}

/** The changes that lead from the text after back to `text`. */
export function inverseChanges(text: string, changes: readonly TextChange[]): TextChange[] {
  let moved = 0;
  return changes.map(({ span, text: added }) => {
    const start = span.start + moved;
    moved += added.length - (span.end - span.start);
    return { span: { start, end: start + added.length }, text: text.slice(span.start, span.end) };
  });
}

/** A text under several changes in turn, which knows what they come to as changes of the text before all of them. */
export class Draft {
  /** What the text is made of: spans of the text before, and new texts. */
  private pieces: readonly (Span | string)[];

  constructor(private readonly before: string) {
    this.pieces = [{ start: 0, end: before.length }];
  }

  get text(): string {
    return this.pieces.map(piece => this.textOf(piece)).join('');
  }

  /** Takes changes of the text as it is now, in order and not overlapping. */
  apply(changes: readonly TextChange[]): void {
    const next: (Span | string)[] = [];
    const left = [...this.pieces];
    let at = 0;
    /** Takes pieces off as far as an offset, splitting the one across it. */
    const take = (until: number): (Span | string)[] => {
      const taken: (Span | string)[] = [];
      while (at < until) {
        const piece = left.shift()!;
        const room = until - at;
        const length = lengthOf(piece);
        if (length > room) left.unshift(part(piece, room, length));
        taken.push(length > room ? part(piece, 0, room) : piece);
        at += Math.min(length, room);
      }
      return taken;
    };
    for (const { span, text } of changes) {
      next.push(...take(span.start));
      take(span.end);
      if (text !== '') next.push(text);
    }
    this.pieces = [...next, ...left];
  }

  /** All changes so far as one set, offsets in the text before. */
  changes(): TextChange[] {
    const changes: TextChange[] = [];
    let at = 0;
    let text = '';
    for (const piece of [...this.pieces, { start: this.before.length, end: this.before.length }]) {
      if (typeof piece === 'string') {
        text += piece;
        continue;
      }
      if (text !== '' || piece.start > at) changes.push({ span: { start: at, end: piece.start }, text });
      text = '';
      at = piece.end;
    }
    return changes;
  }

  private textOf(piece: Span | string): string {
    return typeof piece === 'string' ? piece : this.before.slice(piece.start, piece.end);
  }
}

function lengthOf(piece: Span | string): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}

function part(piece: Span | string, from: number, to: number): Span | string {
  return typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to };
}
