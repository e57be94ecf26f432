import type { Span } from '../span';
import type { TextSource } from '../text/text-source';
import {
  closeness,
  contextEvidence,
  distanceOf,
  type Evidence,
  isDecided,
  type Ranked,
  ranked,
  readSurroundings,
  strongest,
  WEIGHTS,
  WINDOW,
} from './evidence';
import { choiceKey } from './frontmatter';
import type { Hit } from './hit';
import { type Knowledge, spellingOf } from './knowledge';
import type { Piece } from './piece';
import type { Definition } from './terms';

/** Whom a mention means that may mean several, and why. */
export interface Decision {
  readonly entity: string;
  /** `definition`: as the long name in the document's own definition; `score`: for what speaks for it; `nothing`: it is the first, but not by a clear lead. */
  readonly by: 'definition' | 'score' | 'nothing';
  /** Who has the name, best first. */
  readonly ranking: readonly Ranked[];
}

/** The text and its mentions, as they are. */
export interface Scanned {
  readonly text: TextSource;
  readonly pieces: readonly Piece[];
  readonly definitions: readonly Definition[];
  /** Whether nothing tells the document's date. */
  readonly isUndated: boolean;
}

/** What a piece tells, as long as it and what stands near it stay as they are. */
interface Digest {
  /** The mentions that may mean several. */
  readonly open: readonly Hit[];
  /** By entity: the mentions that mean no other. */
  readonly sure: ReadonlyMap<string, readonly Hit[]>;
  /** What the text right around its open mentions says of each entity. */
  readonly local: Map<Hit, Local>;
}

interface Local {
  /** The name as front matter and the same name elsewhere are compared. */
  readonly key: string;
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
}

const NOTHING: readonly Piece[] = [];

/**
 * Decides whom mentions mean that may mean several (rule 8): a second layer over those that the scan found, worked out when
 * it is asked for and then for the whole document at once. Of texts without such names nothing is looked at. What it finds
 * depends on the text and the mentions alone, not on how they came about.
 */
export class Ambiguity {
  #digests = new WeakMap<Piece, Digest>();
  #knowledge: Knowledge | undefined;
  #decisions: ReadonlyMap<Hit, Decision> | undefined;
  #isAsked = false;

