import type { Entity } from '../dossier/model';
import { editDistance } from '../dossier/near';
import { isAcronym } from '../recognition/acronyms';
import { canonical } from '../recognition/canonical';
import { fold } from '../recognition/characters';
import { transliterated } from './transliterate';

/** An entity that a new one may already be. */
export interface NearEntity {
  readonly key: string;
  readonly name: string;
  /** Whether it has the very name, but for case, typography and an article before it, with which it is recognised as well. */
  readonly exact: boolean;
}

/** An entity as far as its names go. */
export interface Named extends Pick<Entity, 'key' | 'name'> {
  readonly names: readonly Pick<Entity['names'][number], 'text'>[];
}

const MOST = 6;
/** Words that tell no two entities apart. */
const LEGAL_FORMS =
  /\b(?:the|ltd|limited|llc|llp|plc|inc|incorporated|corp|corporation|co|company|gmbh|ag|sa|bv|nv|ab|pte|pty)\b/g;

const ARTICLE = /^(?:the|an?) /;

/** A name in the forms in which it is compared. */
interface Compared {
  readonly canonical: string;
  readonly folded: string;
  /** In Latin letters, without legal forms. */
  readonly plain: string;
  readonly words: readonly string[];
}

/**
 * The entities whose names are a text's or near it, the nearest first: the same name in other letters or with another legal
 * form, a slip of the pen (up to one in four letters, at most two), its acronym or what it is an acronym of, or a name whose
 * words are all in the other. Takes time in proportion to the number of names.
 */
export function nearEntities(text: string, entities: Iterable<Named>): NearEntity[] {
  const wanted = comparedOf(text);
  if (wanted.folded === '') return [];
  const found: { entity: NearEntity; distance: number }[] = [];
  for (const { key, name, names } of entities) {
    let distance = Number.POSITIVE_INFINITY;
    for (const each of names) distance = Math.min(distance, distanceOf(wanted, comparedOf(each.text)));
    if (distance <= FARTHEST) found.push({ entity: { key, name, exact: distance === 0 }, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ entity }) => entity);
}

/** The last of the ranks that `distanceOf` gives. */
const FARTHEST = 5;

/** 0 for the same name, then by how likely it is that the same entity is meant; infinite where nothing says so. */
function distanceOf(wanted: Compared, b: Compared): number {
  if (wanted.folded === b.folded || wanted.folded.replace(ARTICLE, '') === b.folded) return 0;
  if (wanted.plain !== '' && wanted.plain === b.plain) return 1;
  const slips = slipsBetween(wanted.plain, b.plain);
  if (slips !== undefined) return 1 + slips;
  if (isAcronym(wanted.canonical, b.canonical) || isAcronym(b.canonical, wanted.canonical)) return 4;
  return isContained(wanted.words, b.words) || isContained(b.words, wanted.words) ? 5 : Number.POSITIVE_INFINITY;
}

function comparedOf(name: string): Compared {
  const form = canonical(name.replace(/\s+/g, ' ').trim());
  const latin = transliterated(form);
  const plain = latin.replace(LEGAL_FORMS, '').replace(/ +/g, ' ').trim() || latin;
  return { canonical: form, folded: fold(form), plain, words: plain.split(' ').filter(word => word.length > 1) };
}

function slipsBetween(a: string, b: string): number | undefined {
  const most = Math.min(2, Math.floor(Math.min(a.length, b.length) / 4));
  if (most === 0 || Math.abs(a.length - b.length) > most) return undefined;
  const distance = editDistance(a, b);
  return distance <= most ? distance : undefined;
}

/** Whether all words of a name, two at least or one long one that begins the other, are in the other name. */
function isContained(some: readonly string[], all: readonly string[]): boolean {
  const [first = ''] = some;
  if (some.length === 1) return first.length >= 4 && all.length > 1 && all[0] === first;
  return some.length > 1 && some.length < all.length && some.every(word => all.includes(word));
}
