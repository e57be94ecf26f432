import { type Citing, type Dossier, sourceName } from '../dossier/dossier';
import { keyInCitation } from '../dossier/language/rename';
import type { Source } from '../dossier/model';
import { t } from '../l10n';
import { shorten } from '../shorten';
import type { Span } from '../span';
import { dateInWords } from '../timeline/words';
import { resolvePlace } from './anchor';
import type { CitationSpot, KeySpot, PlaceSpot } from './citation-spot';
import type { CitationStyle } from './citation-style';
import { hashOfWords, wordsOfPrint } from './fingerprint';
import { passageNumbered } from './passages';
import type { SourceText } from './source-text';

/** Something that can be written in a citation. */
export interface CitationCompletion {
  /** The source, or what is cited from the paragraph first. */
  readonly about: { readonly source: string } | { readonly claim: string } | { readonly event: string };
  readonly label: string;
  readonly detail: string;
  /** What a person may type to find it. */
  readonly filter: string;
  /** What is written, and where the cursor is then, as an offset in it; at its end where none is given. */
  readonly text: string;
  readonly cursor?: number;
}

export interface CitationCompletions {
  readonly items: readonly CitationCompletion[];
  /** Whether these are all, so that they needn't be asked for again while a word is typed. */
  readonly isComplete: boolean;
}

/** What completion goes by besides the place. */
export interface CitationContext {
  readonly dossier: Pick<Dossier, 'sources' | 'claims' | 'claimsAbout' | 'eventsOf' | 'citedBy' | 'speakerName'>;
  /** The entities mentioned in the paragraph. */
  readonly entities: readonly string[];
  /** The sources that the note cites elsewhere. */
  readonly cited: ReadonlySet<string>;
  readonly style: CitationStyle;
  /** The text in which the paragraphs of the source cited are counted, where it is here. */
  readonly text?: SourceText | undefined;
}

/** From so many sources or paragraphs on not all are given, but those that hold what is typed. */
const MOST = 300;
/** How much of a paragraph is read, in UTF-16 units. */
const BEGINNING = 300;

/** What can be written in a spot's span, the best first; undefined where nothing is known. */
export function completeCitation(spot: CitationSpot, context: CitationContext): CitationCompletions | undefined {
  const found = spot.kind === 'key' ? sources(spot, context) : paragraphs(spot, context);
  return found.items.length > 0 ? found : undefined;
}

/** Those that are cited for the entities around first, then those that the note cites, then all others by their keys. */
function sources(spot: KeySpot, context: CitationContext): CitationCompletions {
  const { dossier, cited } = context;
  const near = citedFor(context);
  const typed = spot.typed.toLowerCase();
  const isComplete = dossier.sources.size <= MOST;
  const others: string[] = [];
  for (const [key, source] of dossier.sources) {
    if (near.has(key)) continue;
    if (!isComplete && !cited.has(key)) {
      if (others.length >= MOST) continue;
      if (!key.toLowerCase().includes(typed) && !source.title?.toLowerCase().includes(typed)) continue;
    }
    others.push(key);
  }
  others.sort((a, b) => Number(cited.has(b)) - Number(cited.has(a)) || (a < b ? -1 : 1));
  const keys = [...[...near].sort((a, b) => b[1] - a[1]).map(([key]) => key), ...others];
  return { items: keys.map(key => sourceItem(dossier.sources.get(key)!, spot, context.style)), isComplete };
}

/** How often each source is cited for any of the entities. */
function citedFor({ dossier, entities }: CitationContext): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entity of entities) {
    const places = [...dossier.claimsAbout(entity), ...dossier.eventsOf(entity)].flatMap(({ cite }) => cite);
    for (const { source } of places) if (dossier.sources.has(source)) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return counts;
}

function sourceItem(source: Source, spot: KeySpot, style: CitationStyle): CitationCompletion {
  const { key, title } = source;
  const at = spot.isBraced ? `@{${key}}` : `@${keyInCitation(`@${key}`, { start: 1, end: 1 + key.length }, key)}`;
  const isWrapped = style.isBracketed && !spot.isInGroup;
  const name = sourceName(source);
  const about = [title, name === title ? undefined : name, source.issued && dateInWords(source.issued.date)];
  return {
    about: { source: key },
    label: key,
    detail: about.filter(Boolean).join(' · '),
    filter: `@${spot.isBraced ? '{' : ''}${key} ${title ?? ''} ${name ?? ''}`.trimEnd(),
    text: isWrapped ? `[${at}]` : at,
    // A locator may follow.
    ...(isWrapped && { cursor: at.length + 1 }),
  };
}

