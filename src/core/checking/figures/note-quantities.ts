import type { NoteCitation } from '../../citation/pandoc';
import type { Token } from '../../quantities/tokens';
import type { Mention } from '../../recognition/mention';
import type { Span } from '../../span';
import type { Steps } from '../../steps';
import type { NoteQuantity } from './judge';
import { isWordless, type QuantityReading, quantitiesOf } from './quantity';
import { sentencesIn } from './sentences';
import { CLAUSE_END, isDoubtful, isPlain, isSpeaker, isUnsaid, modifiersIn, OWNING, topicsOf, wordsOf } from './topics';

/** A stretch of a note without blank lines, with what was found in it, in order; all offsets from its beginning. */
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
  /** Whether the sentence speaks of what is not, or not yet. */
  readonly isUnsaid: boolean;
  /** The citations in the sentence, or right behind it. */
  readonly cited: readonly NoteCitation[];
}

/** Words in quotation marks, and lines of a quotation: what somebody else wrote. */
const QUOTED =
  /“[^”]{0,600}”|"[^"\n]{0,600}"|«[^»]{0,600}»|„[^“”]{0,600}[“”]|(?<=^|[\s(])‘[^’\n]{0,300}’(?=$|[\s.,;:)])|^[ \t]*>.*$/gm;
