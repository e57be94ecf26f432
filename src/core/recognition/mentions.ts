import type { Span } from '../span';
import type { Mention } from './mention';
import type { NameIndex } from './names';

/** The languages whose markup recognition knows. */
export type NoteLanguage = 'plaintext' | 'markdown';

/** A change of a text: the half-open range of UTF-16 offsets, in the text before it, that `text` replaces. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** The mentions in a text, in order. */
export function findMentions(text: string, _language: NoteLanguage, index: NameIndex): Mention[] {
  const lower = text.toLowerCase();
  const mentions: Mention[] = [];
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && /[\p{L}\p{N}\p{M}_]/u.test(text[at - 1]!)) continue;
    for (const name of index.names) {
      const end = at + name.text.length;
      if (!(name.exact ? text : lower).startsWith(name.text, at)) continue;
      if (end < text.length && /[\p{L}\p{N}\p{M}_]/u.test(text[end]!)) continue;
      mentions.push({ start: at, end, entity: name.entity, kind: 'name' });
      at = end - 1;
      break;
    }
  }
  return mentions;
}

/** The mentions of a text that is being edited: after any edits the same as those of a fresh `findMentions`. */
export class MentionDocument {
  #mentions: readonly Mention[];

  constructor(
    text: string,
    readonly language: NoteLanguage,
    readonly index: NameIndex,
  ) {
    this.#mentions = findMentions(text, language, index);
  }

  /** Applies edits, each relative to the text that the one before it left, that lead to `text`. */
  update(_edits: readonly TextEdit[], text: string): void {
    this.#mentions = findMentions(text, this.language, this.index);
  }

  /** All mentions, in order. */
  all(): Mention[] {
    return [...this.#mentions];
  }

  /** How many mentions there are. */
  get count(): number {
    return this.#mentions.length;
  }

  /** The mention that covers the offset or ends there. */
  at(offset: number): Mention | undefined {
    return this.#mentions.find(mention => mention.start <= offset && offset <= mention.end);
  }

  /** The mentions that share an offset with the span or touch it, in order. */
  touching(span: Span): Mention[] {
    return this.#mentions.filter(mention => mention.start <= span.end && mention.end >= span.start);
  }
}
