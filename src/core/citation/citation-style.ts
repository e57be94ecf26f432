import type { NoteCitation } from './pandoc';

/** How a note writes its citations. */
export interface CitationStyle {
  /** Whether they stand in brackets. */
  readonly isBracketed: boolean;
  /** What stands before a paragraph's number, with its space: `para. `. */
  readonly label: string;
}

/** A longer one is no label by itself. */
const LONGEST_LABEL = 12;

/** How most citations of a note are written; in brackets and with `para.` where none tells. `text` gives the note's words. */
export function citationStyle(
  citations: readonly NoteCitation[],
  text: (start: number, end: number) => string,
): CitationStyle {
  const labels = new Map<string, number>();
  let inText = 0;
  for (const { form, locator } of citations) {
    if (form === 'in-text') inText++;
    if (locator?.paragraphs.length !== 1) continue;
    const { start, end } = locator.span;
    const label = text(start, Math.min(end, start + LONGEST_LABEL)).replace(/\d.*$/su, '');
    if (!label.startsWith('{')) labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  const [label = 'para. '] = [...labels].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { isBracketed: 2 * inText <= citations.length, label };
}
