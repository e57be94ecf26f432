/** Where constructs of markup may begin in a text, found as they are asked for. */
export class Constructs {
  /** Of each of their characters the first place that is not before what was asked for last. */
  readonly #places: number[];

  /** @param signs the characters with which they begin */
  constructor(
    private readonly text: string,
    private readonly signs: readonly string[],
  ) {
    this.#places = new Array<number>(signs.length).fill(-1);
  }

  get areNone(): boolean {
    return this.signs.length === 0;
  }

  /** The first place from an offset on, which is not before the last one asked for; the text's length where there is none. */
  next(from: number): number {
    let first = this.text.length;
    for (let i = 0; i < this.signs.length; i++) {
      if (this.#places[i]! < from) {
        const place = this.text.indexOf(this.signs[i]!, from);
        this.#places[i] = place < 0 ? this.text.length : place;
      }
      first = Math.min(first, this.#places[i]!);
    }
    return first;
  }
}
