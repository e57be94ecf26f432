import type { Line } from './lines';

/** So many lines at the top of a page and at its bottom may be running heads, page numbers and the like. */
const OUTERMOST = 2;
/** On so large a share of the pages, and on two at least, they stand at the same height with the same words. */
const SHARE = 0.4;
/** In points. */
const SAME_HEIGHT = 4;

const NUMBER = /\d+|^[ivxlc]+$/gi;

/** Leaves out what stands at the top or the bottom of most pages alike, numbers aside; each page as its lines. */
export function withoutFurniture(pages: readonly (readonly Line[])[]): Line[][] {
  const counts = new Map<string, number>();
  const keys = pages.map(page => new Map(outermost(page).map(line => [line, keyOf(line)])));
  for (const onPage of keys) {
    for (const key of new Set(onPage.values())) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = leastOf(pages);
  return pages.map((page, index) =>
    page.filter(line => {
      const key = keys[index]!.get(line);
      return key === undefined || counts.get(key)! < least;
    }),
  );
}

/**
 * How many pages were before a file's first one, by the numbers at the top or the bottom of most pages: 344 where it begins with page
 * 345. 0 where they tell nothing, or front matter has other numbers.
 * @param bodies the pages without their furniture
 */
export function pagesBefore(pages: readonly (readonly Line[])[], bodies: readonly (readonly Line[])[]): number {
  const votes = new Map<number, number>();
  for (const [index, page] of pages.entries()) {
    const body = new Set(bodies[index]);
    const numbers = page.filter(line => !body.has(line)).flatMap(({ text }) => text.match(/\d+/g) ?? []);
    for (const before of new Set(numbers.map(number => Number(number) - index - 1)))
      votes.set(before, (votes.get(before) ?? 0) + 1);
  }
  const [before, count] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return count >= leastOf(pages) && before > 0 ? before : 0;
}

function outermost(page: readonly Line[]): Line[] {
  const byHeight = [...page].sort((a, b) => b.y - a.y);
  return [...byHeight.slice(0, OUTERMOST), ...byHeight.slice(-OUTERMOST)];
}

function leastOf(pages: readonly unknown[]): number {
  return Math.max(2, Math.ceil(pages.length * SHARE));
}

function keyOf({ text, y }: Line): string {
  return `${Math.round(y / SAME_HEIGHT)} ${text.replace(NUMBER, '#')}`;
}
