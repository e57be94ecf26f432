import type { Span } from '../../span';
import { BLANKS, endOfDouble, endOfSingle } from './cursor';
import { childFrame, type Frame, valueShape } from './frames';
import { Seeker } from './seeker';
import { asMap, type Spot } from './spot';

/**
 * Scans a stretch of whole lines of a YAML text and tells what stands at `offset`. `root` is the mapping that they are in;
 * where they are items of a list in it, `items` is how many came before.
 */
export function scanYaml(text: string, lines: Span, offset: number, root: Frame, items = 0): Spot | undefined {
  return new Scan(text, lines.end, offset, root, items).run(lines.start);
}

const MARKER = /(?:---|\.\.\.)(?=\s|$)|%/y;
const DASH = /-(?=\s|$)/y;
const PROPERTIES = /(?:[&!][^\s,[\]{}]*[ \t]*)*/y;
/** As YAML has it, a key of a block has at most 1,024 letters and ends on its line. */
const KEY =
  /(?:"(?:[^"\\\r\n]|\\.){0,1024}"|'(?:[^'\r\n]|''){0,1024}'|[^\s"'[\]{},#&*!|>@`%?](?:[^\r\n#]|(?<=\S)#){0,1023}?)(?=[ \t]*:(?:\s|$))/y;
const COLON = /[ \t]*:/y;
const FLOW_PLAIN_END = /[,[\]{}\r\n]|:(?=[\s,[\]{}]|$)|[ \t]#/g;
const FLOW_COLON = /\s*:(?=[\s,[\]{}]|$)/y;
const QUOTED_COLON = /\s*:/y;

/** One scan: the open mappings and lists, line by line, until the offset's spot and the keys besides it are known. */
class Scan extends Seeker {
  constructor(
    text: string,
    end: number,
    offset: number,
    root: Frame,
    private readonly itemsBefore: number,
  ) {
    super(text, end, offset, root);
  }

  run(start: number): Spot | undefined {
    this.at = this.text.charCodeAt(start) === 0xfeff ? start + 1 : start;
    if (this.top.flow) this.items(0);
    else this.lines();
    return this.spot();
  }

  private lines(): void {
    do this.line();
    while (this.at < this.end && !this.isSettled());
    // The last line, where it is empty.
    if (this.at === this.offset) this.blank(0);
  }

  private line(): void {
    const start = this.at;
    const eol = this.lineEnd(start);
    const content = this.skip(BLANKS, start);
    const column = content - start;
    if (content >= eol) {
      if (this.isAt({ start, end: eol })) this.blank(this.offset - start);
    } else if (this.text[content] !== '#' && !(column === 0 && this.match(MARKER, content))) {
      if (this.offset >= start && this.offset < content) this.blank(this.offset - start);
      this.close(column, this.match(DASH, content) !== undefined);
      this.at = content;
      this.node(start);
    }
    this.at = this.nextLine(Math.max(this.at, start));
  }

