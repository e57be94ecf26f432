import { figuresIn } from '../quantities/figures';
import { parseEdtf } from '../timeline/edtf';
import { isEdtfError } from '../timeline/edtf-date';
import { excludes, isComparable, type Quantity } from './figures/quantity';
import { PLAIN_NUMBER } from './plain-number';

/** What a claim's `value` says, as far as it can be compared: a figure or a date, and nothing besides, else its words. */
export type ComparableValue = Quantity | { readonly kind: 'words'; readonly words: string };

export function comparableValue(value: string): ComparableValue {
  const text = value.trim();
  const date = parseEdtf(text);
  if (!isEdtfError(date)) return { kind: 'date', dates: [date] };
  if (PLAIN_NUMBER.test(text)) {
    const number = Number(text.replaceAll(',', ''));
    return { kind: 'figure', figure: { kind: 'count', low: number, high: number, approximate: false, strict: false } };
  }
  const [reading, another] = figuresIn(text);
  if (reading && !another && reading.start === 0 && reading.end === text.length) {
    return { kind: 'figure', figure: reading.figure };
  }
  return { kind: 'words', words: text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ') };
}

/** How two values go together; `other`: they are different words, or can't be compared. */
export function compareValues(one: ComparableValue, other: ComparableValue): 'same' | 'conflict' | 'other' {
  if (one.kind === 'words' || other.kind === 'words') {
    return one.kind === 'words' && other.kind === 'words' && one.words === other.words ? 'same' : 'other';
  }
  if (!isComparable(one, other)) return 'other';
  return excludes(one, other) ? 'conflict' : 'same';
}
