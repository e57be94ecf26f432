import { firstIndex } from '../first-index';
import { lineInside } from '../recognition/block';
import { type Block, type BlockState, FARTHEST_SEEN, initialState, nextBlock } from '../recognition/blocks';
import { FRONT_MATTER_SEEN, frontMatterEnd } from '../recognition/frontmatter';
import { markupOf, type NoteLanguage } from '../recognition/language';
import { inlineSpans } from '../recognition/opaque';
import type { Span } from '../span';
import { finish, type Steps } from '../steps';
import type { Change } from '../text/change';
import { citationsIn, endsInBracket, type NoteCitation } from './pandoc';
import { endsInQuotation, isChosen, partingAfter } from './partings';

/**
 * A stretch of a note that ends with a blank line, or between two sentences or items where there is none for long: the unit of
 * reading anew. Equal text in equal circumstances is the same object.
 */
export interface CitationPiece {
  readonly length: number;
  /** What the text is in where it begins. */
  readonly state: BlockState;
  /** How far from the start the text was looked at; more than to the text's end where that mattered. */
  readonly seen: number;
  /** In order; offsets from the piece's start. */
  readonly citations: readonly NoteCitation[];
  /** What holds no citation: code, front matter, addresses; in order, offsets from the piece's start. */
  readonly opaque: readonly Span[];
}

/** The citations of one state of a note, which after an edit gives those of the next at the cost of what changed. */
export class CitationDocument {
  private absolute: readonly NoteCitation[] | undefined;
  /** Where the pieces begin, in order. */
  private readonly starts: readonly number[];

  private constructor(
    readonly text: string,
    readonly language: NoteLanguage,
    readonly pieces: readonly CitationPiece[],
    /** Where the front matter ends; not above 0 where there is none. */
    readonly frontMatter: number,
  ) {
    let at = 0;
    this.starts = pieces.map(({ length }) => {
      at += length;
      return at - length;
    });
  }

  /** Reads a note. */
  static read(text: string, language: NoteLanguage): CitationDocument {
    return finish(CitationDocument.readInSteps(text, language));
  }

  static *readInSteps(text: string, language: NoteLanguage): Steps<CitationDocument> {
    const empty = new CitationDocument('', language, [], -1);
    return yield* empty.editedInSteps({ start: 0, oldEnd: 0, newEnd: text.length }, text);
  }

  /** The citations after a change that led to a text; pieces that it doesn't concern stay the same objects. */
  edited(change: Change, text: string): CitationDocument {
    return finish(this.editedInSteps(change, text));
  }

  *editedInSteps({ start, oldEnd, newEnd }: Change, text: string): Steps<CitationDocument> {
    const { language, pieces: old, starts } = this;
    const delta = newEnd - oldEnd;
    const isBehind = start > Math.max(this.frontMatter, FRONT_MATTER_SEEN);
    const frontMatter = isBehind || !markupOf(language).frontMatter ? this.frontMatter : frontMatterEnd(text);
    const first = frontMatter === this.frontMatter ? this.firstToRead(start) : 0;
    const fresh: CitationPiece[] = [];
    let at = starts[first] ?? 0;
    let state = first > 0 ? old[first]!.state : initialState(text, language);
    let next = first;
    while (at < text.length) {
      while (next < old.length && (starts[next]! < oldEnd || starts[next]! + delta < at)) next++;
      if (at >= newEnd && next < old.length && starts[next]! + delta === at && old[next]!.state === state) break;
      const piece = readPiece(text, at, state, language);
      const before = at + piece.read.length <= start ? at : at >= newEnd ? at - delta : -1;
      fresh.push(this.sameAt(before, piece.read) ?? piece.read);
      at += piece.read.length;
      state = piece.next;
      yield;
    }
    const rest = at < text.length ? old.slice(next) : [];
    return new CitationDocument(text, language, [...old.slice(0, first), ...fresh, ...rest], frontMatter);
  }

  /** All citations, in order, with offsets in the text. */
  all(): readonly NoteCitation[] {
    this.absolute ??= this.pieces.flatMap(({ citations }, i) => citations.map(each => moved(each, this.starts[i]!)));
    return this.absolute;
  }

  /** Whether no citation can begin at an offset, because it lies within code, front matter or an address. */
  isOpaque(offset: number): boolean {
    const index = this.starts.findLastIndex(start => start <= offset);
    const at = offset - (this.starts[index] ?? 0);
    return this.pieces[index]?.opaque.some(({ start, end }) => start < at && at < end) ?? false;
  }

  /** Where a piece begins, by its number from 0. */
  startOf(index: number): number {
    return this.starts[index]!;
  }

