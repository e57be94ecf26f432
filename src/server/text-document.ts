import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextEdit } from '../core/recognition/mentions';
import type { TextSource } from '../core/text/text-source';
import { TextStore } from '../core/text/text-store';

/** A text by its URI, with the positions of the protocol. Edits cost it little, however long it is. */
export class TextDocument implements TextSource {
  /** At least one of the two is there, and they say the same. */
  #whole: string | undefined;
  #store: TextStore | undefined;

  constructor(
    readonly uri: string,
    readonly languageId: string,
    public version: number,
    text: string,
  ) {
    this.#whole = text;
  }

  /** In UTF-16 units. */
  get length(): number {
    return this.#whole?.length ?? this.#lines.length;
  }

  /** The text between two UTF-16 offsets. */
  slice(start: number, end: number): string {
    return this.#whole?.slice(start, end) ?? this.#lines.slice(start, end);
  }

  /** The text in a range; without one the whole, which is put together once after changes. */
  getText(range?: Range): string {
    if (range) return this.slice(this.offsetAt(range.start), this.offsetAt(range.end));
    this.#whole ??= this.#lines.toString();
    return this.#whole;
  }

  /** The text as it is now, whatever becomes of the document. */
  snapshot(): TextSource {
    return this.#whole ?? this.#lines.copy();
  }

  /** The UTF-16 offset of a position; one outside the text, or beyond its line's end, is moved there. */
  offsetAt({ line, character }: Position): number {
    return this.#lines.offsetAt({ line, column: character });
  }

  /** The position of a UTF-16 offset; one outside the text is moved to its end. */
  positionAt(offset: number): Position {
    const { line, column } = this.#lines.positionAt(offset);
    return { line, character: column };
  }

  /** Takes over a change that the client tells of, and gives it in offsets. */
  change(change: TextDocumentContentChangeEvent, version: number): TextEdit {
    const ends =
      'range' in change ? [this.offsetAt(change.range.start), this.offsetAt(change.range.end)] : [0, this.length];
    const edit = { start: Math.min(...ends), end: Math.max(...ends), text: change.text };
    this.#lines.replace(edit, edit.text);
    this.#whole = undefined;
    this.version = version;
    return edit;
  }

  get #lines(): TextStore {
    this.#store ??= new TextStore(this.#whole!);
    return this.#store;
  }
}
