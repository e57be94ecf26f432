import type { NoteCitation } from '../../citation/pandoc';
import { tokensOf } from '../../quantities/tokens';
import type { Mention } from '../../recognition/mention';
import type { Span } from '../../span';
import { ENGLISH_TOPICS } from './english-topics';
import type { NoteQuantity } from './judge';
import { isWordless, quantitiesOf } from './quantity';
import { sentencesIn } from './sentences';
import { topicsOf, withoutDots } from './topics';

/** A stretch of a note with what was found in it; all offsets from its beginning. */
export interface Stretch {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly citations: readonly NoteCitation[];
  /** Code, addresses and front matter. */
  readonly opaque: readonly Span[];
}

/** A quantity in a sentence that names an entity. */
export interface FoundQuantity extends Span, NoteQuantity {
  readonly sentence: Span;
  /** The sources that the sentence cites. */
  readonly cited: readonly NoteCitation[];
}

/** Words in quotation marks, and lines that are a quotation. */
const QUOTED = /“[^”]{0,600}”|"[^"\n]{0,600}"|«[^»]{0,600}»|„[^“”]{0,600}[“”]|(?<=^|[\s(])‘[^’\n]{0,300}’(?=$|[\s.,;:)])|^[ \t]*>.*$/gm;
/** A number that numbers: of a list item, a heading, a footnote. */
const NUMBERING = /^[ \t]*(?:[-*+•·][ \t]+)?(?:#+[ \t]*)?\d+(?:\.\d+)*[.)]?(?=[ \t])|\[\^[^\]\s]+\]:?/gm;

export function quantitiesIn(stretch: Stretch): FoundQuantity[] {
  const { text, mentions, citations, opaque } = stretch;
  if (mentions.length === 0) return [];
  const passedOver = [...matchesOf(text, QUOTED), ...matchesOf(text, NUMBERING), ...opaque, ...mentions, ...citations.map(({ span }) => span)];
  const whole = [...mentions, ...citations.map(({ span }) => span)];
  const found: FoundQuantity[] = [];
  const sentences = sentencesIn(text, whole);
  for (const [index, sentence] of sentences.entries()) {
    const named = mentions.filter(mention => isIn(mention, sentence));
    if (named.length === 0) continue;
    const cited = citationsOf(text, sentence, sentences[index + 1], citations);
    found.push(...inSentence(text, sentence, named, cited, passedOver));
  }
  return found;
}

function inSentence(text: string, sentence: Span, mentions: readonly Mention[], cited: readonly NoteCitation[], passedOver: readonly Span[]): FoundQuantity[] {
  const words = text.slice(sentence.start, sentence.end);
  const plain = withoutDots(words);
  const tokens = tokensOf(plain);
  const readings = quantitiesOf(tokens)
    .map(reading => ({ ...reading, start: reading.start + sentence.start, end: reading.end + sentence.start }))
    .filter(reading => !passedOver.some(span => span.start < reading.end && reading.start < span.end));
  if (readings.length === 0) return [];
  const spokenOf = mentions.filter(mention => !isSpeaker(text, mention, sentence));
  // Who alone is named speaks of himself.
  const entities = new Set((spokenOf.length > 0 ? spokenOf : mentions).map(({ entity }) => entity));
  const isDoubtful = ENGLISH_TOPICS.doubts.test(plain);
  const hidden = [...passedOver, ...readings.filter(isWordless)];
  const topical = tokens
    .map(token => ({ ...token, start: token.start + sentence.start, end: token.end + sentence.start }))
    .filter(token => !hidden.some(span => span.start < token.end && token.start < span.end));
  const first = topical[0]?.start ?? 0;
  return readings.map((reading): FoundQuantity => {
    const clause = clauseAround(text, reading, sentence);
    const inClause = topicsOf(topical.filter(token => isIn(token, clause)));
    const elsewhere = topicsOf(topical.filter(token => !isIn(token, clause)));
    const [near, far] = inClause.size > 0 ? [inClause, elsewhere] : [elsewhere, inClause];
    const names = topicsOf(topical.filter(token => isIn(token, clause) && token.start > first && /^\p{Lu}/u.test(token.written)));
    const others = readings.flatMap(({ quantity }) => (quantity.kind === 'figure' ? quantity : []));
    const dates = readings.flatMap(other => (other !== reading && other.quantity.kind === 'date' ? other.quantity.dates : []));
    return { ...reading, entities, near, far, names, dates, others, isDoubtful, sentence, cited };
  });
}

function clauseAround(text: string, { start, end }: Span, sentence: Span): Span {
  const before = text.slice(sentence.start, start);
  const after = text.slice(end, sentence.end);
  const from = [...before.matchAll(CLAUSE)].at(-1);
  const to = CLAUSE_END.exec(after);
  return { start: sentence.start + (from ? from.index + from[0].length : 0), end: to ? end + to.index : sentence.end };
}
const CLAUSE = /[,;:–—](?=\s|\w)(?!\d)|\b(?:while|whereas|but|although)\b/g;
const CLAUSE_END = /[,;:–—](?=\s|$)|\b(?:while|whereas|but|although)\b/;

function isSpeaker(text: string, { start, end }: Mention, sentence: Span): boolean {
  return ENGLISH_TOPICS.speaks.test(text.slice(end, Math.min(sentence.end, end + 60))) || ENGLISH_TOPICS.accordingTo.test(text.slice(Math.max(sentence.start, start - 40), start));
}

function citationsOf(text: string, sentence: Span, next: Span | undefined, citations: readonly NoteCitation[]): NoteCitation[] {
  const own = citations.filter(({ span }) => isIn(span, sentence));
  const first = next && citations.find(({ span }) => isIn(span, next));
  const follows = first && /^[\s[(]*$/.test(text.slice(next.start, first.span.start));
  return follows ? [...own, first] : own;
}

function matchesOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}

function isIn(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
