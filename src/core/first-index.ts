/**
 * The first of `count` indices from which on all hold, found by halving; `count` where none does. Of a list in order: what
 * holds for an item must hold for all after it.
 */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
