import { type Finding, finding } from '../checking/finding';
import type { Citing, Dossier } from '../dossier/dossier';
import { nearestOf } from '../dossier/near';
import { listInWords, t } from '../l10n';
import { shorten } from '../shorten';
import type { Steps } from '../steps';
import { type Resolution, resolveAmong } from './anchor';
import type { CitationDocument } from './citation-document';
import { isNoPage, pagesInWords, pagesNamed } from './pages';
import type { NoteCitation } from './pandoc';
import { passageNumbered } from './passages';
import type { Page } from './reading';
import { byPassage, type StalePassage } from './same-passage';
import type { SourceText } from './source-text';

/** A passage that a dossier cites from the paragraph a note cites, and that is not simply there any more. */
export interface Stale {
  /** As the note and the dossier have it. */
  readonly paragraph: number;
  readonly citing: Citing;
  readonly resolution: Exclude<Resolution, { kind: 'exact' }>;
  /** The text in which it was looked for. */
  readonly source: SourceText;
}

interface MissingPages {
  readonly numbers: readonly string[];
  readonly pages: readonly Page[];
}

/** In a dossier with more sources, none is looked for that may have been meant. */
const MOST_COMPARED = 5000;
/** No citation has more findings about one paragraph. */
const MOST_STALE = 5;
/** Labels of figures, tables and the like, which are referred to as sources are (pandoc-crossref, Quarto). */
const CROSS_REFERENCE = /^(?:fig|tbl|eq|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr)[:-]/i;
/** Front matter that names another bibliography, whose keys are not known here. */
const BIBLIOGRAPHY = /^(?:bibliography|references):/m;

/**
 * Holds the citations of notes against one state of the dossiers and of the sources' texts: an unknown source, a paragraph or
 * page that isn't there, a passage that is not as it was cited. `texts` gives those of a source, by its key, in which a passage is looked
 * for in turn; none where they are not here. What was found in a paragraph of a note is kept as long as that stays as it is.
 */
export class CitationCheck {
  private readonly known = new WeakMap<object, readonly Finding[]>();
  private readonly near = new Map<string, string | undefined>();
  private readonly stale = new Map<string, readonly StalePassage[]>();

  constructor(
    private readonly dossier: Pick<Dossier, 'sources' | 'citedBy'>,
    private readonly texts: (source: string) => readonly SourceText[],
  ) {}

  /** The findings of a note, in order of its citations. A note with a bibliography of its own may cite what no dossier has. */
  *check(document: CitationDocument): Steps<Finding[]> {
    const findings: Finding[] = [];
    for (const [index, piece] of document.pieces.entries()) {
      if (piece.citations.length === 0) continue;
      let found = this.known.get(piece);
      if (!found) {
        found = yield* this.checkAll(piece.citations);
        this.known.set(piece, found);
      }
      const start = document.startOf(index);
      for (const each of found) {
        findings.push({ ...each, span: { start: each.span.start + start, end: each.span.end + start } });
      }
    }
    return hasBibliography(document) ? findings.filter(({ code }) => code !== 'unknown-citation') : findings;
  }

  /** The source that may have been meant by a key that none has. */
  *nearTo(key: string): Steps<string | undefined> {
    const { sources } = this.dossier;
    if (!this.near.has(key)) {
      this.near.set(key, sources.size > MOST_COMPARED ? undefined : yield* nearestOf(key, sources.keys()));
    }
    return this.near.get(key);
  }

  /** The numbers of the paragraphs named that no text of the source has, and how many it has; undefined where all are there. */
  missing({ key, locator }: NoteCitation): { readonly numbers: readonly number[]; readonly count: number } | undefined {
    const texts = this.texts(key);
    if (!locator || texts.length === 0) return undefined;
    const numbers = locator.paragraphs.filter(number => !texts.some(text => passageNumbered(text.passages, number)));
    return numbers.length > 0 ? { numbers, count: Math.max(...texts.map(text => text.passages.length)) } : undefined;
  }

  /** The numbers of the pages named that no file of the source has, and the pages that it has; undefined where all are there. */
  missingPages({ key, locator }: NoteCitation): MissingPages | undefined {
    const files = locator?.label === 'page' ? this.texts(key).flatMap(({ pages }) => (pages ? [pages] : [])) : [];
    const [pages] = files;
    if (!locator || !pages) return undefined;
    const numbers = pagesNamed(locator).filter(number => files.every(each => isNoPage(each, number)));
    return numbers.length > 0 ? { numbers, pages } : undefined;
  }

  /** What the dossiers cite from the paragraphs that a citation names, and is not simply there any more; each passage once. */
  staleIn({ key, locator }: NoteCitation): StalePassage[] {
    return [...new Set(locator?.paragraphs)].flatMap(paragraph => this.staleAt(key, paragraph));
  }