  /** A line's first node, in the column where it stands. */
  private node(start: number): void {
    this.at = this.skip(PROPERTIES, this.at);
    const column = this.at - start;
    if (this.isLineOver()) return;
    const key = this.match(KEY, this.at);
    if (this.match(DASH, this.at)) this.dash(start, column);
    else if (key !== undefined) this.key(key, column);
    else if (/[[{|>"']/.test(this.text[this.at]!)) this.value();
    else this.bare(column);
  }

  private dash(start: number, column: number): void {
    let list = this.top;
    if (list.kind !== 'list' || list.indent !== column) {
      list = childFrame(this.top, 'list', column, false, this.frames.length === 1 ? this.itemsBefore : 0);
      this.begin(list);
    }
    list.items++;
    list.state = 'value';
    const after = this.at + 1;
    this.at = this.skip(BLANKS, after);
    if (!this.isLineOver()) this.node(start);
    else if (this.isAt({ start: after, end: this.at })) this.slot(list, false);
  }

  private key(span: Span, column: number): void {
    const map = this.mapAt(column);
    this.hitKey(map, span);
    map.keys.push({ name: this.unquoted(span), span });
    map.state = 'value';
    const after = this.match(COLON, span.end)!.end;
    this.at = this.skip(BLANKS, after);
    if (!this.isLineOver()) this.value();
    else if (this.isAt({ start: after, end: this.at })) this.slot(map, true);
  }

  /** Words that no colon follows: a value, more of the one before, or a key that is still to be finished. */
  private bare(column: number): void {
    const top = this.top;
    const shape = top.state === 'value' ? valueShape(top) : undefined;
    const isKey = top.kind === 'map' && top.indent === column;
    if (!isKey && !(asMap(shape) && shape?.kind !== 'either')) {
      this.value();
      return;
    }
    const map = this.mapAt(column);
    const span = this.plain();
    this.hitKey(map, span);
    map.state = 'start';
    this.at = span.end;
  }

  private mapAt(column: number): Frame {
    if (this.top.kind === 'map' && this.top.indent === column) return this.top;
    const map = childFrame(this.top, 'map', column, false);
    this.begin(map);
    return map;
  }

  /** A value that begins here: in brackets, in quotes, a block of lines, or the rest of the line. */
  private value(): void {
    this.at = this.skip(PROPERTIES, this.at);
    const frame = this.top;
    const first = this.text[this.at];
    if (first === '[' || first === '{') {
      this.flow();
      return;
    }
    const span =
      first === '"' || first === "'" ? this.quoted() : first === '|' || first === '>' ? this.block() : this.plain();
    this.hitValue(frame, span);
    this.at = span.end;
  }

  private plain(): Span {
    const start = this.at;
    const line = this.text.slice(start, Math.min(this.lineEnd(start), this.end));
    const comment = line.search(/[ \t]#/);
    return this.reaching(start, start + (comment === -1 ? line.length : comment));
  }

  /** A span without the blanks at its end, but as far as the offset where that is among them. */
  private reaching(start: number, end: number): Span {
    let last = end;
    while (last > start && /[ \t]/.test(this.text[last - 1]!)) last--;
    return { start, end: this.offset > last && this.skip(BLANKS, last) >= this.offset ? this.offset : last };
  }

  /** A text in quotes; one that isn't closed ends before a line that no value of its frame can reach into. */
  private quoted(): Span {
    const start = this.at;
    const endIn = this.text[start] === '"' ? endOfDouble : endOfSingle;
    for (let from = start + 1; ; ) {
      const eol = this.lineEnd(from);
      const length = endIn(this.text.slice(from, eol));
      if (length !== undefined) return { start, end: from + length };
      const next = this.nextLine(from);
      if (next >= this.end || this.isOutside(next)) return { start, end: eol };
      from = next;
    }
  }

  /** A block of lines, with | or >. */
  private block(): Span {
    const start = this.at;
    let end = this.lineEnd(start);
    for (let next = this.nextLine(start); next < this.end; next = this.nextLine(next)) {
      const eol = this.lineEnd(next);
      const content = this.skip(BLANKS, next);
      if (content < eol) {
        if (this.isOutside(next)) break;
        end = eol;
      }
    }
    return { start, end };
  }

  /** A list or mapping in brackets. */
  private flow(): void {
    const depth = this.frames.length;
    this.open();
    this.items(depth);
  }

  private open(): void {
    this.begin(childFrame(this.top, this.text[this.at] === '[' ? 'list' : 'map', -1, true));
    this.at++;
  }

  /** What is in brackets, until no more than `depth` frames are left. Brackets that aren't closed end where the text goes on outside. */
  private items(depth: number): void {
    while (this.frames.length > depth) {
      const from = this.at;
      const goesOn = this.flowSpace();
      const first = goesOn ? this.text[this.at] : undefined;
      const isBefore = first === undefined || ',]}'.includes(first);
      if (this.offset >= from && (isBefore ? this.offset <= this.at : this.offset < this.at)) this.slot(this.top, true);
      if (first === undefined) this.frames.length = Math.max(depth, 1);
      if (first === undefined) return;
      this.item(first, depth);
    }
  }

  private item(first: string, depth: number): void {
    const top = this.top;
    if (first === '[' || first === '{') {
      this.open();
    } else if (first === ',') {
      top.state = top.kind === 'map' ? 'start' : 'value';
      top.items++;
      this.at++;
    } else if (first === ']' || first === '}') {
      const kind = first === ']' ? 'list' : 'map';
      const opened = this.frames.findLastIndex(frame => frame.kind === kind);
      if (opened >= depth) this.frames.length = opened;
      this.at++;
    } else if (first === ':') {
      top.state = 'value';
      this.at++;
    } else {
      this.flowScalar(first === '"' || first === "'");
    }
  }

  private flowScalar(isQuoted: boolean): void {
    const top = this.top;
    const span = isQuoted ? this.quoted() : this.flowPlain();
    this.at = span.end;
    if (top.kind === 'list' || top.state !== 'start') {
      this.hitValue(top, span);
      return;
    }
    this.hitKey(top, span);
    const colon = this.match(isQuoted ? QUOTED_COLON : FLOW_COLON, span.end);
    top.state = colon === undefined ? 'done' : 'value';
    if (colon === undefined) return;
    top.keys.push({ name: this.unquoted(span), span });
    this.at = colon.end;
  }

  private flowPlain(): Span {
    FLOW_PLAIN_END.lastIndex = this.at + 1;
    const end = Math.min(FLOW_PLAIN_END.exec(this.text)?.index ?? this.end, this.end);
    return this.reaching(this.at, end);
  }

  /** Passes over blanks, line breaks and comments in brackets. False where the brackets end, though nothing closes them. */
  private flowSpace(): boolean {
    for (;;) {
      this.at = this.skip(BLANKS, this.at);
      if (this.at >= this.end) return false;
      if (this.text[this.at] === '#' && /\s/.test(this.text[this.at - 1] ?? ' ')) {
        const start = this.at;
        this.at = this.lineEnd(start);
        if (this.isAt({ start: start + 1, end: this.at })) this.isInComment = true;
      }
      if (!/[\r\n]/.test(this.text[this.at] ?? '')) return this.at < this.end;
      const next = this.nextLine(this.at);
      if (next < this.end && this.isOutside(next)) {
        this.at = next - 1;
        return false;
      }
      this.at = next;
    }
  }
}