/** The paragraphs for which the source is cited, those cited for the entities around first, then the others of its text. */
function paragraphs(spot: PlaceSpot, context: CitationContext): CitationCompletions {
  const { dossier, text, style } = context;
  const { key, isTight, typed } = spot;
  const label = spot.label ?? style.label;
  const item = (number: number, about: CitationCompletion['about'], detail: string, words: string) => ({
    about,
    label: `${label}${number}`,
    detail,
    filter: `${label}${number} ${shorten(words, BEGINNING)}`,
    text: `${isTight ? ' ' : ''}${label}${number}`,
  });
  const cited = citedParagraphs(key, context);
  const items = [...cited].map(([number, all]): CitationCompletion => {
    const [first] = all;
    const about = first!.kind === 'claim' ? { claim: first!.claim.id } : { event: first!.event.id };
    const words = all.map(citing => saidIn(dossier, citing));
    const detail = shorten(words[0]!, 100);
    const more = words.length - 1;
    return item(number, about, more > 0 ? t('{0} (and {1} more)', detail, more) : detail, words.join(' '));
  });
  const others = text ? othersOf(text, cited, typed, label) : [];
  items.push(...others.map(([number, words]) => item(number, { source: key }, shorten(words, 100), words)));
  return { items, isComplete: !text || countOf(text) <= MOST };
}

/** The numbers of a text's paragraphs that are not cited, of many those that hold what is typed, with the words they begin with. */
function othersOf(
  text: SourceText,
  cited: ReadonlyMap<number, unknown>,
  typed: string,
  label: string,
): [number: number, words: string][] {
  const count = countOf(text);
  const isMany = count > MOST;
  const isNumber = /^\d/.test(typed);
  const others: [number, string][] = [];
  let changed = 0;
  for (let number = 1; number <= count && others.length < MOST && changed < MOST; number++) {
    if (cited.has(number) || (isMany && isNumber && !String(number).startsWith(typed))) continue;
    const span = isMany ? passageNumbered(text.passages, number) : spanNow(text, number);
    if (!span) continue;
    const words = text.text.slice(span.start, Math.min(span.end, span.start + BEGINNING));
    if (isMany && !isNumber && !`${label}${words}`.toLowerCase().includes(typed.toLowerCase())) continue;
    // Where the words of one of many are now would take a look at all of them.
    if (isMany && !isAsNumbered(text, number, span)) changed++;
    else others.push([number, words]);
  }
  return others;
}

/** Where the paragraph is that a number means, with the words that it has now. */
function spanNow(text: SourceText, paragraph: number): Span | undefined {
  const found = resolvePlace(text, { paragraph });
  return 'span' in found ? found.span : undefined;
}

/** Whether a passage has the words that the dossier has a fingerprint of for its number, where it has one. */
function isAsNumbered({ text, digest, fingerprints }: SourceText, number: number, { start, end }: Span): boolean {
  const print = digest ? undefined : fingerprints[number - 1];
  return print === undefined || wordsOfPrint(print) === hashOfWords(text.slice(start, end));
}

function countOf({ passages, fingerprints }: SourceText): number {
  return Math.max(passages.length, fingerprints.length);
}

/** By number, what the source's paragraphs are cited for, what is about the entities around first. */
function citedParagraphs(key: string, { dossier, entities }: CitationContext): Map<number, Citing[]> {
  const byNumber = new Map<number, Citing[]>();
  for (const citing of dossier.citedBy(key)) {
    const { paragraph } = citing.place;
    if (paragraph !== undefined) byNumber.set(paragraph, [...(byNumber.get(paragraph) ?? []), citing]);
  }
  const isAbout = (citing: Citing) => about(citing).some(entity => entities.includes(entity));
  const ranked = [...byNumber].map(([number, all]) => {
    const near = all.filter(isAbout);
    return { number, near: near.length, all: [...near, ...all.filter(each => !near.includes(each))] };
  });
  ranked.sort((a, b) => Number(b.near > 0) - Number(a.near > 0) || a.number - b.number);
  return new Map(ranked.map(({ number, all }) => [number, all]));
}

function about(citing: Citing): string[] {
  const located = citing.kind === 'claim' ? citing.claim.about : citing.event.entities;
  return located.map(({ value }) => value);
}

/** `Port Harbour Board: The renewal costs 4.1 million euros a year.` */
function saidIn(dossier: CitationContext['dossier'], citing: Citing): string {
  if (citing.kind === 'event') return citing.event.title;
  const speaker = citing.claim.by === undefined ? undefined : dossier.speakerName(citing.claim);
  return speaker === undefined ? citing.claim.text : t('{0}: {1}', speaker, citing.claim.text);
}