  private *checkAll(citations: readonly NoteCitation[]): Steps<Finding[]> {
    const findings: Finding[] = [];
    for (const citation of citations) {
      findings.push(
        ...(this.dossier.sources.has(citation.key) ? this.checkPlace(citation) : yield* this.checkKey(citation)),
      );
      yield;
    }
    return findings;
  }

  private *checkKey(citation: NoteCitation): Steps<Finding[]> {
    const { key, keySpan } = citation;
    const near = yield* this.nearTo(key);
    if (near !== undefined) {
      const message = t('No dossier has a source with the key “{0}”; did you mean “{1}”?', key, near);
      return [finding(keySpan, 'unknown-citation', message)];
    }
    if (mayBeElse(citation)) return [];
    const message = t('No dossier has a source with the key “{0}”. Mend the key, or add the source.', key);
    return [finding(keySpan, 'unknown-citation', message)];
  }

  private checkPlace(citation: NoteCitation): Finding[] {
    const { key, locator } = citation;
    if (!locator) return [];
    const missing = this.missing(citation);
    const pages = this.missingPages(citation);
    const findings = [
      ...(missing ? [finding(locator.span, 'unknown-paragraph', whyMissing(key, missing))] : []),
      ...(pages ? [finding(locator.span, 'unknown-page', whyNoPage(key, pages))] : []),
    ];
    const stale = this.staleIn(citation).slice(0, MOST_STALE);
    return [
      ...findings,
      ...stale.map(each => finding(locator.span, 'stale-citation', whyStale(key, each[0]), each.map(toldBy))),
    ];
  }

  private staleAt(key: string, paragraph: number): readonly StalePassage[] {
    const id = `${paragraph} ${key}`;
    let stale = this.stale.get(id);
    if (!stale) {
      const texts = this.texts(key);
      const citing =
        texts.length > 0 ? this.dossier.citedBy(key).filter(({ place }) => place.paragraph === paragraph) : [];
      stale = byPassage(citing.flatMap(each => staleOf(each, texts) ?? []));
      this.stale.set(id, stale);
    }
    return stale;
  }
}

/** What names no words can't be other words now. */
function staleOf(citing: Citing, texts: readonly SourceText[]): Stale | undefined {
  const { place } = citing;
  if (!place.quote && place.fingerprint === undefined) return undefined;
  const { source, resolution } = resolveAmong(texts, place);
  return resolution.kind === 'exact' ? undefined : { paragraph: place.paragraph!, citing, resolution, source };
}

/** A word after @ in running text may be a name in a network, and a label that of a figure. */
function mayBeElse({ key, form, locator }: NoteCitation): boolean {
  return CROSS_REFERENCE.test(key) || (form === 'in-text' && !locator && /^\p{L}+$/u.test(key));
}

function hasBibliography({ text, frontMatter }: CitationDocument): boolean {
  return frontMatter > 0 && BIBLIOGRAPHY.test(text.slice(0, frontMatter));
}

function whyMissing(key: string, { numbers, count }: { numbers: readonly number[]; count: number }): string {
  const named = listInWords(numbers.map(String));
  if (numbers.length > 1) {
    return count === 1
      ? t('“{0}” has 1 paragraph; there are no paragraphs {1}.', key, named)
      : t('“{0}” has {1} paragraphs; there are no paragraphs {2}.', key, count, named);
  }
  return count === 1
    ? t('“{0}” has 1 paragraph; there is no paragraph {1}.', key, named)
    : t('“{0}” has {1} paragraphs; there is no paragraph {2}.', key, count, named);
}

function whyNoPage(key: string, { numbers, pages }: MissingPages): string {
  const named = listInWords(numbers);
  const there = pagesInWords(pages);
  if (pages.length === 1) return t('“{0}” has 1 page only, {1}; there is no page {2}.', key, there, named);
  return numbers.length === 1
    ? t('“{0}” has the pages {1}; there is no page {2}.', key, there, named)
    : t('“{0}” has the pages {1}; there are no pages {2}.', key, there, named);
}

function whyStale(key: string, { paragraph, citing, resolution }: Stale): string {
  const what = shorten(whatIsCitedFor(citing), 120);
  return t('Paragraph {0} of “{1}” is cited for “{2}”. {3}', paragraph, key, what, resolution.reason);
}

/** The claim's text or the event's title, without a full stop at its end. */
export function whatIsCitedFor(citing: Citing): string {
  return (citing.kind === 'claim' ? citing.claim.text : citing.event.title).trim().replace(/[.。]$/, '');
}

function toldBy({ citing }: Stale) {
  return { at: citing.place.at, message: t('Here it is cited in the dossier.') };
}
