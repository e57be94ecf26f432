import type { Span } from '../span';
import { type HostRun, isInDomain } from './addresses';
import { type Block, type BlockState, nextBlock, PIECE, REACH } from './blocks';
import type { Candidates } from './candidates';
import { canonical } from './canonical';
import { readDefinition, readReverseDefinition } from './defined';
import { type Exclusions, isExcluded } from './exclusions';
import { type Choices, choiceKey } from './frontmatter';
import type { Hit, Open } from './hit';
import { markupOf, type NoteLanguage } from './language';
import { entitiesNamed, type Named, type NameIndex } from './names';
import { inlineSpans, type OpaqueSpan } from './opaque';
import { type Field, type Found, findFirst, type Lookup } from './scan';
import { isSameList, type Terms } from './terms';

/** What the scan brings along to where a piece begins. Equal entries and equal text make equal pieces. */
export interface Entry {
  readonly state: BlockState;
  /** How many units at the piece's beginning belong to something that began before it. */
  readonly carry: number;
  /** How many units before the piece its block began; no more than `REACH`. */
  readonly since: number;
}

/** What the starts of pieces are counted from: several pieces are moved by moving it. */
export interface Origin {
  offset: number;
}

/** The text's beginning. */
export const BEGINNING: Origin = { offset: 0 };

/** A stretch of a text with its mentions: the unit of rescanning. Once it is scanned, only where it starts changes. */
export class Piece {
  length = 0;
  /** Relative to the start: how far the text was looked at; more than to the text's end where that mattered. */
  seen = 0;
  readonly hits: Hit[] = [];
  #start: number;
  #origin = BEGINNING;

  constructor(
    start: number,
    readonly entry: Entry,
    /** How many definitions the document has before this piece. */
    readonly definitions: number,
  ) {
    this.#start = start;
  }

  get start(): number {
    return this.#origin.offset + this.#start;
  }

  /** Moves it by so many units. */
  move(by: number): void {
    this.#start += by;
  }

  /** Counts its start from another origin, by which it does not move. */
  countFrom(origin: Origin): void {
    this.#start += this.#origin.offset - origin.offset;
    this.#origin = origin;
  }
}

/** What scanning needs besides the text. */
export interface Context {
  /** Whether the text goes on where the string that is scanned ends. */
  readonly isCut?: boolean;
  readonly language: NoteLanguage;
  readonly index: NameIndex;
  readonly names: Lookup<Named>;
  readonly choices: Choices;
  readonly terms: Terms;
  /** Where terms may begin; absent where every place has to be looked at. */
  readonly candidates?: Candidates | undefined;
  readonly exclusions: Exclusions | undefined;
  /** Whether a name is an entity's at the document's date. */
  readonly isNow: (name: string, entity: string) => boolean;
}

/** Whom a name names, or the number of a definition. */
type Match = Named | number;

/**
 * Scans from `start` to about `PIECE` units on, or to the next offset from there that `preferred` tells, and returns the
 * piece and how the next one begins; undefined where that depends on what stands behind the end of a string that is cut.
 * Where pieces end makes no difference to the mentions found.
 */
export function scanPiece(
  text: string,
  start: number,
  entry: Entry,
  context: Context,
  preferred: (from: number) => number,
): { piece: Piece; next: Entry } | undefined {
  const piece = new Piece(start, entry, context.terms.count);
  let { state, since } = entry;
  let done = start + entry.carry;
  for (let at = start; ; ) {
    const wanted = preferred(at);
    const block = nextBlock(text, at, state, context.language, wanted);
    if (context.isCut && Math.max(block.seen, block.end + 1) > text.length) return undefined;
    if (!block.opaque && done < block.end)
      done = scanBlock(text, block, Math.max(done, at), at - since, context, piece);
    since = block.closed ? 0 : Math.min(REACH, block.end - at + since);
    at = block.end;
    state = block.next;
    piece.length = at - start;
    piece.seen = Math.max(piece.seen, block.seen - start);
    const isLong = piece.length >= PIECE / 4;
    if (at >= text.length || !block.closed || at === wanted || isLong) {
      return { piece, next: { state, carry: Math.max(0, done - at), since } };
    }
  }
}

