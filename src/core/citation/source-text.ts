import type { Span } from '../span';
import { fingerprint } from './fingerprint';
import { type Comparable, comparable } from './normalise';
import { passagesOf } from './passages';

/** A source's text, prepared once for any number of places; what costs is worked out when first asked for. */
export interface SourceText {
  readonly text: string;
  readonly passages: readonly Span[];
  /** A digest has its original's paragraphs but not its words: quotes and fingerprints can't be held against it. */
  readonly digest: boolean;
  /** The numbers, from 1, of the passages with a fingerprint. */
  numbersOf(fingerprint: string): readonly number[];
  comparable(): Comparable;
}

/** Prepares a source's text. */
export function sourceText(text: string, { digest = false }: { readonly digest?: boolean } = {}): SourceText {
  const passages = passagesOf(text);
  let numbers: Map<string, number[]> | undefined;
  let folded: Comparable | undefined;
  return {
    text,
    passages,
    digest,
    numbersOf(wanted) {
      numbers ??= byFingerprint(text, passages);
      return numbers.get(wanted) ?? [];
    },
    comparable() {
      folded ??= comparable(text);
      return folded;
    },
  };
}

function byFingerprint(text: string, passages: readonly Span[]): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const [index, { start, end }] of passages.entries()) {
    const key = fingerprint(text.slice(start, end));
    const list = numbers.get(key);
    if (list) list.push(index + 1);
    else numbers.set(key, [index + 1]);
  }
  return numbers;
}
