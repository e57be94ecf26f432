/**
 * Sums over the beginnings of a list of whole numbers, kept while numbers change: a binary indexed tree (P. M. Fenwick,
 * “A New Data Structure for Cumulative Frequency Tables”, 1994). A change and a look-up take logarithmic time.
 */
export class PrefixSums {
  #tree: Float64Array;
  readonly #highest: number;

  constructor(values: readonly number[]) {
    const tree = new Float64Array(values.length + 1);
    for (let i = 1; i < tree.length; i++) {
      tree[i]! += values[i - 1]!;
      const parent = i + (i & -i);
      if (parent < tree.length) tree[parent]! += tree[i]!;
    }
    this.#tree = tree;
    this.#highest = tree.length > 1 ? 1 << (31 - Math.clz32(tree.length - 1)) : 0;
  }

  /** Adds `delta` to the number at `index`. */
  add(index: number, delta: number): void {
    for (let i = index + 1; i < this.#tree.length; i += i & -i) this.#tree[i]! += delta;
  }

  /** The sum of the first `count` numbers. */
  sum(count: number): number {
    let sum = 0;
    for (let i = count; i > 0; i -= i & -i) sum += this.#tree[i]!;
    return sum;
  }

  /** The largest count of numbers, not of all, whose sum is at most `limit`: the index of the number that holds the unit `limit`. */
  find(limit: number): number {
    let index = 0;
    let rest = limit;
    for (let step = this.#highest; step > 0; step >>= 1) {
      const next = index + step;
      // The last number holds what lies beyond the end, too.
      if (next < this.#tree.length - 1 && this.#tree[next]! <= rest) {
        index = next;
        rest -= this.#tree[next]!;
      }
    }
    return index;
  }
}