/** Adds the mentions that begin in a block of prose, from `from`. Returns how far the last of them, or something opaque, reaches. */
export function scanBlock(
  text: string,
  block: Block,
  from: number,
  blockStart: number,
  context: Context,
  piece: { readonly start: number; readonly hits: Hit[] },
): number {
  const { names, terms, exclusions, candidates } = context;
  const field = {
    from,
    to: block.end,
    limit: block.limit,
    blockStart,
    blockEnd: block.limit,
    references: markupOf(context.language).references,
  };
  // Most blocks hold no mention at all, and then their markup does not matter.
  let found = findFirst<Match>(text, field, names, terms.lookup(exclusions, candidates));
  if (!found && block.closed) return from;
  const isEmpty = !found;
  const run: HostRun = { start: 0, end: 0 };
  const spans = inlineSpans(text, block, from, context.language);
  for (let next = 0; ; next++) {
    const span = spans[next];
    field.limit = span?.start ?? block.limit;
    field.to = Math.min(block.end, field.limit);
    while (!isEmpty) {
      if (!found || found.start < field.from || found.end > field.limit)
        found = findFirst<Match>(text, field, names, terms.lookup(exclusions, candidates));
      if (!found) break;
      field.from = found.end;
      if (!isInDomain(text, found.start, found.end, run)) accept(text, found, field, spans, context, piece);
      found = undefined;
    }
    if (field.limit >= block.end) return field.from;
    field.from = Math.max(field.from, span!.end);
  }
}

/** Makes a mention of what was found, and takes note of the terms that are defined right after it. */
function accept(
  text: string,
  found: Found<Match>,
  field: Field,
  spans: readonly OpaqueSpan[],
  context: Context,
  piece: { readonly start: number; readonly hits: Hit[] },
): void {
  const { start, end } = found;
  const { terms, index } = context;
  const from = start - piece.start;
  const meaning = meaningOf(text, found, field, context);
  if (!meaning) return;
  const hit: Hit = { start: from, end: end - piece.start, ...meaning };
  piece.hits.push(hit);
  if (hit.kind === 'defined') return;
  const defined =
    readDefinition(text, start, end, field.blockEnd) ??
    readReverseDefinition(text, { start, end }, field.blockStart, field.blockEnd);
  if (!defined) return;
  const entities = hit.open ? everyone(hit.open) : [hit.entity];
  for (const term of defined.terms) {
    if (spans.some(span => span.start < term.end && span.end > term.start)) continue;
    const short = canonical(text.slice(term.start, term.end));
    const owners = entitiesNamed(index, short).filter(entity => context.isNow(short, entity));
    // A name of its own needs no definition, unless the name may mean another entity here.
    if (owners.length === 1 && isSameList(owners, entities) && terms.latest(short) < 0) continue;
    if (context.choices.get(choiceKey(short)) === null) continue;
    terms.define({
      entities,
      hit,
      term: short,
      piece,
      start: (defined.start ?? start) - piece.start,
      end: defined.end - piece.start,
    });
  }
}

type Meaning = Omit<Hit, 'start' | 'end'>;

/**
 * What the words at a place mean: whom front matter says that they mean, or the text's own definition (rule 7), or whose
 * name they are; nothing where front matter says so. Where several may be meant, that is left open (rule 8).
 */
function meaningOf(text: string, found: Found<Match>, field: Field, context: Context): Meaning | undefined {
  const { match } = found;
  const { choices, terms } = context;
  if (typeof match === 'number') return byDefinition(match, [], text, found, field, context);
  if (choices.size === 0 && terms.count === 0) return byName(match);
  const names = typeof match === 'string' ? [match] : match;
  const written = text.slice(found.start, found.end);
  const choice = choices.size > 0 ? choices.get(choiceKey(written)) : undefined;
  if (choice === null) return undefined;
  if (choice !== undefined && names.includes(choice)) return { ...settled(names, choice), isChosen: true };
  const number = terms.count > 0 ? terms.latest(canonical(written)) : -1;
  return number < 0 ? byName(match) : byDefinition(number, names, text, found, field, context);
}

/** What words mean that the text defines, and that are also a name of `names`. */
function byDefinition(
  number: number,
  names: readonly string[],
  text: string,
  { start, end }: Span,
  field: Field,
  { terms, exclusions }: Context,
): Meaning | undefined {
  const { entities } = terms.definitions[number]!;
  const allowed = exclusions
    ? entities.filter(entity => !isExcluded(exclusions, entity, text, { start, end }, field))
    : entities;
  if (allowed.length === 0) return names.length > 0 ? byName(names) : undefined;
  if (entities.length > 1) {
    const kind = names.length > 0 ? 'name' : 'defined';
    return { entity: names[0] ?? allowed[0]!, kind, definition: number, open: { names, terms: allowed } };
  }
  const [entity] = entities;
  if (names.includes(entity!)) return { ...settled(names, entity!), definition: number };
  return { entity: entity!, kind: 'defined', definition: number };
}

function byName(entities: Named): Meaning {
  if (typeof entities === 'string') return { entity: entities, kind: 'name' };
  const entity = entities[0]!;
  return entities.length > 1
    ? { entity, kind: 'name', open: { names: entities, terms: [] } }
    : { entity, kind: 'name' };
}

function settled(entities: readonly string[], entity: string): Meaning {
  const rivals = entities.filter(key => key !== entity);
  return rivals.length > 0 ? { entity, kind: 'name', rivals } : { entity, kind: 'name' };
}

/** All who may be meant, each once. */
function everyone({ names, terms }: Open): readonly string[] {
  return [...new Set([...names, ...terms])];
}
