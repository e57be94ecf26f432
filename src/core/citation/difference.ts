import { t } from '../l10n';
import { shorten } from '../shorten';
import type { Span } from '../span';
import { comparable } from './normalise';

/** A run of words of a cited passage that is as it was, is gone, or is new. */
export interface Change {
  readonly kind: 'same' | 'deleted' | 'inserted';
  /** The words: of what is gone as they were cited, else as the text has them now. */
  readonly text: string;
  /** Where they stand in the text now, in UTF-16 offsets; empty for what is gone, at the place where it would stand. */
  readonly span: Span;
}

/** What became of a cited passage, in order; what is gone comes before what stands in its place. */
export type Difference = readonly Change[];

interface Word {
  readonly start: number;
  readonly end: number;
  /** What it is compared by. */
  readonly key: string;
}

/** A word, a character of a script without spaces, or a sign of punctuation. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    key: comparable(word).text.toLowerCase(),
  })).filter(({ key }) => key !== '');
}

/**
 * The difference, word by word, between the words cited and the span of a text where they stand now. White space, case,
 * quotes and dashes make no difference.
 */
export function differenceOf(cited: string, text: string, span: Span): Difference {
  const before = wordsOf(cited);
  const after = wordsOf(text.slice(span.start, span.end));
  const changes: Change[] = [];
  let i = 0;
  let j = 0;
  const at = (index: number, edge: 'start' | 'end') => span.start + (after[index]?.[edge] ?? 0);
  const gone = (to: number) => {
    if (to === i) return;
    const where = j === 0 ? span.start : at(j - 1, 'end');
    const words = cited.slice(before[i]!.start, before[to - 1]!.end);
    changes.push({ kind: 'deleted', text: words, span: { start: where, end: where } });
    i = to;
  };
  const here = (kind: 'same' | 'inserted', to: number) => {
    if (to === j) return;
    const where = { start: at(j, 'start'), end: at(to - 1, 'end') };
    changes.push({ kind, text: text.slice(where.start, where.end), span: where });
    j = to;
  };
  for (const { from, to, length } of commonRuns(before, after)) {
    gone(from);
    here('inserted', to);
    here('same', to + length);
    i = from + length;
  }
  gone(before.length);
  here('inserted', after.length);
  return changes;
}

/** Runs of equal words in both lists, in order: as many words as there can be. */
function commonRuns(a: readonly Word[], b: readonly Word[]): { from: number; to: number; length: number }[] {
  const runs: { from: number; to: number; length: number }[] = [];
  for (const [from, to] of commonWords(a, b)) {
    const last = runs.at(-1);
    if (last && last.from + last.length === from && last.to + last.length === to) last.length++;
    else runs.push({ from, to, length: 1 });
  }
  return runs;
}

/**
 * Pairs of indices of a longest common subsequence (E. W. Myers, “An O(ND) Difference Algorithm and Its Variations”,
 * Algorithmica 1, 1986): the furthest points that each number of edits reaches on each diagonal, then the way back.
 */
function commonWords(a: readonly Word[], b: readonly Word[]): [number, number][] {
  const furthest = new Map<number, number>([[1, 0]]);
  const steps: Map<number, number>[] = [];
  const down = (reached: ReadonlyMap<number, number>, k: number, edits: number) =>
    k === -edits || (k !== edits && reached.get(k - 1)! < reached.get(k + 1)!);
  for (let edits = 0; ; edits++) {
    steps.push(new Map(furthest));
    for (let k = -edits; k <= edits; k += 2) {
      let x = down(furthest, k, edits) ? furthest.get(k + 1)! : furthest.get(k - 1)! + 1;
      while (x < a.length && x - k < b.length && a[x]!.key === b[x - k]!.key) x++;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return wayBack(steps, a.length, b.length, down);
    }
  }
}

function wayBack(
  steps: readonly ReadonlyMap<number, number>[],
  fromX: number,
  fromY: number,
  down: (reached: ReadonlyMap<number, number>, k: number, edits: number) => boolean,
): [number, number][] {
  const pairs: [number, number][] = [];
  let x = fromX;
  let y = fromY;
  for (let edits = steps.length - 1; edits >= 0; edits--) {
    const reached = steps[edits]!;
    const k = x - y;
    const before = down(reached, k, edits) ? k + 1 : k - 1;
    const startX = edits === 0 ? 0 : reached.get(before)!;
    const startY = edits === 0 ? 0 : startX - before;
    while (x > startX && y > startY) pairs.push([--x, --y]);
    x = startX;
    y = startY;
  }
  return pairs.reverse();
}

/** How many changes a message tells before it leaves it at “more”. */
const TOLD = 3;

/** The difference as sentences for a person: what is another word now, what is gone and what is new. */
export function differenceInWords(difference: Difference): string {
  const told: string[] = [];
  for (let i = 0; i < difference.length; i++) {
    const { kind, text } = difference[i]!;
    const next = difference[i + 1];
    if (kind === 'same') continue;
    if (kind === 'deleted' && next?.kind === 'inserted') {
      told.push(t('“{0}” is now “{1}”.', shorten(text, 60), shorten(next.text, 60)));
      i++;
    } else if (kind === 'deleted') told.push(t('“{0}” is gone.', shorten(text, 60)));
    else told.push(t('“{0}” is new.', shorten(text, 60)));
  }
  const more = told.length - TOLD;
  if (more <= 0) return told.join(' ');
  const rest = more === 1 ? t('There is 1 more change.') : t('There are {0} more changes.', more);
  return [...told.slice(0, TOLD), rest].join(' ');
}
