import type { Span } from '../span';
import { isInDomain } from './addresses';
import { type Block, type BlockState, nextBlock, PIECE, REACH } from './blocks';
import type { Candidates } from './candidates';
import { canonical } from './canonical';
import { readDefinition } from './defined';
import { type Exclusions, isExcluded } from './exclusions';
import { type Choices, choiceKey } from './frontmatter';
import type { NoteLanguage } from './language';
import type { MentionKind } from './mention';
import { entitiesNamed, type NameIndex } from './names';
import { inlineSpans, type OpaqueSpan } from './opaque';
import { type Field, type Found, findFirst, type Lookup } from './scan';
import type { Terms } from './terms';

/** A mention, its offsets relative to its piece. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly kind: MentionKind;
  readonly rivals?: readonly string[];
  /** For a defined term: the number of its definition in the document. */
  readonly definition?: number;
}

/** What the scan brings along to where a piece begins. Equal entries and equal text make equal pieces. */
export interface Entry {
  readonly state: BlockState;
  /** How many units at the piece's beginning belong to something that began before it. */
  readonly carry: number;
  /** How many units before the piece its block began; no more than `REACH`. */
  readonly since: number;
}

/** A stretch of a text with its mentions: the unit of rescanning. Only `start` changes. */
export interface Piece {
  start: number;
  readonly length: number;
  readonly entry: Entry;
  /** How many definitions the document has before this piece. */
  readonly definitions: number;
  readonly hits: readonly Hit[];
  /** Relative to the start: how far the text was looked at; more than to the text's end where that mattered. */
  readonly seen: number;
}

/** What scanning needs besides the text. */
export interface Context {
  readonly language: NoteLanguage;
  readonly index: NameIndex;
  readonly names: Lookup<readonly string[]>;
  readonly choices: Choices;
  readonly terms: Terms;
  /** Where names and terms may begin; absent where every place has to be looked at. */
  readonly candidates?: Candidates | undefined;
  readonly exclusions: Exclusions | undefined;
}

/** Entities that share a name, or the number of a definition. */
type Match = readonly string[] | number;

/**
 * Scans from `start` to about `PIECE` units on, or to the next offset from there that `preferred` tells, and returns the
 * piece and how the next one begins. Where pieces end makes no difference to the mentions found.
 */
export function scanPiece(
  text: string,
  start: number,
  entry: Entry,
  context: Context,
  preferred: (from: number) => number,
): { piece: Piece; next: Entry } {
  const hits: Hit[] = [];
  const piece = { start, length: 0, entry, definitions: context.terms.count, hits, seen: 0 };
  let { state, since } = entry;
  let done = start + entry.carry;
  for (let at = start; ; ) {
    const wanted = preferred(at);
    const block = nextBlock(text, at, state, context.language, wanted);
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
function scanBlock(
  text: string,
  block: Block,
  from: number,
  blockStart: number,
  context: Context,
  piece: { readonly start: number; readonly hits: Hit[] },
): number {
  const { names, terms, exclusions, candidates } = context;
  const field = { from, to: block.end, limit: block.limit, blockStart, blockEnd: block.limit };
  // Most blocks hold no mention at all, and then their markup does not matter.
  let found = findFirst<Match>(text, field, names, terms.lookup(exclusions), candidates);
  if (!found && block.closed) return from;
  const isEmpty = !found;
  const spans = inlineSpans(text, block, from, context.language);
  for (let next = 0; ; next++) {
    const span = spans[next];
    field.limit = span?.start ?? block.limit;
    field.to = Math.min(block.end, field.limit);
    while (!isEmpty) {
      if (!found || found.start < field.from || found.end > field.limit)
        found = findFirst<Match>(text, field, names, terms.lookup(exclusions), candidates);
      if (!found) break;
      field.from = found.end;
      if (!isInDomain(text, found.start, found.end)) accept(text, found, field, spans, context, piece);
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
  const { start, end, match } = found;
  const { terms, index } = context;
  const from = start - piece.start;
  const to = end - piece.start;
  const meant = typeof match === 'number' ? match : decide(text, found, match, field, context);
  if (meant === undefined) return;
  if (typeof meant === 'number') {
    const { entity } = terms.definitions[meant]!;
    piece.hits.push({ start: from, end: to, entity, kind: 'defined', definition: meant });
    return;
  }
  const name = { start: from, end: to, entity: meant, kind: 'name' } as const;
  const isShared = typeof match !== 'number' && match.length > 1;
  piece.hits.push(isShared ? { ...name, rivals: match.filter(key => key !== meant) } : name);
  const defined = readDefinition(text, start, end, field.blockEnd);
  if (!defined) return;
  for (const term of defined.terms) {
    if (spans.some(span => span.start < term.end && span.end > term.start)) continue;
    const short = canonical(text.slice(term.start, term.end));
    const owners = entitiesNamed(index, short);
    // A name of its own needs no definition, unless the name may mean another entity here.
    if (owners.length === 1 && owners[0] === meant && terms.latest(short) < 0) continue;
    if (context.choices.get(choiceKey(short)) === null) continue;
    terms.define({ entity: meant, term: short, piece, start: from, end: defined.end - piece.start });
  }
}

/**
 * Which entity a name means that several may share (rule 8): its key as front matter says, or as the text's own definition
 * does, or the first; the number of the definition where that gives the name to an entity of another name (rule 7);
 * nothing where front matter says so.
 */
function decide(
  text: string,
  { start, end }: Span,
  entities: readonly string[],
  field: Field,
  { choices, terms, exclusions }: Context,
): string | number | undefined {
  if (choices.size === 0 && terms.count === 0) return entities[0];
  const written = text.slice(start, end);
  const choice = choices.size > 0 ? choices.get(choiceKey(written)) : undefined;
  if (choice === null) return undefined;
  if (choice !== undefined && entities.includes(choice)) return choice;
  const number = terms.count > 0 ? terms.latest(canonical(written)) : -1;
  if (number < 0) return entities[0];
  const { entity } = terms.definitions[number]!;
  if (entities.includes(entity)) return entity;
  return exclusions && isExcluded(exclusions, entity, text, { start, end }, field) ? entities[0] : number;
}