  /** The text changed: from `start` to `end` it is new, `pieces` are as they are now. */
  edited(pieces: readonly Piece[], start: number, end: number): void {
    if (!this.#isAsked) return;
    this.#decisions = undefined;
    let low = 0;
    for (let high = pieces.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (pieces[middle]!.start + pieces[middle]!.length + REACH < start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < pieces.length && pieces[i]!.start - REACH <= end; i++)
      this.#digests.get(pieces[i]!)?.local.clear();
  }

  /** The decision on an open mention among those scanned. */
  decisionOf(hit: Hit, scanned: Scanned, knowledge: Knowledge): Decision {
    if (knowledge !== this.#knowledge) {
      this.#knowledge = knowledge;
      this.#digests = new WeakMap();
      this.#decisions = undefined;
    }
    this.#isAsked = true;
    this.#decisions ??= this.#decideAll(scanned, knowledge);
    return this.#decisions.get(hit)!;
  }

  #decideAll(scanned: Scanned, knowledge: Knowledge): ReadonlyMap<Hit, Decision> {
    const decisions = new Map<Hit, Decision>();
    const { pieces, definitions } = scanned;
    const digests = pieces.map(piece => this.#digestOf(piece));
    const homes = homesOf(pieces, digests);
    const places = new Places(homes, piece => this.#digestOf(piece).sure);
    const settled = new Settled();
    const undecided: { hit: Hit; at: Span; key: string; ranking: Ranked[] }[] = [];
    const defined: { hit: Hit; ranking: () => Ranked[] }[] = [];
    for (const [i, { open, local }] of digests.entries()) {
      const { start } = pieces[i]!;
      for (const hit of open) {
        const at = { start: start + hit.start, end: start + hit.end };
        const known = local.get(hit) ?? this.#localOf(hit, at, scanned, knowledge);
        local.set(hit, known);
        const evidence = (entity: string): Evidence[] => [
          ...known.evidence.get(entity)!,
          ...named(places.nearest(entity, at), at, 'named'),
          ...companions(entity, candidatesOf(hit), homes, places, at, knowledge),
        ];
        const ranking = () => ranked(candidatesOf(hit), evidence);
        if (hit.definition !== undefined) {
          defined.push({ hit, ranking });
          continue;
        }
        const first = ranking();
        if (!isDecided(first)) undecided.push({ hit, at, key: known.key, ranking: first });
        else {
          decisions.set(hit, { entity: first[0]!.entity, by: 'score', ranking: first });
          settled.add(known.key, first[0]!.entity, at);
        }
      }
    }
    for (const { hit, at, key, ranking } of undecided) {
      const more = new Map(ranking.map(({ entity, evidence }) => [entity, evidence]));
      const again = ranked(hit.open!.names, entity => [
        ...more.get(entity)!,
        ...named(settled.nearest(key, entity, at), at, 'same'),
      ]);
      decisions.set(hit, { entity: again[0]!.entity, by: isDecided(again) ? 'score' : 'nothing', ranking: again });
    }
    // In the document's order: a long name may itself be a term that was defined before.
    for (const { hit, ranking } of defined) decisions.set(hit, byDefinition(hit, ranking));
    return decisions;

    function byDefinition(hit: Hit, ranking: () => Ranked[]): Decision {
      const long = definitions[hit.definition!]!.hit;
      const entity = decisions.get(long)?.entity ?? long.entity;
      const { names, terms } = hit.open!;
      if (names.includes(entity) || terms.includes(entity)) return { entity, by: 'definition', ranking: ranking() };
      const others = ranking();
      return { entity: others[0]!.entity, by: isDecided(others) ? 'score' : 'nothing', ranking: others };
    }
  }

  #digestOf(piece: Piece): Digest {
    const known = this.#digests.get(piece);
    if (known) return known;
    const sure = new Map<string, Hit[]>();
    const open: Hit[] = [];
    for (const hit of piece.hits) {
      const others = sure.get(hit.entity);
      if (hit.open) open.push(hit);
      else if (others) others.push(hit);
      else sure.set(hit.entity, [hit]);
    }
    const digest = { open, sure, local: new Map() };
    this.#digests.set(piece, digest);
    return digest;
  }

  #localOf(hit: Hit, at: Span, { text, isUndated }: Scanned, knowledge: Knowledge): Local {
    const candidates = candidatesOf(hit);
    const written = text.slice(at.start, at.end);
    const around = readSurroundings(text, at);
    const spellings = candidates.map(entity => spellingOf(knowledge.names(entity), written));
    const isTelling = new Set(spellings.map(({ isExact }) => isExact)).size > 1;
    const evidence = candidates.map((entity, i): [string, Evidence[]] => [
      entity,
      [
        ...contextEvidence(knowledge.context(entity), around),
        ...(isTelling && spellings[i]!.isExact ? [{ kind: 'exact', points: WEIGHTS.exact } as const] : []),
        ...(isUndated && spellings[i]!.isDated ? [{ kind: 'undated', points: WEIGHTS.undated } as const] : []),
      ],
    ]);
    return { key: choiceKey(written), evidence: new Map(evidence) };
  }
}

/** A unit more than the window, for what it cuts. */
const REACH = WINDOW + 1;

/** Those who have the name; where nobody does, those for whom it may be defined. */
function candidatesOf({ open }: Hit): readonly string[] {
  return open!.names.length > 0 ? open!.names : open!.terms;
}

/** By entity, the pieces that mention it for sure, in order. */
function homesOf(pieces: readonly Piece[], digests: readonly Digest[]): ReadonlyMap<string, readonly Piece[]> {
  const homes = new Map<string, Piece[]>();
  for (const [i, { sure }] of digests.entries()) {
    for (const entity of sure.keys()) {
      const known = homes.get(entity);
      if (known) known.push(pieces[i]!);
      else homes.set(entity, [pieces[i]!]);
    }
  }
  return homes;
}

function named(nearest: Span | undefined, at: Span, kind: 'named' | 'same'): Evidence[] {
  if (!nearest) return [];
  const share = kind === 'same' ? WEIGHTS.same : 1;
  const points = share * (WEIGHTS.named + WEIGHTS.near * closeness(distanceOf(at, nearest)));
  return [{ kind, points, at: nearest }];
}

/** The companions of one entity, and not of all the others, that the document mentions. */
function companions(
  entity: string,
  candidates: readonly string[],
  homes: ReadonlyMap<string, readonly Piece[]>,
  places: Places,
  at: Span,
  knowledge: Knowledge,
): Evidence[] {
  const found: Evidence[] = [];
  const others = candidates.filter(other => other !== entity);
  for (const companion of knowledge.companions(entity)) {
    if (!homes.has(companion) || candidates.includes(companion)) continue;
    if (others.every(other => knowledge.companions(other).has(companion))) continue;
    const nearest = places.nearest(companion, at)!;
    const points = WEIGHTS.companion * closeness(distanceOf(at, nearest));
    found.push({ kind: 'companion', points, at: nearest, entity: companion });
  }
  return strongest(found);
}

/** Where the document mentions entities for sure. */
class Places {
  constructor(
    readonly homes: ReadonlyMap<string, readonly Piece[]>,
    readonly sureIn: (piece: Piece) => ReadonlyMap<string, readonly Hit[]>,
  ) {}

