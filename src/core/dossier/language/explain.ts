import type { Span } from '../../span';
import { parseEdtf } from '../../timeline/edtf';
import { isEdtfError } from '../../timeline/edtf-date';
import { dateInWords } from '../../timeline/words';
import { locate } from '../locate';
import { fieldOf } from '../spot/spot';
import { isChoice } from './complete-values';
import { describeField } from './describe';
import type { Section } from './sections';

/** What there is to say of a place. */
export interface Explained {
  /** A field, or the date in words that a value is. */
  readonly kind: 'field' | 'date';
  readonly markdown: string;
  readonly span: Span;
}

/**
 * What a field is for, at its key and at a value that is one of some words, and what a date means; undefined elsewhere.
 * `sections` are those of the text, where they are known already.
 */
export function explain(text: string, offset: number, sections?: readonly Section[]): Explained | undefined {
  const spot = locate(text, offset, sections);
  if (!spot || spot.part === 'blank' || spot.span.start === spot.span.end) return undefined;
  const { part, shape, path, span } = spot;
  if (part === 'key') {
    const name = String(path.at(-1));
    const field = fieldOf(shape, name);
    return field && { kind: 'field', markdown: describeField(name, field), span };
  }
  if (shape?.kind === 'date') {
    const date = parseEdtf(text.slice(span.start, span.end).replace(/^(["'])(.*)\1$/, '$2'));
    return isEdtfError(date) ? undefined : { kind: 'date', markdown: dateInWords(date), span };
  }
  const name = path.findLast(step => typeof step === 'string');
  if (!shape || !isChoice(shape) || !spot.field || name === undefined) return undefined;
  return { kind: 'field', markdown: describeField(name, spot.field), span };
}
