import type { Background } from './background';
import { type Block, blocksOf, REACH } from './blocks';
import { Candidates } from './candidates';
import type { Exclusions } from './exclusions';
import { choicesSection, frontMatterEnd, NO_CHOICES } from './frontmatter';
import type { Hit } from './hit';
import { markupOf, type NoteLanguage } from './language';
import { findMentions } from './mentions';
import { lookupOf, type NameIndex } from './names';
import { inlineSpans } from './opaque';
import { type Context, scanBlock } from './piece';
import { prefilterInUse } from './prefilter';
import { findFirst } from './scan';
import { isBlank, isSelfEvident } from './self-evident';
import { Terms } from './terms';

/** The mentions of a text, in order, as lists of the same length: for many of them, objects take longer than finding them. */
export interface FlatMentions {
  /** UTF-16 offsets. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The entities' keys. */
  readonly entities: readonly string[];
  /** The numbers, in these lists, of those that are by a term which the text defines; in order. */
  readonly defined: readonly number[];
}

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
): FlatMentions {
  const plain = background?.periods ? undefined : plainMentions(text, language, index, exclusions, blocks);
  return plain ?? flat(findMentions(text, language, index, exclusions, background));
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
): FlatMentions | undefined {
  const frontMatter = markupOf(language).frontMatter ? frontMatterEnd(text) : 0;
  if (choicesSection(text, frontMatter) !== '') return undefined;
  const prefilter = prefilterInUse();
  const candidates = prefilter && new Candidates(text, prefilter);
  const names = lookupOf(index, exclusions, candidates?.of(index));
  const isNow = () => true;
  const context = { language, index, names, choices: NO_CHOICES, terms: new Terms(), exclusions, candidates, isNow };
  const found: Found = { starts: [], ends: [], entities: [], defined: [] };
  let done = 0;
  // How far before a block that goes on from the one before it the first of these began.
  let since = 0;
  for (const block of blocks) {
    const at = block.start;
    const from = Math.max(done, at);
    if (!block.opaque && from < block.end) {
      const reached = takeSelfEvident(text, block, from, at - since, context, found);
      if (reached === undefined) {
        const hits: Hit[] = [];
        done = scanBlock(text, block, from, at - since, context, { start: 0, hits });
        if (!take(hits, found)) return undefined;
      } else done = reached;
    }
    since = block.closed ? 0 : Math.min(REACH, block.end - at + since);
  }
  return found;
}

interface Found {
  starts: number[];
  ends: number[];
  entities: string[];
  defined: number[];
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
  { starts, ends, entities }: Found,
): number | undefined {
  const { end, limit, closed } = block;
  const { references, constructs } = markupOf(language);
  // Something may reach over the end of a part of a block.
  if (!closed && (constructs || !isBlank(text.charCodeAt(end - 1)))) return undefined;
  const defined = terms.lookup(exclusions, candidates);
  if (defined && (defined.places?.next(from, end) ?? from) < end) return undefined;
  const places = exclusions ? undefined : names.places;
  const field = { from, to: end, limit, blockStart, blockEnd: limit, references };
  const before = starts.length;
  for (;;) {
    if (places) {
      const start = places.next(field.from, end);
      if (start >= end) break;
      if (places.isEvident && places.end <= limit) {
        starts.push(start);
        ends.push(places.end);
        entities.push(index.keys.of(index.owners[places.group]!));
        field.from = places.end;
        continue;
      }
    }
    const hit = findFirst(text, field, names);
    if (!hit) break;
    if (typeof hit.match !== 'string' || !isSelfEvident(text, hit.start, hit.end, blockStart, limit)) {
      return undo();
    }
    starts.push(hit.start);
    ends.push(hit.end);
    entities.push(hit.match);
    field.from = hit.end;
  }
  if (starts.length === before || !constructs?.test(text.slice(from, end))) return field.from;
  let next = before;
  for (const span of inlineSpans(text, block, from, language)) {
    while (next < starts.length && ends[next]! <= span.start) next++;
    if (next < starts.length && starts[next]! < span.end) return undo();
  }
  return field.from;

  function undo(): undefined {
    starts.length = before;
    ends.length = before;
    entities.length = before;
  }
}

/** Takes over hits; whether that is all there is to do. */
function take(hits: readonly Hit[], { starts, ends, entities, defined }: Found): boolean {
  for (const hit of hits) {
    if (hit.open) return false;
    if (hit.kind === 'defined') defined.push(starts.length);
    starts.push(hit.start);
    ends.push(hit.end);
    entities.push(hit.entity);
  }
  return true;
}

function flat(mentions: ReturnType<typeof findMentions>): FlatMentions {
  return {
    starts: mentions.map(({ start }) => start),
    ends: mentions.map(({ end }) => end),
    entities: mentions.map(({ entity }) => entity),
    defined: [...mentions.keys()].filter(i => mentions[i]!.kind === 'defined'),
  };
}
