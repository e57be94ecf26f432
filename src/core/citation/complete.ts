import { type Citing, type Dossier, sourceName } from '../dossier/dossier';
import { keyInCitation } from '../dossier/language/rename';
import type { Source } from '../dossier/model';
import { t } from '../l10n';
import { shorten } from '../shorten';
import type { Span } from '../span';
import { dateInWords } from '../timeline/words';
import type { CitationSpot, KeySpot, PlaceSpot } from './citation-spot';
import type { CitationStyle } from './citation-style';

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
  /** What is written already, and gives way. */
  readonly span: Span;
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
}

/** From so many sources on not all are given, but those whose key or title holds what is typed. */
const MOST = 300;

/** What can be written where a citation is begun, the best first; undefined where nothing is known. */
export function completeCitation(spot: CitationSpot, context: CitationContext): CitationCompletions | undefined {
  const found = spot.kind === 'key' ? sources(spot, context) : paragraphs(spot, context);
  return found.items.length > 0 ? { ...found, span: spot.span } : undefined;
}

/** Those that are cited for the entities around first, then those that the note cites, then all others by their keys. */
function sources(spot: KeySpot, context: CitationContext): Omit<CitationCompletions, 'span'> {
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

/** The paragraphs for which the source is cited, those cited for the entities around first. */
function paragraphs(spot: PlaceSpot, { dossier, entities, style }: CitationContext): Omit<CitationCompletions, 'span'> {
  const byNumber = new Map<number, Citing[]>();
  for (const citing of dossier.citedBy(spot.key)) {
    const { paragraph } = citing.place;
    if (paragraph !== undefined) byNumber.set(paragraph, [...(byNumber.get(paragraph) ?? []), citing]);
  }
  const isAbout = (citing: Citing) => about(citing).some(entity => entities.includes(entity));
  const ranked = [...byNumber].map(([number, all]) => {
    const near = all.filter(isAbout);
    return { number, near: near.length, all: [...near, ...all.filter(each => !near.includes(each))] };
  });
  ranked.sort((a, b) => Number(b.near > 0) - Number(a.near > 0) || a.number - b.number);
  const label = spot.label ?? style.label;
  const items = ranked.map(({ number, all }): CitationCompletion => {
    const [first] = all;
    const words = all.map(citing => saidIn(dossier, citing));
    const detail = shorten(words[0]!, 100);
    return {
      about: first!.kind === 'claim' ? { claim: first!.claim.id } : { event: first!.event.id },
      label: `${label}${number}`,
      detail: words.length > 1 ? t('{0} (and {1} more)', detail, words.length - 1) : detail,
      filter: `${label}${number} ${shorten(words.join(' '), 300)}`,
      text: `${spot.isTight ? ' ' : ''}${label}${number}`,
    };
  });
  return { items, isComplete: true };
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
