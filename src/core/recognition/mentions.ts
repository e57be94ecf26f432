import { firstIndex } from '../first-index';
import type { Span } from '../span';
import { type Change, joinedChange } from '../text/change';
import type { TextSource } from '../text/text-source';
import type { Bounds } from '../timeline/edtf-date';
import { Ambiguity, type Decision } from './ambiguity';
import { type Background, NO_BACKGROUND } from './background';
import { FARTHEST_SEEN, PIECE, REACH, stateBefore } from './blocks';
import { Candidates } from './candidates';
import type { Ranked } from './evidence';
import type { Exclusions } from './exclusions';
import {
  type Choices,
  choicesSection,
  FRONT_MATTER_SEEN,
  frontMatterEnd,
  NO_CHOICES,
  readChoices,
  sameChoices,
} from './frontmatter';
import type { Hit } from './hit';
import { markupOf, type NoteLanguage } from './language';
import type { Mention } from './mention';
import { lookupOf, type NameIndex } from './names';
import { dateInFrontMatter, isSameDate } from './note-date';
import { isNameThen, lookupThen } from './periods';
import { BEGINNING, type Context, type Entry, type Origin, type Piece, scanPiece } from './piece';
import { prefilterInUse } from './prefilter';
import { Terms } from './terms';
import { type Window, windowAt } from './window';

export type { NoteLanguage } from './language';

/** A change of a text: the half-open range of UTF-16 offsets, in the text before it, that `text` replaces. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** Why a mention means its entity and not another of the same name: see `Decision`; `choice`: front matter says so. */
export type Why =
  | { readonly by: 'choice' }
  | { readonly by: 'definition'; readonly definition: Span; readonly ranking: readonly Ranked[] }
  | { readonly by: 'score' | 'nothing'; readonly ranking: readonly Ranked[] };

/**
 * The mentions in a text, in order: they do not overlap. `exclusions`: those that hold in it, see `exclusionsIn`;
 * `background`: what decides between entities that share a name.
 */
export function findMentions(
  text: TextSource,
  language: NoteLanguage,
  index: NameIndex,
  exclusions?: Exclusions,
  background?: Background,
): Mention[] {
  return new MentionDocument(text, language, index, exclusions, background).all();
}

/**
 * The mentions of a text that is being edited: after any edits the same as those of a fresh `findMentions`.
 * The text is held as pieces, each with the state in which the scan came to it, so that an edit scans anew only the
 * pieces that could see it, until the scan comes to an untouched piece in the same state as before.
 */
export class MentionDocument {
  #pieces: Piece[] = [];
  /** From this piece on they move with `#behind`: typing moves all that stands behind it at once. */
  #moving = 0;
  #behind: Origin = { offset: 0 };
  #terms = new Terms();
  #choices: Choices = NO_CHOICES;
  #frontMatter = 0;
  #section = '';
  #date: Bounds | undefined;
  #text: TextSource = '';
  readonly #ambiguity = new Ambiguity();

  constructor(
    text: TextSource,
    readonly language: NoteLanguage,
    readonly index: NameIndex,
    readonly exclusions?: Exclusions,
    readonly background: Background = NO_BACKGROUND,
  ) {
    this.#scanAll(text);
  }

  /**
   * Takes over edits, each relative to the text that the one before it left, and the text that they lead to, of which
   * only what stands around them is read.
   */
  update(edits: readonly TextEdit[], text: TextSource): void {
    const change = hullOf(edits);
    if (!change) return;
    this.#text = text;
    this.#rescanChange(change, text);
    this.#ambiguity.edited(this.#pieces, change.start, change.newEnd);
  }

