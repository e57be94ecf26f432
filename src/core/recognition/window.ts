import type { TextSource } from '../text/text-source';

/** Of what stands before a block nothing farther away is looked at, in UTF-16 units: at its edge some marks, and the labels of a domain. */
const BEHIND = 512;

/** The stretch of a text that is at hand as one string while it is scanned. */
export interface Window {
  readonly text: string;
  /** The offset at which it begins. */
  readonly base: number;
  /** The offset at which it ends. */
  readonly end: number;
  /** Whether the text goes on there. */
  readonly isCut: boolean;
}

/** A window for the scan of blocks from `start` on, as far as `ahead` UTF-16 units behind `at`; a plain string is one as it is. */
export function windowAt(source: TextSource, start: number, at: number, ahead: number): Window {
  if (typeof source === 'string') return { text: source, base: 0, end: source.length, isCut: false };
  const base = Math.max(0, start - BEHIND);
  const end = Math.min(source.length, at + ahead);
  return { text: source.slice(base, end), base, end, isCut: end < source.length };
}