  /** The nearest mention before or after a place, where those after count as at twice the distance. */
  nearest(entity: string, at: Span): Span | undefined {
    const pieces = this.homes.get(entity) ?? NOTHING;
    const last = lastBefore(pieces, at.start, piece => piece.start);
    const found: Span[] = [];
    // The mention's own piece may hold one on either side; else the next pieces do.
    for (let i = last; i >= 0 && found.length === 0; i--) {
      const hits = this.sureIn(pieces[i]!).get(entity)!;
      const k = lastBefore(hits, at.start - pieces[i]!.start, hit => hit.start);
      if (k >= 0) found.push(spanOf(hits[k]!, pieces[i]!));
    }
    for (let i = Math.max(0, last); i < pieces.length; i++) {
      const hits = this.sureIn(pieces[i]!).get(entity)!;
      const k = lastBefore(hits, at.start - pieces[i]!.start, hit => hit.start) + 1;
      if (k >= hits.length) continue;
      found.push(spanOf(hits[k]!, pieces[i]!));
      break;
    }
    return nearestOf(found, at);
  }
}

/** Where names that several have were decided, by the name and the entity. */
class Settled {
  readonly #places = new Map<string, Span[]>();

  /** In the document's order. */
  add(key: string, entity: string, at: Span): void {
    const id = `${entity} ${key}`;
    const known = this.#places.get(id);
    if (known) known.push(at);
    else this.#places.set(id, [at]);
  }

  nearest(key: string, entity: string, at: Span): Span | undefined {
    const places = this.#places.get(`${entity} ${key}`) ?? [];
    const last = lastBefore(places, at.start, place => place.start);
    return nearestOf(places.slice(Math.max(0, last), last + 2), at);
  }
}

function nearestOf(places: readonly Span[], at: Span): Span | undefined {
  return [...places].sort((one, other) => distanceOf(at, one) - distanceOf(at, other))[0];
}

function spanOf(hit: Hit, piece: Piece): Span {
  return { start: piece.start + hit.start, end: piece.start + hit.end };
}

/** The last of items in order whose place is at or before an offset; -1 where there is none. */
function lastBefore<T>(items: readonly T[], offset: number, place: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (place(items[middle]!) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
