import type { Span } from '../span';
import { closeness, distanceOf, type Evidence, strongest, WEIGHTS } from './evidence';
import type { Hit } from './hit';
import type { Knowledge } from './knowledge';
import type { Namesakes } from './namesakes';
import { lastBefore, nearestTo } from './nearest';
import type { Piece } from './piece';

/** Of companions, no more places than these before and after a mention are looked at. */
const MOST_LOOKED_AT = 50;

interface CompanionPlace extends Span {
  readonly entity: string;
}

/** What speaks for namesakes where others are mentioned, each in the order of the candidates. */
interface Signs {
  readonly own: readonly (readonly Span[])[];
  readonly companions: readonly (readonly CompanionPlace[])[];
  readonly areNone: boolean;
}

/** Where the document as it is mentions entities so that no other can be meant. */
export class SurePlaces {
  readonly #homes = new Map<string, Piece[]>();
  readonly #places = new Map<string, readonly Span[]>();
  readonly #signs = new Map<Namesakes, Signs>();

  /** @param sureIn by entity, such mentions of a piece, in order */
  constructor(
    pieces: readonly Piece[],
    private readonly sureIn: (piece: Piece) => ReadonlyMap<string, readonly Hit[]>,
    private readonly knowledge: Knowledge,
  ) {
    for (const piece of pieces) {
      for (const entity of sureIn(piece).keys()) {
        const known = this.#homes.get(entity);
        if (known) known.push(piece);
        else this.#homes.set(entity, [piece]);
      }
    }
  }

  /** What speaks for each candidate: its own names, and its companions; undefined where there are none. */
  evidenceOf(namesakes: Namesakes, at: Span): readonly Evidence[][] | undefined {
    const signs = this.#signs.get(namesakes) ?? this.#signsOf(namesakes);
    if (signs.areNone) return undefined;
    return signs.own.map((own, i) => [...named(nearestTo(at, own), at, 'named'), ...nearby(signs.companions[i]!, at)]);
  }

  #signsOf(namesakes: Namesakes): Signs {
    const { candidates } = namesakes;
    const own = candidates.map(entity => this.#placesOf(entity));
    const companions = candidates.map(entity => this.#companionsOf(entity, candidates));
    const areNone = [...own, ...companions].every(places => places.length === 0);
    const signs = { own, companions, areNone };
    this.#signs.set(namesakes, signs);
    return signs;
  }

  #placesOf(entity: string): readonly Span[] {
    const known = this.#places.get(entity);
    if (known) return known;
    const homes = this.#homes.get(entity) ?? [];
    const places = homes.flatMap(piece =>
      this.sureIn(piece)
        .get(entity)!
        .map(hit => ({ start: piece.start + hit.start, end: piece.start + hit.end })),
    );
    this.#places.set(entity, places);
    return places;
  }

  /** Where the companions of one entity, and not of all the others, stand. */
  #companionsOf(entity: string, candidates: readonly string[]): CompanionPlace[] {
    const { knowledge } = this;
    const others = candidates.filter(other => other !== entity);
    const telling = [...knowledge.companions(entity)].filter(
      companion =>
        this.#homes.has(companion) &&
        !candidates.includes(companion) &&
        !others.every(other => knowledge.companions(other).has(companion)),
    );
    return telling
      .flatMap(companion => this.#placesOf(companion).map(({ start, end }) => ({ start, end, entity: companion })))
      .sort((one, other) => one.start - other.start);
  }
}

/** That an entity is named at a place; the `same` name, decided there, counts less. */
export function named(nearest: Span | undefined, at: Span, kind: 'named' | 'same'): Evidence[] {
  if (!nearest) return [];
  const share = kind === 'same' ? WEIGHTS.same : 1;
  const points = share * (WEIGHTS.named + WEIGHTS.near * closeness(distanceOf(at, nearest)));
  return [{ kind, points, at: nearest }];
}

/** The companions nearest to a mention, each by its nearest place. */
function nearby(places: readonly CompanionPlace[], at: Span): Evidence[] {
  if (places.length === 0) return [];
  const found = new Map<string, Evidence>();
  const next = lastBefore(places, at.start) + 1;
  const look = (place: CompanionPlace) => {
    const points = WEIGHTS.companion * closeness(distanceOf(at, place));
    const known = found.get(place.entity);
    if (known && known.points >= points) return;
    found.set(place.entity, { kind: 'companion', points, at: place, entity: place.entity });
  };
  for (let i = next - 1, seen = 0; i >= 0 && seen < MOST_LOOKED_AT; i--, seen++) look(places[i]!);
  for (let i = next, seen = 0; i < places.length && seen < MOST_LOOKED_AT; i++, seen++) look(places[i]!);
  return strongest([...found.values()]);
}
