import { firstIndex } from '../first-index';
import { REACH } from '../recognition/block';
import type { Span } from '../span';
import { type CitationKey, isEscaped, visibleKeyAt } from './key';
import { type Locator, readLocator } from './locator';

/**
 * One citation in a note. Of `[see @a, para. 3; @b]` the first is
 * `{ key: 'a', form: 'bracketed', prefix: 'see', locator: { label: 'paragraph', value: '3' }, suffix: '' }`.
 */
export interface NoteCitation {
  /** The item with prefix, locator and suffix, without the brackets around a group; for an in-text one through its own bracket. */
  readonly span: Span;
  /** The key alone, without `@` and braces. */
  readonly keySpan: Span;
  readonly key: string;
  /** `in-text`: `@a` is part of the sentence, `bracketed`: it stands in a bracket. */
  readonly form: 'bracketed' | 'in-text';
  /** Written `-@a`. */
  readonly suppressAuthor: boolean;
  /** Trimmed, as written; empty where there is none. */
  readonly prefix: string;
  readonly locator?: Locator;
  /** Trimmed, as written, without the comma after key or locator; empty where there is none. */
  readonly suffix: string;
}

/**
 * The citations of a note in order, by Pandoc's citation syntax (manual, "Citation syntax"; where that is silent, as its
 * Markdown reader does it). `opaque` are spans, in order and apart, in which nothing is one: code, front matter, addresses.
 *
 * A bracket is a group only when each of its items has a key and it is no link, image, span with attributes or footnote;
 * else keys in it count as in-text. Linear in the text's length.
 */
export function citationsIn(text: string, opaque: readonly Span[] = []): NoteCitation[] {
  return new Reader(text, opaque).read();
}

/** No bracket of citations is longer, in UTF-16 units: one may be left open, and a text is not read to its end for it. */
const LONGEST_BRACKET = REACH;

/** Whether a text ends where a bracket that began in it may go on. */
export function endsInBracket(text: string, opaque: readonly Span[]): boolean {
  // A line break at its end may not be that of a paragraph.
  const last = new Reader(text.trimEnd(), opaque).open.at(-1);
  return last !== undefined && text.length - last <= LONGEST_BRACKET;
}

