import { type Dossier, sourceName } from '../dossier/dossier';
import type { Claim, CslName } from '../dossier/model';
import { dateInWords } from '../timeline/words';
import { numberCitations, type Opens, type WhatOpens } from './citations';
import { sourceKind } from './kind';
import { type Statement, statementOf } from './statement';

/** What is known of a source, and what a citation of it rests on. */
export interface SourceCard {
  readonly kind: 'source';
  readonly key: string;
  readonly title: string;
  /** `Newspaper article`. */
  readonly type?: string;
  readonly authors: readonly string[];
  /** Where it appeared, or who published it. */
  readonly publisher?: string;
  /** In words. */
  readonly issued?: string;
  /** Says how an uncertain date was worked out. */
  readonly note?: string;
  readonly opens: Opens;
  /** The paragraphs that the citation names; empty where it names none. */
  readonly paragraphs: readonly number[];
  /** What is the matter with the place that the citation names, as sentences. */
  readonly trouble: readonly string[];
  /** What these paragraphs say themselves, or a digest of them. */
  readonly words: readonly ParagraphWords[];
  /** What is the matter with what the dossier cites from these paragraphs, as sentences. */
  readonly changed: readonly string[];
  /** What the dossier cites these paragraphs for; at most as many as asked for. */
  readonly claims: readonly Statement[];
  /** How many further claims cite these paragraphs, or cite the source where no paragraph is named. */
  readonly moreClaims: number;
  /** How many events cite the source, at whichever paragraph. */
  readonly events: number;
}

/** A paragraph's own words, of any length. */
export interface ParagraphWords {
  readonly paragraph: number;
  readonly words: string;
}

export interface SourceCardOptions {
  readonly opens: WhatOpens;
  readonly paragraphs?: readonly number[];
  /** See `SourceCard`. */
  readonly trouble?: readonly string[];
  readonly words?: readonly ParagraphWords[];
  readonly changed?: readonly string[];
  /** How many claims to show; 3 when not said. */
  readonly claims?: number;
}

/** The card of a source; `undefined` where the dossier has none with this key. */
export function sourceCard(dossier: Dossier, key: string, options: SourceCardOptions): SourceCard | undefined {
  const source = dossier.sources.get(key);
  if (!source) return undefined;
  const paragraphs = options.paragraphs ?? [];
  const publisher = source.containerTitle ?? source.publisher;
  const cited = claimsCiting(dossier, key, paragraphs);
  const shown = paragraphs.length === 0 ? [] : cited.slice(0, options.claims ?? 3);
  const citations = numberCitations(dossier, options.opens);
  return {
    kind: 'source',
    key,
    title: source.title ?? sourceName(source) ?? key,
    ...(source.type !== undefined && { type: sourceKind(source.type) }),
    authors: source.author.map(personName).filter(name => name !== ''),
    ...(publisher !== undefined && { publisher }),
    ...(source.issued && { issued: dateInWords(source.issued.date) }),
    ...(source.note !== undefined && { note: source.note }),
    opens: options.opens(key),
    paragraphs,
    trouble: options.trouble ?? [],
    words: options.words ?? [],
    changed: options.changed ?? [],
    claims: shown.map(claim => statementOf(dossier, claim, citations)),
    moreClaims: cited.length - shown.length,
    events: eventsCiting(dossier, key),
  };
}

/** The claims that cite a source at one of some paragraphs, or anywhere where none is named; each once, in the dossier's order. */
function claimsCiting(dossier: Dossier, source: string, paragraphs: readonly number[]): Claim[] {
  const claims = dossier.citedBy(source).flatMap(citing => {
    if (citing.kind !== 'claim') return [];
    const { paragraph } = citing.place;
    return paragraphs.length === 0 || (paragraph !== undefined && paragraphs.includes(paragraph)) ? [citing.claim] : [];
  });
  return [...new Set(claims)];
}

function eventsCiting(dossier: Dossier, source: string): number {
  return new Set(dossier.citedBy(source).flatMap(citing => (citing.kind === 'event' ? [citing.event] : []))).size;
}

function personName({ literal, given, family }: CslName): string {
  return literal ?? [given, family].filter(Boolean).join(' ');
}
