import { CITATION_KEY } from '../dossier/keys';
import type { Source } from '../dossier/model';
import type { NewSource } from '../editing/entries';
import { free } from '../editing/key-proposal';
import { transliterated } from '../editing/transliterate';
import { t } from '../l10n';
import { dateFixes } from '../timeline/date-fixes';
import { parseEdtf } from '../timeline/edtf';
import { isEdtfError } from '../timeline/edtf-date';
import { referencesOfBibtex } from './bibtex';
import { referencesOfCsl } from './csl-json';
import { byWord, type Reference, type References } from './reference';
import { referencesOfRis } from './ris';

/** A source of a bibliography as a dossier has it. */
export interface ImportedSource {
  source: NewSource;
  /** The key of a source that it seems to be: one of the dossiers, or an earlier one of the same file. */
  duplicateOf?: string;
}

/** What a bibliography gave. */
export interface Imported {
  sources: ImportedSource[];
  /** Sentences that say what is wrong, and in which line or item; one at least where there are no sources. */
  problems: readonly string[];
}

/** Longer files are refused; in UTF-16 units. */
const LONGEST = 50_000_000;

/**
 * The sources of a bibliography in BibTeX, BibLaTeX, RIS or CSL-JSON, told by its content. Keys are kept where they can be, and
 * proposed from who wrote it and when where there is none; all differ from each other and from those of `known`.
 */
export function importBibliography(text: string, known: ReadonlyMap<string, Source>): Imported {
  if (text.length > LONGEST) return { sources: [], problems: [t('This file is too long for a bibliography.')] };
  const { references, problems } = referencesOf(text);
  if (references.length === 0 && problems.length === 0) {
    const none = t('There are no sources in this file; it should be BibTeX (.bib), RIS (.ris) or CSL-JSON (.json).');
    return { sources: [], problems: [none] };
  }
  const keys = new Set(known.keys());
  const seen = new Map<string, string>();
  for (const source of known.values()) for (const sign of signsOf(source)) seen.set(sign, source.key);
  const sources = references.map(reference => {
    const source = toSource(reference, key => keys.has(key));
    keys.add(source.key);
    const signs = signsOf({ ...source, issued: source.issued });
    const duplicateOf = signs.map(sign => seen.get(sign)).find(key => key !== undefined);
    for (const sign of signs) if (!seen.has(sign)) seen.set(sign, source.key);
    return { source, ...(duplicateOf !== undefined && { duplicateOf }) };
  });
  return { sources, problems };
}

function referencesOf(text: string): References {
  const [start = ''] = /^[\ufeff\s]*\S{1,2}/.exec(text) ?? [];
  if (/[[{]/.test(start)) return referencesOfCsl(text);
  return /^\ufeff?(?:\s*\n)?\s*TY {1,2}-/.test(text) || /^TY {1,2}- /m.test(text)
    ? referencesOfRis(text)
    : referencesOfBibtex(text);
}

function toSource(reference: Reference, isTaken: (key: string) => boolean): NewSource {
  const { key: _, issued: written, language, ...rest } = reference;
  const { issued, note } = dateOf(written);
  const tag = language === undefined ? undefined : languageTag(language);
  return {
    key: keyOf(reference, issued, isTaken),
    ...rest,
    ...(issued !== undefined && { issued }),
    ...(tag !== undefined && { language: tag }),
    ...(note !== undefined && { note }),
  };
}

/** EDTF where the date can be made into one and only one; else a note of what was written. */
function dateOf(written: string | undefined): { issued?: string; note?: string } {
  if (written === undefined) return {};
  const date = parseEdtf(written);
  if (!isEdtfError(date)) return { issued: date.form.kind === 'date' ? date.text.replace(/T.*$/, '') : date.text };
  const [fix, other] = dateFixes(written);
  if (fix !== undefined && other === undefined) return { issued: fix.edtf };
  return { note: t('Dated “{0}” in the bibliography that it comes from.', written) };
}

/** The key as it is where it can be one; else from who wrote or published it, and when. */
function keyOf(reference: Reference, issued: string | undefined, isTaken: (key: string) => boolean): string {
  const { key, author, containerTitle, title, publisher } = reference;
  if (key !== undefined && CITATION_KEY.pattern.test(key)) return free(key, isTaken);
  const latin = transliterated(key ?? '').replaceAll(' ', '-');
  if (latin !== '') return free(latin, isTaken);
  const [first] = author ?? [];
  const name = transliterated(first?.family ?? first?.literal ?? containerTitle ?? publisher ?? title ?? '');
  const year = /\d{4}/.exec(issued ?? '')?.[0];
  const words = name
    .split(' ')
    .filter(word => word !== '' && word !== 'the')
    .slice(0, 3);
  return free([...(words.length > 0 ? words : ['source']), ...(year === undefined ? [] : [year])].join('-'), isTaken);
}

const LANGUAGES = byWord({
  en: 'english eng',
  'en-US': 'american usenglish',
  'en-GB': 'british ukenglish',
  de: 'german ngerman deutsch',
  fr: 'french',
  es: 'spanish',
  it: 'italian',
  pt: 'portuguese',
  nl: 'dutch',
  ru: 'russian',
  zh: 'chinese',
  ja: 'japanese',
  ko: 'korean',
  pl: 'polish',
  sv: 'swedish',
  no: 'norwegian',
  da: 'danish',
  fi: 'finnish',
  ar: 'arabic',
  tr: 'turkish',
  uk: 'ukrainian',
  el: 'greek',
});

/** A BCP 47 tag for what a bibliography says of a language; undefined where it can't be told. */
function languageTag(language: string): string | undefined {
  const word = language.trim().toLowerCase();
  const known = LANGUAGES.get(word);
  if (known !== undefined) return known;
  const tag = language.trim().replaceAll('_', '-');
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined;
}

/** What tells that two sources are one: the same address, or the same title in the same year. */
function signsOf(source: { url?: string | undefined; title?: string | undefined; issued?: unknown }): string[] {
  const address = source.url?.replace(/^https?:\/\/(?:www\.)?|[/#]*$/gi, '').toLowerCase();
  const title = transliterated(source.title ?? '') || (source.title ?? '').trim();
  const issued = isDated(source.issued) ? source.issued.date.text : String(source.issued ?? '');
  const year = /\d{4}/.exec(issued)?.[0] ?? '';
  return [...(address ? [`address ${address}`] : []), ...(title === '' ? [] : [`title ${title} ${year}`])];
}

function isDated(issued: unknown): issued is { date: { text: string } } {
  return typeof issued === 'object' && issued !== null && 'date' in issued;
}
