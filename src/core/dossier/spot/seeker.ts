import type { Span } from '../../span';
import { BLANKS, Cursor } from './cursor';
import { entryOf, type Frame, valueField, valuePath, valueShape } from './frames';
import { asMap, fieldOf, itemOf, type Spot } from './spot';

interface Hit extends Pick<Spot, 'part' | 'path' | 'shape'> {
  readonly field: Spot['field'] | undefined;
  /** Where nothing is written, the offset. */
  readonly span?: Span;
}

interface Found extends Omit<Spot, 'siblings' | 'entry'> {
  /** The mapping whose key it is or could be. */
  readonly around: Frame | undefined;
  readonly frames: readonly Frame[];
}

/** How many mappings and lists are followed into one another. */
const DEEPEST = 64;

/** The mappings and lists that are open where the cursor is, and what was found at the offset. */
export class Seeker extends Cursor {
  protected readonly frames: Frame[];
  protected isInComment = false;
  private found: Found | undefined;

  constructor(
    text: string,
    end: number,
    protected readonly offset: number,
    root: Frame,
  ) {
    super(text, end);
    this.frames = [root];
  }

  protected spot(): Spot | undefined {
    if (this.found === undefined) return undefined;
    const { around, frames, ...spot } = this.found;
    const siblings = around?.keys.filter(({ span }) => !this.isAt(span)).map(({ name }) => name) ?? [];
    const entry = entryOf(frames);
    return { ...spot, siblings, ...(entry && { entry }) };
  }

  /** Whether all is known: the spot, and the keys behind it of a mapping whose keys count. */
  protected isSettled(): boolean {
    if (this.at <= this.offset) return false;
    const around = this.found?.around;
    return around?.shape?.kind !== 'mapping' || around === this.frames[0] || !this.frames.includes(around);
  }

  /** An empty line, or the blanks before what a line holds: what could begin in a column. */
  protected blank(column: number): void {
    const depth = this.frames.findLastIndex(({ kind, indent }, index) => {
      const isKeyColumn = kind === 'list' && this.frames[index - 1]?.indent === indent;
      return index === 0 || indent < column || (indent === column && !isKeyColumn);
    });
    const frames = this.frames.slice(0, depth + 1);
    const frame = frames[depth]!;
    if (frame.indent < column && frame.state === 'value') this.slot(frame, false, frames);
    else this.find(frame, { part: 'blank', path: frame.path, shape: frame.shape, field: frame.field }, frames);
  }

  /** The place for what comes in a frame, where nothing is written. */
  protected slot(frame: Frame, isInline: boolean, frames: readonly Frame[] = this.frames): void {
    if (frame.state === 'done') return;
    if (frame.state === 'start') {
      this.find(frame, { part: 'blank', path: frame.path, shape: frame.shape, field: frame.field }, frames);
      return;
    }
    const shape = valueShape(frame);
    const isBegun = !isInline && shape?.kind !== 'either' && (asMap(shape) ?? itemOf(shape)) !== undefined;
    this.find(
      undefined,
      { part: isBegun ? 'blank' : 'value', path: valuePath(frame), shape, field: valueField(frame) },
      frames,
    );
  }

  protected hitKey(map: Frame, span: Span): void {
    if (!this.isAt(span)) return;
    const name = this.unquoted(span);
    this.find(map, { part: 'key', path: [...map.path, name], shape: map.shape, field: fieldOf(map.shape, name), span });
  }

  protected hitValue(frame: Frame, span: Span): void {
    if (frame.state === 'value' && frame.keys.at(-1)?.name === 'id') frame.id = this.unquoted(span);
    frame.state = 'done';
    if (!this.isAt(span)) return;
    this.find(undefined, {
      part: 'value',
      path: valuePath(frame),
      shape: valueShape(frame),
      field: valueField(frame),
      span,
    });
  }

  private find(
    around: Frame | undefined,
    { field, span = { start: this.offset, end: this.offset }, ...spot }: Hit,
    frames: readonly Frame[] = this.frames,
  ): void {
    if (this.found !== undefined || this.isInComment) return;
    const flow = frames.at(-1)?.flow ?? false;
    this.found = { ...spot, ...(field && { field }), span, flow, around, frames: [...frames] };
  }

  /** Opens a mapping or list as the value that comes. Where a row of brackets or dashes is deeper than any dossier, the rest isn't looked at. */
  protected begin(frame: Frame): void {
    this.top.state = 'done';
    this.frames.push(frame);
    if (this.frames.length > DEEPEST) this.at = this.end;
  }

  /** Closes what a line in a column is no longer in. */
  protected close(column: number, isItem: boolean): void {
    while (this.frames.length > 1) {
      const { indent, kind } = this.top;
      if (indent < column || (indent === column && (kind === 'map' || isItem))) return;
      this.frames.pop();
    }
  }

  protected get top(): Frame {
    return this.frames.at(-1)!;
  }

  /** Whether a line can't be in a text or in brackets that began before it. */
  protected isOutside(line: number): boolean {
    const content = this.skip(BLANKS, line);
    const indent = this.frames.findLast(frame => !frame.flow)?.indent ?? -1;
    return content < this.lineEnd(line) && content - line <= indent && !/[\]}]/.test(this.text[content]!);
  }

  protected isAt({ start, end }: Span): boolean {
    return start <= this.offset && this.offset <= end;
  }
}
