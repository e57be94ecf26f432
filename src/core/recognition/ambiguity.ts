import { firstIndex } from '../first-index';
import type { Span } from '../span';
import type { TextSource } from '../text/text-source';
import { type Evidence, isDecided, type Ranked, ranked } from './evidence';
import type { Hit } from './hit';
import type { Knowledge } from './knowledge';
import { AllNamesakes, type Namesakes } from './namesakes';
import { nearestTo } from './nearest';
import type { Piece } from './piece';
import { named, SurePlaces } from './sure-places';
import { SURROUNDINGS_SEEN, Surroundings } from './surroundings';
import type { Definition } from './terms';

/** Whom a mention means that may mean several, and why. */
export interface Decision {
  readonly entity: string;
  /** `definition`: as the long name in the document's own definition; `score`: for what speaks for it; `nothing`: it is the first, but not by a clear lead. */
  readonly by: 'definition' | 'score' | 'nothing';
  /** Who has the name, best first. */
  readonly ranking: readonly Ranked[];
  /** The others, best first. */
  readonly rivals: readonly string[];
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
  /** By the number of the open mention: what the text right around it says. */
  local?: readonly Local[] | undefined;
}

interface Local {
  readonly namesakes: Namesakes;
  /** By candidate: the context words near it; absent where there are none. */
  readonly context?: readonly (readonly Evidence[])[];
}

interface Undecided {
  readonly hit: Hit;
  readonly at: Span;
  readonly key: string;
  readonly ranking: readonly Ranked[];
}

/**
 * Decides whom mentions mean that may mean several (rule 8): a second layer over those that the scan found, worked out when
 * it is asked for and then for the whole document at once. Of texts without such names nothing is looked at. What it finds
 * depends on the text and the mentions alone, not on how they came about. The time that it takes grows with the text and
 * its mentions: what stands around them is read once for all that stand together.
 */
export class Ambiguity {
  #digests = new WeakMap<Piece, Digest>();
  #knowledge: Knowledge | undefined;
  #namesakes: AllNamesakes | undefined;
  #decisions: ReadonlyMap<Hit, Decision> | undefined;
  #isAsked = false;