  /** The piece that began at an offset, where it is the same as one with the same text. */
  private sameAt(offset: number, piece: CitationPiece): CitationPiece | undefined {
    const index = firstIndex(this.starts.length, i => this.starts[i]! >= offset);
    const before = this.pieces[index];
    if (!before || this.starts[index] !== offset) return undefined;
    const { length, state, seen, opaque } = before;
    if (length !== piece.length || state !== piece.state || seen !== piece.seen) return undefined;
    const isSame = ({ start, end }: Span, i: number) => piece.opaque[i]?.start === start && piece.opaque[i].end === end;
    return opaque.length === piece.opaque.length && opaque.every(isSame) ? before : undefined;
  }

  /** The first piece for which a change at an offset can make a difference; the last where the text goes on behind it. */
  private firstToRead(offset: number): number {
    const { pieces, starts } = this;
    let first = Math.max(0, pieces.length - 1);
    while (first > 0 && starts[first]! > offset) first--;
    for (let i = first - 1; i >= 0; i--) {
      const { length, seen } = pieces[i]!;
      if (starts[i]! + length + FARTHEST_SEEN <= offset) break;
      if (starts[i]! + seen > offset) first = i;
    }
    return first;
  }
}

/** Reads a piece: see `blocksOfPiece`. */
function readPiece(text: string, start: number, state: BlockState, language: NoteLanguage) {
  const { blocks, end, next } = blocksOfPiece(text, start, state, language);
  const opaque = opaqueIn(text, blocks, language);
  const words = text.slice(start, end);
  const citations = words.includes('@') ? citationsIn(words, opaque) : [];
  const seen = blocks.reduce((most, block) => Math.max(most, block.seen), start);
  const read: CitationPiece = { length: end - start, state, seen: seen - start, citations, opaque };
  return { read, next };
}

/** So many places are tried where a piece may end without a blank line. */
const MOST_TRIED = 8;

/**
 * The blocks from an offset to the first over whose end no citation reaches: to a blank line, or to the end of a sentence or an
 * item that is chosen for it, or to the text's end.
 */
function blocksOfPiece(text: string, start: number, state: BlockState, language: NoteLanguage) {
  const blocks: Block[] = [];
  let tried = 0;
  let next = state;
  for (let at = start; ; ) {
    const whole = nextBlock(text, at, next, language);
    const parting = whole.closed || whole.opaque ? undefined : partingAfter(text, at);
    const block = parting === undefined ? whole : nextBlock(text, at, next, language, parting);
    blocks.push(block);
    at = block.end;
    next = block.next;
    const isLast = at >= text.length || (block.closed && endsWithBlankLine(text, at));
    const mayBe = block.closed ? isBreak(text[at - 1]) && isChosen(text, start, at) : at === parting;
    if (isLast || (mayBe && tried++ < MOST_TRIED && isApart(text, blocks, language))) return { blocks, end: at, next };
  }
}

/** Whether neither a citation nor a quotation reaches over the end of some blocks. */
function isApart(text: string, blocks: readonly Block[], language: NoteLanguage): boolean {
  const { closed, end, next } = blocks.at(-1)!;
  if (!closed && lineInside(next).depth > 0) return false;
  const words = text.slice(blocks[0]!.start, end);
  const opaque = opaqueIn(text, blocks, language);
  const isOver = (opaque.at(-1)?.end ?? 0) > words.length;
  return !isOver && !endsInQuotation(words) && !endsInBracket(words, opaque);
}

/** What holds no citation in the blocks of a piece: in order, offsets from the piece's start. */
function opaqueIn(text: string, blocks: readonly Block[], language: NoteLanguage): Span[] {
  const { start } = blocks[0]!;
  const opaque: Span[] = [];
  let done = start;
  const skip = (span: Span) => {
    opaque.push(shifted(span, -start));
    done = span.end;
  };
  for (const block of blocks) {
    if (block.opaque) skip(block);
    else {
      const spans = inlineSpans(text, block, Math.max(block.start, done), language);
      for (const span of spans) if (span.start < block.end) skip(span);
    }
  }
  return opaque;
}

/** Whether the line that ends, with its break, at an offset is blank. */
function endsWithBlankLine(text: string, end: number): boolean {
  let at = end - 1;
  if (!isBreak(text[at])) return false;
  if (text[at] === '\n' && text[at - 1] === '\r') at--;
  while (at > 0 && !isBreak(text[at - 1]) && /\s/.test(text[at - 1]!)) at--;
  return at === 0 || isBreak(text[at - 1]);
}

function isBreak(sign: string | undefined): boolean {
  return sign === '\n' || sign === '\r';
}

function moved(citation: NoteCitation, by: number): NoteCitation {
  const { locator } = citation;
  return {
    ...citation,
    span: shifted(citation.span, by),
    keySpan: shifted(citation.keySpan, by),
    ...(locator && { locator: { ...locator, span: shifted(locator.span, by) } }),
  };
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