  #rescanChange({ start, oldEnd, newEnd }: Change, text: TextSource): void {
    const delta = newEnd - oldEnd;
    const isBehind = start > (this.#frontMatter || FRONT_MATTER_SEEN);
    const frontMatter = isBehind ? this.#frontMatter : this.#frontMatterEnd(text);
    const section = isBehind ? this.#section : choicesSection(text, frontMatter);
    const isChosenAnew = section !== this.#section && !sameChoices(readChoices(section), this.#choices);
    if (isChosenAnew || (!isBehind && !isSameDate(this.#dateIn(text, frontMatter), this.#date))) {
      this.#scanAll(text);
      return;
    }
    this.#section = section;
    const expected = this.#frontMatter <= start ? this.#frontMatter : this.#frontMatter + delta;
    const isMoved = frontMatter !== expected;
    const dirtyStart = isMoved ? 0 : start;
    const dirtyEnd = isMoved ? Math.max(newEnd, frontMatter, this.#frontMatter + Math.max(0, delta)) : newEnd;
    this.#frontMatter = frontMatter;
    this.#rescan(text, this.#firstToScan(dirtyStart), dirtyEnd, oldEnd, delta);
  }

  /** How many mentions there are. */
  get count(): number {
    return this.#pieces.reduce((sum, piece) => sum + piece.hits.length, 0);
  }

  /** All mentions, in order. */
  all(): Mention[] {
    return this.#pieces.flatMap(piece => piece.hits.map(hit => this.#mention(piece, hit)));
  }

  /** The mention that covers the offset or, where none does, ends there. */
  at(offset: number): Mention | undefined {
    const touching = this.touching({ start: offset, end: offset });
    return touching.find(mention => mention.end > offset) ?? touching[0];
  }

  /** The mentions that share an offset with the span or touch it, in order. */
  touching({ start, end }: Span): Mention[] {
    const found: Mention[] = [];
    // A mention may reach over the end of its piece into several others.
    let first = this.#pieceAt(start);
    while (first > 0 && this.#pieces[first]!.start + this.#pieces[first]!.entry.carry >= start) first--;
    for (let i = Math.max(0, first); i < this.#pieces.length && this.#pieces[i]!.start <= end; i++) {
      const piece = this.#pieces[i]!;
      for (let k = firstEndingFrom(piece.hits, start - piece.start); k < piece.hits.length; k++) {
        if (piece.start + piece.hits[k]!.start > end) break;
        found.push(this.#mention(piece, piece.hits[k]!));
      }
    }
    return found;
  }

  /** Why a mention means its entity and no other of that name; undefined where no other has it. */
  why({ start }: Span): Why | undefined {
    const piece = this.#pieces[this.#pieceAt(start)];
    const hit = piece?.hits.find(each => piece.start + each.start === start);
    if (hit?.open) {
      const decision = this.#decisionOn(hit);
      return decision.by === 'definition'
        ? { ...decision, by: 'definition', definition: this.#definitionAt(hit.definition!) }
        : { ...decision, by: decision.by };
    }
    if (!hit?.rivals) return undefined;
    if (hit.isChosen) return { by: 'choice' };
    return { by: 'definition', definition: this.#definitionAt(hit.definition!), ranking: [] };
  }

  /** The terms that the text defines, in order, with their definitions. */
  definitions(): { readonly term: string; readonly entity: string; readonly at: Span }[] {
    return this.#terms.definitions.map(({ term, hit }, number) => {
      const entity = hit.open ? this.#decisionOn(hit).entity : hit.entity;
      return { term, entity, at: this.#definitionAt(number) };
    });
  }

  /** What the note's front matter says about names. */
  get choices(): Choices {
    return this.#choices;
  }

  /** The note's own date, where any name depends on it. */
  get date(): Bounds | undefined {
    return this.#date;
  }

  #mention(piece: Piece, hit: Hit): Mention {
    const start = piece.start + hit.start;
    const end = piece.start + hit.end;
    if (hit.open) return this.#decided(start, end, hit);
    const { entity, kind, rivals, definition } = hit;
    if (kind === 'defined') return { start, end, entity, kind, definition: this.#definitionAt(definition!) };
    return rivals ? { start, end, entity, kind, rivals } : { start, end, entity, kind };
  }

  /** A mention that may mean several, as the rest of the document decides. */
  #decided(start: number, end: number, hit: Hit): Mention {
    const { entity, by, rivals } = this.#decisionOn(hit);
    const isName = hit.open!.names.includes(entity);
    return {
      start,
      end,
      entity,
      kind: isName ? 'name' : 'defined',
      ...(!isName && { definition: this.#definitionAt(hit.definition!) }),
      ...(rivals.length > 0 && { rivals }),
      ...(by === 'nothing' && { isUndecided: true }),
    };
  }

  #decisionOn(hit: Hit): Decision {
    const { definitions } = this.#terms;
    const scanned = { text: this.#text, pieces: this.#pieces, definitions, isUndated: !this.#date };
    return this.#ambiguity.decisionOf(hit, scanned, this.background.knowledge());
  }

  #definitionAt(number: number): Span {
    const { piece, start, end } = this.#terms.definitions[number]!;
    return { start: piece.start + start, end: piece.start + end };
  }

  #frontMatterEnd(text: TextSource): number {
    return markupOf(this.language).frontMatter ? frontMatterEnd(text) : 0;
  }

  /** The document's own date, where any name depends on it. */
  #dateIn(text: TextSource, frontMatter: number): Bounds | undefined {
    const { periods, date } = this.background;
    return periods && (dateInFrontMatter(text, frontMatter) ?? date);
  }

  #scanAll(text: TextSource): void {
    this.#text = text;
    this.#pieces = [];
    this.#moving = 0;
    this.#terms = new Terms();
    this.#frontMatter = this.#frontMatterEnd(text);
    this.#section = choicesSection(text, this.#frontMatter);
    this.#date = this.#dateIn(text, this.#frontMatter);
    this.#choices = readChoices(this.#section);
    this.#rescan(text, 0, text.length, 0, 0);
  }

  /** The first piece for which a change at `offset` can make a difference. */
  #firstToScan(offset: number): number {
    let first = Math.max(0, this.#pieceAt(offset));
    for (let i = first - 1; i >= 0; i--) {
      const piece = this.#pieces[i]!;
      if (piece.start + piece.length + FARTHEST_SEEN <= offset) break;
      if (piece.start + piece.seen > offset) first = i;
    }
    return first;
  }

  /**
   * Scans from the piece `first`, past `dirtyEnd`, until a piece that began at or after `oldEnd` (before it moved by
   * `delta`) is entered as before.
   */
  #rescan(text: TextSource, first: number, dirtyEnd: number, oldEnd: number, delta: number): void {
    const old = this.#pieces;
    const terms = this.#terms;
    const known = terms.revision;
    const fresh: Piece[] = [];
    let at = old[first]?.start ?? 0;
    let entry: Entry = first > 0 ? old[first]!.entry : { state: stateBefore(this.#frontMatter), carry: 0, since: 0 };
    terms.count = old[first]?.definitions ?? 0;
    let needed = PIECE;
    let ahead = needed + (at === 0 ? this.#frontMatter : 0);
    let window = windowAt(text, at - entry.since, at, ahead);
    let context = this.#contextOf(window);
    let next = first;
    const isBehind = (piece: Piece, offset: number) => piece.start < oldEnd || piece.start + delta < offset;
    while (at < text.length) {
      while (next < old.length && isBehind(old[next]!, at)) next++;
      const piece = old[next];
      const isSame =
        piece !== undefined &&
        piece.start + delta === at &&
        at >= (entry.since === 0 ? dirtyEnd : dirtyEnd + REACH) &&
        sameEntry(piece.entry, entry) &&
        piece.definitions === terms.count &&
        terms.revision === known;
      if (isSame) break;
      if (window.isCut && window.end < at + needed) {
        ahead = Math.max(2 * ahead, needed);
        window = windowAt(text, at - entry.since, at, ahead);
        context = this.#contextOf(window);
      }
      const { base } = window;
      const { count } = terms;
      const scanned = scanPiece(window.text, at - base, entry, context, from => {
        let i = next;
        while (i < old.length && (isBehind(old[i]!, from + base + 1) || old[i]!.start + delta < dirtyEnd)) i++;
        return i < old.length ? old[i]!.start + delta - base : -1;
      });
      if (!scanned) {
        needed = 2 * (window.end - at);
        terms.count = count;
        continue;
      }
      fresh.push(scanned.piece);
      scanned.piece.move(base);
      at += scanned.piece.length;
      entry = scanned.next;
    }
    if (at >= text.length) {
      next = old.length;
      terms.truncate(terms.count);
    }
    this.#moveFrom(next, delta);
    this.#pieces.splice(first, next - first, ...fresh);
    this.#moving = first + fresh.length;
  }

  #contextOf({ text, isCut }: Window): Context {
    const { language, index, exclusions } = this;
    const prefilter = prefilterInUse();
    const candidates = prefilter && new Candidates(text, prefilter);
    const { periods } = this.background;
    const date = this.#date;
    const always = lookupOf(index, exclusions, candidates?.of(index));
    const names = periods && date ? lookupThen(always, periods, date) : always;
    const isNow = (name: string, entity: string) => !periods || !date || isNameThen(periods, name, entity, date);
    const choices = this.#choices;
    return { isCut, language, index, names, choices, terms: this.#terms, exclusions, candidates, isNow };
  }

  /** Moves the pieces from a number on: each only where the last move began elsewhere, and between there and here. */
  #moveFrom(next: number, delta: number): void {
    while (this.#moving < next) this.#pieces[this.#moving++]!.countFrom(BEGINNING);
    while (this.#moving > next) this.#pieces[--this.#moving]!.countFrom(this.#behind);
    this.#behind.offset += delta;
  }

  /** The last piece that begins at or before an offset; -1 where there is none. */
  #pieceAt(offset: number): number {
    return firstIndex(this.#pieces.length, index => this.#pieces[index]!.start > offset) - 1;
  }
}

function sameEntry(one: Entry, other: Entry): boolean {
  return one.state === other.state && one.carry === other.carry && one.since === other.since;
}

/** The first hit that ends at or after an offset relative to its piece. */
function firstEndingFrom(hits: readonly Hit[], offset: number): number {
  return firstIndex(hits.length, index => hits[index]!.end >= offset);
}

/** The least stretch that holds all of several edits. */
function hullOf(edits: readonly TextEdit[]): Change | undefined {
  let hull: Change | undefined;
  for (const edit of edits) hull = joinedChange(hull, edit, edit.text);
  return hull;
}
