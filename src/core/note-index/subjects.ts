import type { EntityKeys } from '../recognition/entity-keys';

/** What notes are looked up by: an entity that they mention, a source that they cite, an entity whose key their front matter has. */
export type SubjectKind = 'mention' | 'citation' | 'choice';

const NONE = -1;

/** Numbers for what notes are looked up by: each subject once, in the order in which they came. */
export class Subjects {
  readonly #names: string[] = [];
  readonly #numbers = {
    mention: new Map<string, number>(),
    citation: new Map<string, number>(),
    choice: new Map<string, number>(),
  };

  /** Of the entities that were asked for last: by their numbers among these keys their numbers as subjects, or `NONE`. */
  #keys: EntityKeys | undefined;
  #mentioned = new Int32Array(0);

  /** Each by its number, as one word of kind and key. */
  get names(): readonly string[] {
    return this.#names;
  }

  /** The number of a subject, which is given one where it has none yet. */
  numberOf(kind: SubjectKind, key: string): number {
    const numbers = this.#numbers[kind];
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#names.push(`${kind} ${key}`) - 1;
    numbers.set(key, number);
    return number;
  }

  /** As `numberOf` an entity that is mentioned, by its number among others. */
  numberOfMentioned(entity: number, keys: EntityKeys): number {
    // To look up the same key for each mention takes long.
    const numbers = this.#mentionedAmong(keys);
    if (numbers[entity] === NONE) numbers[entity] = this.numberOf('mention', keys.of(entity));
    return numbers[entity]!;
  }

  /** The number of a subject; undefined where no note has it. */
  find(kind: SubjectKind, key: string): number | undefined {
    return this.#numbers[kind].get(key);
  }

  /** By the numbers of others' names: their numbers here. */
  take(names: readonly string[]): Int32Array {
    return Int32Array.from(names, name => {
      const space = name.indexOf(' ');
      return this.numberOf(name.slice(0, space) as SubjectKind, name.slice(space + 1));
    });
  }

  #mentionedAmong(keys: EntityKeys): Int32Array {
    if (keys !== this.#keys) {
      this.#keys = keys;
      this.#mentioned = new Int32Array(keys.count).fill(NONE);
    }
    return this.#mentioned;
  }
}
