/** What notes are looked up by: an entity that they mention, a source that they cite, an entity whose key their front matter has. */
export type SubjectKind = 'mention' | 'citation' | 'choice';

/** Numbers for what notes are looked up by: each subject once, in the order in which they came. */
export class Subjects {
  readonly #names: string[] = [];
  readonly #numbers = {
    mention: new Map<string, number>(),
    citation: new Map<string, number>(),
    choice: new Map<string, number>(),
  };

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
}
