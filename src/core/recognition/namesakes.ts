import { type Evidence, type Ranked, ranked, WEIGHTS } from './evidence';
import { choiceKey } from './frontmatter';
import { type Knowledge, spellingOf } from './knowledge';

/** Those who may be meant by a name as it is written, and what that alone says: the same for all mentions that are written so. */
export interface Namesakes {
  /** The name as front matter and the same name elsewhere are compared. */
  readonly key: string;
  readonly candidates: readonly string[];
  /** By candidate. */
  readonly spelling: readonly (readonly Evidence[])[];
  /** The order where nothing else tells. */
  readonly ranking: readonly Ranked[];
}

/** The namesakes of names as they are written, each worked out once. */
export class AllNamesakes {
  readonly #known = new Map<string, Namesakes>();

  constructor(private readonly knowledge: Knowledge) {}

  /** @param isUndated whether nothing tells the document's date */
  of(candidates: readonly string[], written: string, isUndated: boolean): Namesakes {
    const id = `${isUndated}\n${candidates.join('\n')}\n${written}`;
    const known = this.#known.get(id);
    if (known) return known;
    const spelling = this.#spelling(candidates, written, isUndated);
    const ranking = ranked(candidates, i => spelling[i]!);
    const namesakes = { key: choiceKey(written), candidates, spelling, ranking };
    this.#known.set(id, namesakes);
    return namesakes;
  }

  #spelling(candidates: readonly string[], written: string, isUndated: boolean): Evidence[][] {
    const spellings = candidates.map(entity => spellingOf(this.knowledge.names(entity), written));
    const isTelling = new Set(spellings.map(({ isExact }) => isExact)).size > 1;
    return spellings.map(({ isExact, isDated }) => [
      ...(isTelling && isExact ? [{ kind: 'exact', points: WEIGHTS.exact } as const] : []),
      ...(isUndated && isDated ? [{ kind: 'undated', points: WEIGHTS.undated } as const] : []),
    ]);
  }
}
