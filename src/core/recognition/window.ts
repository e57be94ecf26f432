import type { TextSource } from '../text/text-source';
import { REACH } from './blocks';

/** Nothing that is so many UTF-16 units before a block matters to it: what is looked at lies within `REACH`, and at its edge a few marks. */
const BEHIND = REACH + 512;

/** The stretch of a text that is at hand as one string while it is scanned. */
export interface Window {
  readonly text: string;
  /** The offset at which it begins. */
  readonly base: number;
  /** The offset at which it ends. */
  readonly end: number;
}

/** A window for a scan from `at` on that looks at least `ahead` UTF-16 units ahead; a plain string is one as it is. */
export function windowAt(source: TextSource, at: number, ahead: number): Window {
  if (typeof source === 'string') return { text: source, base: 0, end: source.length };
  const base = Math.max(0, at - BEHIND);
  const end = Math.min(source.length, at + ahead);
  return { text: source.slice(base, end), base, end };
}