const BRACKET_OR_BREAK = /[[\]]|(?:\r\n|\n|\r(?!\n))[^\S\r\n]*(?=[\r\n]|$)/g;
const START = /[[@]/g;
/** A key, the end of an item, or a nested bracket. */
const STOP = /[[;@]/g;

class Reader {
  /** By where the key starts. */
  private readonly found = new Map<number, NoteCitation>();
  /** From each opening bracket to its closing one. */
  private readonly closing = new Map<number, number>();
  /** The opening brackets that the text's last paragraph leaves open. */
  readonly open: readonly number[];

  constructor(
    private readonly text: string,
    private readonly opaque: readonly Span[],
  ) {
    this.open = this.pairBrackets();
  }

  read(): NoteCitation[] {
    for (const { 0: sign, index } of this.text.matchAll(START)) {
      if (sign === '[') this.readGroup(index);
      else this.readInText(index);
    }
    return [...this.found.values()].sort((a, b) => a.keySpan.start - b.keySpan.start);
  }

  /** Brackets pair within a paragraph: a blank line leaves those before it open. */
  private pairBrackets(): number[] {
    let open: number[] = [];
    for (const { 0: sign, index } of this.text.matchAll(BRACKET_OR_BREAK)) {
      if (sign === '[' || sign === ']') {
        if (isEscaped(this.text, index) || this.opaqueAt(index)) continue;
        if (sign === '[') open.push(index);
        else {
          const start = open.pop();
          if (start !== undefined && index - start <= LONGEST_BRACKET) this.closing.set(start, index);
        }
      } else open = [];
    }
    return open;
  }

  private readGroup(open: number): void {
    const close = this.closing.get(open);
    if (close === undefined || '!^'.includes(this.text[open - 1] ?? ' ') || this.opensLink(close + 1)) return;
    this.accept(this.readItems(open + 1, close) ?? []);
  }

  /** Whether what follows a bracket makes it a link's text or gives it attributes. `[@a][@b]` are two groups. */
  private opensLink(at: number): boolean {
    const next = this.text[at];
    const close = this.closing.get(at);
    return next === '(' || next === '{' || (close !== undefined && !this.readItems(at + 1, close));
  }

  private readInText(at: number): void {
    const key = this.keyAt(at);
    if (!key || this.found.has(key.keySpan.start)) return;
    const bare: NoteCitation = { ...key, form: 'in-text', prefix: '', suffix: '' };
    this.accept(this.readOwnBracket(bare) ?? [bare]);
  }

  /** `@a [p. 3]` and `@a [p. 3; see @b]`; not `@a [@b]`, where the bracket is a group, read when its turn comes. */
  private readOwnBracket(bare: NoteCitation): NoteCitation[] | undefined {
    const open = this.bracketAfter(bare.span.end);
    const close = open === undefined ? undefined : this.closing.get(open);
    if (open === undefined || close === undefined) return undefined;
    if (this.text[open + 1] === '^' || '[({'.includes(this.text[close + 1] ?? ' ')) return undefined;
    const end = this.itemEnd(open + 1, close);
    if (this.firstKey(open + 1, end)) return undefined;
    const others = end < close ? this.readItems(end + 1, close) : [];
    if (!others) return undefined;
    const span = { start: bare.span.start, end: end < close ? end : close + 1 };
    return [{ ...bare, ...this.readAfterKey(open + 1, end), span }, ...others];
  }

  /** The bracket after an in-text key: after spaces and at most one line break. */
  private bracketAfter(at: number): number | undefined {
    const gap = /[^\S\r\n]*(?:\r\n?|\n)?[^\S\r\n]*/y;
    gap.lastIndex = at;
    const open = at + gap.exec(this.text)![0].length;
    return this.text[open] === '[' ? open : undefined;
  }

  /** The items of a group between its brackets; `undefined` where one of them has no key. */
  private readItems(start: number, end: number): NoteCitation[] | undefined {
    const items: NoteCitation[] = [];
    for (let from = start; from <= end; ) {
      const key = this.firstKey(from, end);
      if (!key) return undefined;
      const to = this.itemEnd(key.span.end, end);
      items.push({
        ...key,
        form: 'bracketed',
        prefix: this.text.slice(from, key.span.start).trim(),
        ...this.readAfterKey(key.span.end, to),
        span: this.trimmed(from, to),
      });
      from = to + 1;
    }
    return items;
  }

  private readAfterKey(start: number, end: number): { locator?: Locator; suffix: string } {
    const { locator, rest } = readLocator(this.text, start, end);
    const suffix = this.text.slice(rest, end).trim().replace(/^,\s*/, '');
    return locator ? { locator, suffix } : { suffix };
  }

  private firstKey(start: number, end: number): CitationKey | undefined {
    for (let at = this.stop(start, end); at < end && this.text[at] === '@'; at = this.stop(at + 1, end)) {
      const key = this.keyAt(at);
      if (key && key.span.end <= end) return key;
    }
    return undefined;
  }

  private itemEnd(start: number, end: number): number {
    let at = this.stop(start, end);
    while (at < end && this.text[at] === '@') at = this.stop(this.keyAt(at)?.span.end ?? at + 1, end);
    return at;
  }

  /** The next `@` or `;` that is neither escaped, opaque nor in a bracket of its own; else `end`. */
  private stop(start: number, end: number): number {
    for (let from = start; from < end; ) {
      STOP.lastIndex = from;
      const at = STOP.exec(this.text)?.index ?? end;
      if (at >= end) return end;
      if (this.text[at] === '[') from = (this.closing.get(at) ?? at) + 1;
      else if (isEscaped(this.text, at) || (this.text[at] === ';' && this.opaqueAt(at))) from = at + 1;
      else return at;
    }
    return end;
  }

  private keyAt(at: number): CitationKey | undefined {
    return visibleKeyAt(this.text, at, this.opaqueAt(at));
  }

  private accept(citations: readonly NoteCitation[]): void {
    for (const citation of citations) this.found.set(citation.keySpan.start, citation);
  }

  private trimmed(start: number, end: number): Span {
    const item = this.text.slice(start, end);
    return { start: start + item.length - item.trimStart().length, end: end - item.length + item.trimEnd().length };
  }

  private opaqueAt(at: number): Span | undefined {
    const span = this.opaque[firstIndex(this.opaque.length, index => this.opaque[index]!.end > at)];
    return span && span.start <= at ? span : undefined;
  }
}
