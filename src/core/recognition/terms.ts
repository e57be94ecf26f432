import { firstIndex } from '../first-index';
import type { Candidates } from './candidates';
import { canonical, Units } from './canonical';
import { type Exclusions, isExcluded } from './exclusions';
import { Heads } from './heads';
import type { Hit } from './hit';
import type { Compare, Lookup } from './scan';
import { PhraseStarts } from './starts';
import { type PhraseIndex, PhraseTable } from './table';

/** Few texts define more terms. */
const EXPECTED = 50;

/** A short form that a text defines for an entity, from there to its end. */
export interface Definition {
  /** For whom; for several where the document has yet to decide who the long name means. */
  readonly entities: readonly string[];
  /** The mention by the long name. */
  readonly hit: Hit;
  /** The short form, in canonical form. */
  readonly term: string;
  /** The piece of text that holds the definition: its offset moves with edits. */
  readonly piece: { readonly start: number };
  /** Relative to the piece's start: the whole definition, from the long name to the closing bracket. */
  readonly start: number;
  readonly end: number;
}

/**
 * The defined terms of one document, in its order. A scan goes through the document and counts, in `count`, the
 * definitions behind it: only those hold. On a second scan definitions that are found again keep their number.
 */
export class Terms {
  readonly definitions: Definition[] = [];
  count = 0;
  /** Counts the changes of `definitions`, other than to the same definition at another place. */
  revision = 0;
  readonly #units = new Units();
  readonly #numbers = new Map<string, number[]>();
  #index: PhraseIndex | undefined;

  /** Takes note of the definition at the place where the scan is. */
  define(definition: Definition): void {
    const known = this.definitions[this.count];
    if (known?.term === definition.term && isSameList(known.entities, definition.entities)) {
      this.definitions[this.count++] = definition;
      return;
    }
    this.truncate(this.count);
    this.definitions.push(definition);
    this.count++;
    this.revision++;
    const numbers = this.#numbers.get(definition.term);
    if (numbers) numbers.push(this.count - 1);
    else this.#add(definition.term);
  }

  /** Forgets all definitions but the first `count`. */
  truncate(count: number): void {
    while (this.definitions.length > count) {
      const numbers = this.#numbers.get(this.definitions.pop()!.term)!;
      numbers.pop();
      this.revision++;
    }
    this.count = Math.min(this.count, count);
  }

  /** The number of the latest definition of a term (in canonical form) behind the place where the scan is; -1 for none. */
  latest(term: string): number {
    const numbers = this.#numbers.get(term) ?? [];
    return numbers[firstIndex(numbers.length, index => numbers[index]! >= this.count) - 1] ?? -1;
  }

  /** How to look for the terms: as written in the definition. A match is the definition's number; none where exclusions rule all its entities out. */
  lookup(exclusions?: Exclusions, candidates?: Candidates): Lookup<number> | undefined {
    const index = this.#index;
    if (!index || this.count === 0) return undefined;
    const compare: Compare<number> = (_group, text, start, end, field) => {
      const number = this.latest(canonical(text.slice(start, end)));
      if (number < 0) return undefined;
      const isOut = (entity: string) => isExcluded(exclusions!, entity, text, { start, end }, field);
      return exclusions && this.definitions[number]!.entities.every(isOut) ? undefined : number;
    };
    return { index, compare, places: candidates?.of(index) };
  }

  /** Terms stay in the table when their definitions are gone: what counts is their numbers. */
  #add(term: string): void {
    this.#numbers.set(term, [this.count - 1]);
    this.#index ??= { table: new PhraseTable(), starts: new PhraseStarts(Heads.for(EXPECTED)) };
    this.#units.read(term, 0, term.length, true);
    this.#index.table.add(this.#units, 0);
    this.#index.starts.add(term, this.#units, 'exact');
  }
}

/** Whether two lists of entities are the same. */
export function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((entity, i) => entity === other[i]);
}