  /** The text changed: from `start` to `end` it is new, `pieces` are as they are now. */
  edited(pieces: readonly Piece[], start: number, end: number): void {
    if (!this.#isAsked) return;
    this.#decisions = undefined;
    const endOf = ({ start, length }: Piece) => start + length + SURROUNDINGS_SEEN;
    const first = firstIndex(pieces.length, index => endOf(pieces[index]!) >= start);
    for (let i = first; i < pieces.length && pieces[i]!.start - SURROUNDINGS_SEEN <= end; i++) {
      const digest = this.#digests.get(pieces[i]!);
      if (digest) digest.local = undefined;
    }
  }

  /** The decision on an open mention among those scanned. */
  decisionOf(hit: Hit, scanned: Scanned, knowledge: Knowledge): Decision {
    if (knowledge !== this.#knowledge) {
      this.#knowledge = knowledge;
      this.#namesakes = new AllNamesakes(knowledge);
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
    const places = new SurePlaces(pieces, piece => this.#digestOf(piece).sure, knowledge);
    const settled = new Settled();
    const undecided: Undecided[] = [];
    const defined: { hit: Hit; ranking: () => readonly Ranked[] }[] = [];
    for (const piece of pieces) {
      const digest = this.#digestOf(piece);
      if (digest.open.length === 0) continue;
      digest.local ??= this.#localsOf(piece, digest.open, scanned, knowledge);
      for (const [k, hit] of digest.open.entries()) {
        const at = placeOf(hit, piece);
        const local = digest.local[k]!;
        const ranking = () => rankingOf(local, places.evidenceOf(local.namesakes, at));
        if (hit.definition !== undefined) {
          defined.push({ hit, ranking });
          continue;
        }
        const { key } = local.namesakes;
        const first = ranking();
        if (!isDecided(first)) undecided.push({ hit, at, key, ranking: first });
        else {
          decisions.set(hit, byRanking(first));
          settled.add(key, first[0]!.entity, at);
        }
      }
    }
    // Where nothing tells anything, many have the same ranking.
    const same = new Map<readonly Ranked[], Decision>();
    for (const one of undecided) {
      const ranking = settled.has(one.key) ? rankedAgain(one, settled) : one.ranking;
      const known = same.get(ranking) ?? byRanking(ranking);
      same.set(ranking, known);
      decisions.set(one.hit, known);
    }
    // In the document's order: a long name may itself be a term that was defined before.
    for (const { hit, ranking } of defined) decisions.set(hit, byDefinition(hit, ranking));
    return decisions;

    function byDefinition(hit: Hit, ranking: () => readonly Ranked[]): Decision {
      const long = definitions[hit.definition!]!.hit;
      const entity = decisions.get(long)?.entity ?? long.entity;
      const { names, terms } = hit.open!;
      if (!names.includes(entity) && !terms.includes(entity)) return byRanking(ranking());
      return decision(entity, 'definition', ranking());
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
    const digest = { open, sure };
    this.#digests.set(piece, digest);
    return digest;
  }

  #localsOf(piece: Piece, open: readonly Hit[], { text, isUndated }: Scanned, knowledge: Knowledge): readonly Local[] {
    const around = new Surroundings(text, { start: piece.start, end: piece.start + piece.length });
    return open.map(hit => {
      const at = placeOf(hit, piece);
      const namesakes = this.#namesakes!.of(candidatesOf(hit), text.slice(at.start, at.end), isUndated);
      const context = namesakes.candidates.map(entity => around.evidenceOf(knowledge.context(entity), at));
      return context.some(words => words.length > 0) ? { namesakes, context } : { namesakes };
    });
  }
}

/** Those who have the name; where nobody does, those for whom it may be defined. */
function candidatesOf({ open }: Hit): readonly string[] {
  return open!.names.length > 0 ? open!.names : open!.terms;
}

/** `elsewhere`: what the rest of the document says, by candidate. */
function rankingOf({ namesakes, context }: Local, elsewhere?: readonly Evidence[][]): readonly Ranked[] {
  if (!context && !elsewhere) return namesakes.ranking;
  return ranked(namesakes.candidates, i => [
    ...(context?.[i] ?? []),
    ...namesakes.spelling[i]!,
    ...(elsewhere?.[i] ?? []),
  ]);
}

/** Counts in what the same name means elsewhere. */
function rankedAgain({ hit, at, key, ranking }: Undecided, settled: Settled): readonly Ranked[] {
  const before = new Map(ranking.map(({ entity, evidence }) => [entity, evidence]));
  const { names } = hit.open!;
  return ranked(names, i => [...before.get(names[i]!)!, ...named(settled.nearest(key, names[i]!, at), at, 'same')]);
}

function byRanking(ranking: readonly Ranked[]): Decision {
  return decision(ranking[0]!.entity, isDecided(ranking) ? 'score' : 'nothing', ranking);
}

function decision(entity: string, by: Decision['by'], ranking: readonly Ranked[]): Decision {
  const rivals = ranking.map(each => each.entity).filter(other => other !== entity);
  return { entity, by, ranking, rivals };
}

/** Where names that several have were decided, by the name and the entity. */
class Settled {
  readonly #places = new Map<string, Map<string, Span[]>>();

  /** In the document's order. */
  add(key: string, entity: string, at: Span): void {
    const places = this.#places.get(key) ?? new Map<string, Span[]>();
    this.#places.set(key, places);
    const known = places.get(entity);
    if (known) known.push(at);
    else places.set(entity, [at]);
  }

  has(key: string): boolean {
    return this.#places.has(key);
  }

  nearest(key: string, entity: string, at: Span): Span | undefined {
    return nearestTo(at, this.#places.get(key)?.get(entity) ?? []);
  }
}

function placeOf(hit: Hit, piece: Piece): Span {
  return { start: piece.start + hit.start, end: piece.start + hit.end };
}
