import { listInWords } from '../l10n';
import type { Locator } from './locator';
import type { Page } from './reading';

type Pages = readonly Pick<Page, 'label'>[];

const ITEM = /^[([]?(\d+|[ivxlcdm]+)(?:[-–—]+(\d+|[ivxlcdm]+))?(?:ff?)?\.?[)\]]?$/i;
/** A number so far from that of a page may be a slip of the pen for it. */
const NEAR = 3;
/** How many runs of pages are told of. */
const MOST_RUNS = 5;

/**
 * The pages that a locator names by numbers, Arabic or Roman, of a range the two ends: `iv`, `345` and `356` of `345–56`. What is
 * numbered otherwise, such as `A3`, is left out.
 */
export function pagesNamed({ label, value }: Locator): string[] {
  if (label !== 'page') return [];
  const items = value.replace(/\s*([-–—])\s*/g, '$1').split(/[\s,;&]+/);
  return items.flatMap(item => {
    const [, first, last] = ITEM.exec(item) ?? [];
    if (first === undefined || last === undefined) return first ?? [];
    const isShort = /^\d+$/.test(first + last) && last.length < first.length;
    return [first, isShort ? first.slice(0, first.length - last.length) + last : last];
  });
}

/** The page of a file that a number means: the one that is printed on it, else the one counted from the file's beginning. */
export function pageNumbered<T extends Pick<Page, 'label'>>(pages: readonly T[], number: string): T | undefined {
  const wanted = number.toLowerCase();
  return pages.find(({ label }) => label.toLowerCase() === wanted) ?? pages[Number(number) - 1];
}

/** Whether a file surely has no page with a number: Roman ones may be printed in a file that doesn't say so. */
export function isNoPage(pages: Pages, number: string): boolean {
  const kind = numberOf(number)?.kind;
  return (
    !pageNumbered(pages, number) && (kind === 'arabic' || pages.some(({ label }) => numberOf(label)?.kind === kind))
  );
}

/** The number of the page that is so near one that isn't there that it may be meant. */
export function nearPage(pages: Pages, number: string): string | undefined {
  const wanted = numberOf(number);
  const near = pages.flatMap(({ label }) => {
    const value = numberOf(label);
    const distance = wanted && value?.kind === wanted.kind ? Math.abs(value.number - wanted.number) : NEAR + 1;
    return distance <= NEAR ? [{ label, distance }] : [];
  });
  return near.sort((a, b) => a.distance - b.distance)[0]?.label;
}

/** The numbers that a file's pages have: `i–iv and 1–12`. */
export function pagesInWords(pages: Pages): string {
  const runs: { first: string; last: string; next: string }[] = [];
  for (const { label } of pages) {
    const value = numberOf(label);
    const next = value ? `${value.kind} ${value.number + 1}` : '';
    const run = runs.at(-1);
    if (run && value && run.next === `${value.kind} ${value.number}`) Object.assign(run, { last: label, next });
    else runs.push({ first: label, last: label, next });
  }
  const told = runs.slice(0, MOST_RUNS).map(({ first, last }) => (first === last ? first : `${first}–${last}`));
  return listInWords(runs.length > MOST_RUNS ? [...told, '…'] : told);
}

const DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** What a number is, in which digits; undefined for what is none. */
function numberOf(label: string): { readonly kind: 'arabic' | 'roman'; readonly number: number } | undefined {
  if (/^\d+$/.test(label)) return { kind: 'arabic', number: Number(label) };
  if (!/^[ivxlcdm]+$/i.test(label)) return undefined;
  const digits = [...label.toLowerCase()].map(digit => DIGITS[digit]!);
  const number = digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
  return { kind: 'roman', number };
}