/** What numbers a list item, a heading or a footnote. */
const NUMBERING =
  /^[ \t]*(?:[-*+•·][ \t]+)?(?:#+[ \t]*)?\d+(?:\.\d+)*[.)]?(?=[ \t]+\D)(?<=#.*|[.)])|\[\^[^\]\s]+\]:?/gm;
/** A number behind a capital word is part of a name: `Expo 2020`, `Airbus 320`. */
const IN_NAME = /[\p{L}\d].*[ \u00a0]\p{Lu}[\p{L}\d]*[ \u00a0]$/su;
/** What may stand before a citation that begins a sentence. */
const OPENING = /^[\s[(]*-?$/;
/** How far from a name words may tell that it only speaks, in UTF-16 units. */
const SPEAKING = 60;
/** How much beside a figure may tell whether it is all of something, in UTF-16 units. */
const BESIDE = 20;

/** The figures and dates of a stretch that something can be known of, sentence by sentence. */
export function* quantitiesIn({ text, mentions, citations, opaque }: Stretch): Steps<FoundQuantity[]> {
  const cited = citations.map(({ span }) => span);
  const apart = [...matchesOf(text, QUOTED), ...matchesOf(text, NUMBERING), ...opaque, ...mentions, ...cited];
  const apartIn = within(apart);
  const mentionsIn = within(mentions);
  const citationsIn = within(citations.map(citation => ({ ...citation.span, citation })));
  const found: FoundQuantity[] = [];
  let last: FoundQuantity[] = [];
  for (const sentence of sentencesIn(
    text,
    [...mentions, ...cited].sort((a, b) => a.start - b.start),
  )) {
    const own = citationsIn(sentence).map(({ citation }) => citation);
    // What stands behind a full stop is still of the sentence before it.
    const isBehind = sentence.start > 0 && own[0] && OPENING.test(text.slice(sentence.start, own[0].span.start));
    const behind = isBehind ? own.splice(0, 1) : [];
    found.push(...last.map(each => ({ ...each, cited: [...each.cited, ...behind] })));
    const named = mentionsIn(sentence);
    const quantities = named.length > 0 ? inSentence(text, sentence, named, apartIn(sentence)) : [];
    last = quantities.map(each => ({ ...each, cited: own }));
    yield;
  }
  return [...found, ...last];
}

function inSentence(
  text: string,
  sentence: Span,
  named: readonly Mention[],
  apart: readonly Span[],
): Omit<FoundQuantity, 'cited'>[] {
  const words = text.slice(sentence.start, sentence.end);
  const moved = <T extends Span>(each: T): T => ({
    ...each,
    start: each.start + sentence.start,
    end: each.end + sentence.start,
  });
  const tokens = wordsOf(words);
  const readings = quantitiesOf(tokens)
    .map(moved)
    .filter(reading => named.some(({ end }) => end === reading.start - 1) || !isPartOfName(text, sentence, reading))
    .filter(reading => !apart.some(span => touches(span, reading)));
  if (readings.length === 0) return [];
  const wordless = readings.filter(isWordless);
  const telling = tokens
    .map(moved)
    .filter(token => !apart.some(span => touches(span, token)) && !wordless.some(span => touches(span, token)));
  const whole = readings.map(({ quantity }) => quantity);
  const [isDoubted, isNotSaid] = [isDoubtful(words), isUnsaid(words)];
  const [readingsIn, namedIn] = [within(readings), within(named)];
  return partsOf(text, sentence).flatMap(part => {
    const [inPart, own] = [readingsIn(part), namedIn(part)];
    if (inPart.length === 0) return [];
    const entities = spokenOf(text, sentence, own.length > 0 ? own : named);
    const all = inPart.map(({ quantity }) => quantity);
    return inPart.map(reading => {
      const isAside = isDateAside(text, reading, sentence);
      const { start, end } = reading;
      const isAll = isPlain(text.slice(Math.max(sentence.start, start - BESIDE), start), text.slice(end, end + BESIDE));
      const said = { isDoubtful: isDoubted || isAside, isUnsaid: isNotSaid || isAside };
      return {
        ...reading,
        entities,
        all,
        whole,
        ...said,
        isPlain: isAll,
        ...topicsAround(reading, text, sentence, named, telling),
        sentence,
      };
    });
  });
}

/** What the clause of a figure and the rest of its sentence speak of. */
function topicsAround(
  reading: Span,
  text: string,
  sentence: Span,
  mentions: readonly Mention[],
  telling: readonly Token[],
) {
  const clause = clauseAround(text, reading, sentence);
  const inClause = telling.filter(token => isIn(token, clause));
  const [here, elsewhere] = [topicsOf(inClause), topicsOf(telling.filter(token => !isIn(token, clause)))];
  // A clause of nothing but the figure is of what the rest of its sentence is.
  const [near, far] = here.size > 0 ? [here, elsewhere] : [elsewhere, here];
  const names = topicsOf(inClause.filter(token => isName(token) && token.start > sentence.start));
  const owner = mentions.find(({ end }) => OWNING.test(text.slice(end, reading.start)))?.entity;
  return { near, far, names, owner, modifiers: modifiersIn(inClause) };
}

/** Whether a date ends a parenthesis, as when something appeared that is referred to does: `(The Ledger, 3 May 2019)`. */
function isDateAside(text: string, { start, end, quantity }: QuantityReading, sentence: Span): boolean {
  return quantity.kind === 'date' && text[end] === ')' && /\([^()]*$/.test(text.slice(sentence.start, start));
}

/** The parts of a sentence between semicolons, each of which may speak of others and of other times. */
function partsOf(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  for (const words of text.slice(start, end).split(/(?<=;)(?=\s)/)) {
    const from = parts.at(-1)?.end ?? start;
    parts.push({ start: from, end: from + words.length });
  }
  return parts;
}

/** Whom a sentence is about: who only speaks in it isn't meant, unless nobody else is named. */
function spokenOf(text: string, sentence: Span, named: readonly Mention[]): ReadonlySet<string> {
  const meant = named.filter(({ start, end }) => {
    const before = text.slice(Math.max(sentence.start, start - SPEAKING), start);
    return !isSpeaker(before, text.slice(end, Math.min(sentence.end, end + SPEAKING)));
  });
  return new Set((meant.length > 0 ? meant : named).map(({ entity }) => entity));
}

function clauseAround(text: string, { start, end }: Span, sentence: Span): Span {
  const before = [...text.slice(sentence.start, start).matchAll(CLAUSE_END)].at(-1);
  const after = text.slice(end, sentence.end).search(CLAUSE_END);
  return {
    start: before ? sentence.start + before.index + before[0].length : sentence.start,
    end: after < 0 ? sentence.end : end + after,
  };
}

function isPartOfName(text: string, sentence: Span, { start, end, quantity }: QuantityReading): boolean {
  if (quantity.kind === 'figure' && quantity.figure.kind !== 'count') return false;
  return /^\d+(?:\s\p{Ll}+)*$/u.test(text.slice(start, end)) && IN_NAME.test(text.slice(sentence.start, start));
}

function isName({ written }: Token): boolean {
  return /^\p{Lu}/u.test(written);
}

/** Finds which of many spans touch one, of ones that are asked for in order; in time linear in all. */
function within<T extends Span>(spans: readonly T[]): (of: Span) => T[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let first = 0;
  return of => {
    while (first < sorted.length && sorted[first]!.end <= of.start) first++;
    const found: T[] = [];
    for (let i = first; i < sorted.length && sorted[i]!.start < of.end; i++)
      if (sorted[i]!.end > of.start) found.push(sorted[i]!);
    return found;
  };
}

function matchesOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function isIn(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
