import { finish, type Steps } from '../steps';

/** How many edits apart two words may be and still count as a slip of the pen. */
const FARTHEST = 2;
const CANDIDATES_A_STEP = 200;

/** The candidate spelt most like `word`, ignoring case, or undefined where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return finish(nearestOf(word, candidates));
}

/** The same in steps, where there may be very many candidates. */
export function* nearestOf(word: string, candidates: Iterable<string>): Steps<string | undefined> {
  let best: string | undefined;
  let least = Math.min(FARTHEST, Math.floor(word.length / 2)) + 1;
  const wanted = word.toLowerCase();
  let compared = 0;
  for (const candidate of candidates) {
    if (++compared % CANDIDATES_A_STEP === 0) yield;
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours (Damerau 1964), in UTF-16 units. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}
