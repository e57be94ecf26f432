import type { Span } from '../../span';

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });
/** A line break behind which nothing begins anew: no list item, heading, table row or quotation. */
const SOFT_BREAK = /(?:\r\n|\n|\r)(?!\s*(?:[-*+•·]\s|\d+[.)]\s|#|\||>|$))/g;
/** What ends with a full stop and ends no sentence: initials, and abbreviations that something follows. */
const ABBREVIATION =
  /(?:^|[\s([“"'‘])(?:(?:\p{L}\.)+|(?:approx|art|ca|cf|ch|co|corp|dr|ed|est|et al|etc|fig|inc|jr|ltd|messrs|mr|mrs|ms|no|nos|op|p|para|paras|pp|prof|resp|sec|sr|st|vol|vs|e\.g|i\.e|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.)\s*$/iu;
/** An abbreviation that may as well be the last word of a sentence: it is where a capital word follows that is no name's. */
const LAST_WORD = /(?:co|corp|inc|ltd|etc|jr|sr)\.\s*$/i;
const BEGINNING =
  /^(?:The|This|That|These|Those|It|Its|In|On|At|By|But|And|He|She|They|Their|His|Her|We|As|After|Before|For)\b/;

/**
 * The sentences of a stretch of text without blank lines, in order, as Unicode's rules part them (UAX #29), but not behind
 * an abbreviation nor within one of `whole`: spans, in order and apart, such as names. What is no running text, such as a
 * list item, begins a sentence of its own.
 */
export function* sentencesIn(text: string, whole: readonly Span[]): Generator<Span, void> {
  const flat = masked(text, whole).replace(SOFT_BREAK, lineBreak => ' '.repeat(lineBreak.length));
  let start = 0;
  for (const { segment, index } of SEGMENTER.segment(flat)) {
    const end = index + segment.length;
    if (end < flat.length && goesOn(flat.slice(start, end), flat.slice(end, end + 20))) continue;
    yield { start, end };
    start = end;
  }
}

/** A text of the same length in which each span is a word. */
function masked(text: string, spans: readonly Span[]): string {
  let masked = '';
  for (const { start, end } of spans) {
    masked += text.slice(masked.length, start);
    masked += 'X'.repeat(Math.max(0, end - masked.length));
  }
  return masked + text.slice(masked.length);
}

function goesOn(sentence: string, next: string): boolean {
  if (/[\r\n]\s*$/.test(sentence) || !ABBREVIATION.test(sentence.slice(-20))) return false;
  return !((LAST_WORD.test(sentence) || /\p{Lu}\.\p{Lu}\.\s*$/u.test(sentence)) && BEGINNING.test(next));
}
