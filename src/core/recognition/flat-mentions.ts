import type { Background } from './background';
import { type Block, blocksOf, nextBlock, PIECE, REACH, TEXT } from './blocks';
import { Candidates, type Places } from './candidates';
import { Constructs } from './constructs';
import type { Exclusions } from './exclusions';
import { choicesSection, frontMatterEnd, NO_CHOICES } from './frontmatter';
import type { Hit } from './hit';
import { markupOf, type NoteLanguage } from './language';
import type { Mention } from './mention';
import { MentionList } from './mention-list';
import { findMentions } from './mentions';
import { lookupOf, type NameIndex } from './names';
import { inlineSpans } from './opaque';
import { type Context, scanBlock } from './piece';
import { prefilterInUse } from './prefilter';
import { findFirst } from './scan';
import { isBlank, isSelfEvident } from './self-evident';
import { Terms } from './terms';

/**
 * As `findMentions`, for a text of which nothing but the mentions is wanted.
 * @param blocks all those of the text, where they are known
 */
export function flatMentions(
  text: string,
  language: NoteLanguage,
  index: NameIndex,
  exclusions?: Exclusions,
  background?: Background,
  blocks?: Iterable<Block>,
): MentionList {
  const plain = background?.periods ? undefined : plainMentions(text, language, index, exclusions, blocks);
  return plain ?? listed(findMentions(text, language, index, exclusions, background), index);
}

/**
 * The same of a text in which no mention depends on anything but what stands right around it; undefined where one does, so
 * that the document as a whole and what is known of the entities has to decide.
 */
export function plainMentions(
  text: string,
  language: NoteLanguage,
  index: NameIndex,
  exclusions: Exclusions | undefined,
  blocks: Iterable<Block> = blocksOf(text, language),
): MentionList | undefined {
  const { frontMatter: mayBegin, isAllProse, constructs: signs } = markupOf(language);
  const frontMatter = mayBegin ? frontMatterEnd(text) : 0;
  if (choicesSection(text, frontMatter) !== '') return undefined;
  const prefilter = prefilterInUse();
  const candidates = prefilter && new Candidates(text, prefilter, prefilter.capacity);
  const names = lookupOf(index, exclusions, candidates?.of(index));
  const isNow = () => true;
  const terms = new Terms();
  const context = { language, index, names, choices: NO_CHOICES, terms, exclusions, candidates, isNow };
  const found = new MentionList(index.keys);
  // Where no name begins, no term is defined either.
  if (names.places && names.places.next(0, text.length) >= text.length) return found;
  const places = isAllProse && !exclusions ? names.places : undefined;
  const constructs = new Constructs(text, signs);
  let done = 0;
  const nextUnsure = (from: number) => {
    // A term may stand where a name does.
    if (terms.count > 0) return from;
    const place = takeEvident(places!, Math.max(done, from), index, found);
    if (found.count > 0) done = Math.max(done, found.ends[found.count - 1]!);
    return place;
  };
  // How far before a block that goes on from the one before it the first of these began.
  let since = 0;
  let end = 0;
  for (const block of places ? blocksAt(text, language, nextUnsure) : blocks) {
    const at = block.start;
    if (at > end) since = 0;
    const from = Math.max(done, at);
    if (!block.opaque && from < block.end) {
      const reached = takeSelfEvident(text, block, from, at - since, context, constructs, found);
      if (reached === undefined) {
        const hits: Hit[] = [];
        done = scanBlock(text, block, from, at - since, context, { start: 0, hits });
        if (!take(hits, found)) return undefined;
      } else done = reached;
    }
    since = block.closed ? 0 : Math.min(REACH, block.end - at + since);
    end = block.end;
  }
  found.definesTerms = terms.count > 0;
  return found;
}

/** The blocks at which `next` stops on its way through a text that is all prose, in order. */
function* blocksAt(text: string, language: NoteLanguage, next: (from: number) => number): Generator<Block, void> {
  let state = TEXT;
  for (let at = 0; ; ) {
    const place = next(at);
    if (place >= text.length) return;
    const start = Math.max(at, behindBlankLine(text, place));
    const block = nextBlock(text, start, start > at ? TEXT : state, language);
    yield block;
    at = block.end;
    state = block.next;
  }
}

/** Where the last blank line before an offset ends, if not far before it; else 0. */
function behindBlankLine(text: string, offset: number): number {
  const start = Math.max(0, offset - PIECE);
  const blank = text.slice(start, offset).lastIndexOf('\n\n');
  return blank < 0 ? 0 : start + blank + 2;
}

/** Adds the mentions from an offset on, where all is prose, as long as they are evident. Returns where the first stands that isn't. */
function takeEvident(places: Places, from: number, { owners }: NameIndex, found: MentionList): number {
  return places.takeFrom(from, (all, first, count) => found.addEvident(all, first, count, owners));
}

/**
 * Adds the mentions that begin in a block of prose, from `from`, where all of them are self-evident, as they nearly always
 * are. Returns how far the last of them reaches; undefined, and nothing is added, where more has to be looked at.
 */
function takeSelfEvident(
  text: string,
  block: Block,
  from: number,
  blockStart: number,
  { language, index, names, terms, exclusions, candidates }: Context,
  constructs: Constructs,
  found: MentionList,
): number | undefined {
  const { end, limit, closed } = block;
  const { references } = markupOf(language);
  // Something may reach over the end of a part of a block.
  if (!closed && (!constructs.areNone || !isBlank(text.charCodeAt(end - 1)))) return undefined;
  const defined = terms.lookup(exclusions, candidates);
  if (defined && (defined.places?.next(from, end) ?? from) < end) return undefined;
  const places = exclusions ? undefined : names.places;
  const before = found.count;
  let at = from;
  for (;;) {
    if (places) {
      const start = places.next(at, end);
      if (start >= end) break;
      if (places.isEvident && places.end <= limit) {
        found.add(start, places.end, index.owners[places.group]!);
        at = places.end;
        continue;
      }
    }
    const hit = findFirst(text, { from: at, to: end, limit, blockStart, blockEnd: limit, references }, names);
    if (!hit) break;
    if (typeof hit.match !== 'string' || !isSelfEvident(text, hit.start, hit.end, blockStart, limit)) {
      found.count = before;
      return undefined;
    }
    found.addKey(hit.start, hit.end, hit.match);
    at = hit.end;
  }
  const { starts, ends, count } = found;
  if (count === before || constructs.next(from) >= end) return at;
  let next = before;
  for (const span of inlineSpans(text, block, from, language)) {
    while (next < count && ends[next]! <= span.start) next++;
    if (next < count && starts[next]! < span.end) {
      found.count = before;
      return undefined;
    }
  }
  return at;
}

/** Takes over hits; whether that is all there is to do. */
function take(hits: readonly Hit[], found: MentionList): boolean {
  for (const hit of hits) {
    if (hit.open) return false;
    if (hit.kind === 'defined') found.defined.push(found.count);
    found.addKey(hit.start, hit.end, hit.entity);
  }
  return true;
}

/** Mentions as a list. */
export function listed(mentions: readonly Mention[], { keys }: NameIndex): MentionList {
  const list = new MentionList(keys);
  for (const { start, end, entity, kind } of mentions) {
    if (kind === 'defined') list.defined.push(list.count);
    list.addKey(start, end, entity);
  }
  return list;
}
