/** What notes are looked up by: an entity that they mention, a source that they cite, an entity whose key their front matter has. */
export type SubjectKind = 'mention' | 'citation' | 'choice';

/** Numbers for what notes are looked up by: each subject once, in the order in which they came. */
export class Subjects {
  readonly #names: string[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.#numberOf(name);
  }

  /** Each by its number, as one word of kind and key. */
  get names(): readonly string[] {
    return this.#names;
  }

  /** The number of a subject, which is given one where it has none yet. */
  numberOf(kind: SubjectKind, key: string): number {
    return this.#numberOf(`${kind} ${key}`);
  }

  /** The number of a subject; undefined where no note has it. */
  find(kind: SubjectKind, key: string): number | undefined {
    return this.#numbers.get(`${kind} ${key}`);
  }

  /** By the numbers of others' names: their numbers here. */
  take(names: readonly string[]): Int32Array {
    return Int32Array.from(names, name => this.#numberOf(name));
  }

  #numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }
}
