import type { Background } from './background';
import { stateBefore } from './blocks';
import { Candidates } from './candidates';
import type { Exclusions } from './exclusions';
import { choicesSection, frontMatterEnd, NO_CHOICES } from './frontmatter';
import type { NoteLanguage } from './language';
import { findMentions } from './mentions';
import { lookupOf, type NameIndex } from './names';
import { type Entry, type Piece, scanPiece } from './piece';
import { prefilterInUse } from './prefilter';
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

const NOWHERE = () => -1;

/** As `findMentions`, for a text of which nothing but the mentions is wanted. */
export function flatMentions(
  text: string,
  language: NoteLanguage,
  index: NameIndex,
  exclusions?: Exclusions,
  background?: Background,
): FlatMentions {
  const plain = background?.periods ? undefined : plainMentions(text, language, index, exclusions);
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
): FlatMentions | undefined {
  const frontMatter = language === 'markdown' ? frontMatterEnd(text) : 0;
  if (choicesSection(text, frontMatter) !== '') return undefined;
  const prefilter = prefilterInUse();
  const candidates = prefilter && new Candidates(text, prefilter);
  const names = lookupOf(index, exclusions, candidates?.of(index));
  const isNow = () => true;
  const context = { language, index, names, choices: NO_CHOICES, terms: new Terms(), exclusions, candidates, isNow };
  const found: Found = { starts: [], ends: [], entities: [], defined: [] };
  let entry: Entry = { state: stateBefore(frontMatter), carry: 0, since: 0 };
  for (let at = 0; at < text.length; ) {
    const { piece, next } = scanPiece(text, at, entry, context, NOWHERE)!;
    if (!take(piece, found)) return undefined;
    at += piece.length;
    entry = next;
  }
  return found;
}

interface Found {
  starts: number[];
  ends: number[];
  entities: string[];
  defined: number[];
}

/** Takes over a piece's hits; whether that is all there is to do. */
function take({ start, hits }: Piece, { starts, ends, entities, defined }: Found): boolean {
  for (const hit of hits) {
    if (hit.open) return false;
    if (hit.kind === 'defined') defined.push(starts.length);
    starts.push(start + hit.start);
    ends.push(start + hit.end);
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
