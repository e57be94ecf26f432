import type { CslName } from '../dossier/model';
import { t } from '../l10n';
import { addressOfDoi, byWord, type Reference, type References } from './reference';

/** CSL's type for RIS's. */
const TYPES = byWord({
  'article-journal': 'ABST INPR JOUR EJOUR',
  periodical: 'JFULL',
  'article-newspaper': 'NEWS',
  'article-magazine': 'MGZN',
  'post-weblog': 'BLOG',
  webpage: 'ELEC',
  personal_communication: 'ICOMM PCOMM',
  book: 'BOOK EBOOK EDBOOK SER',
  chapter: 'CHAP ECHAP',
  'entry-encyclopedia': 'ENCYC',
  'entry-dictionary': 'DICT',
  'paper-conference': 'CONF CPAPER',
  thesis: 'THES',
  report: 'RPRT GOVDOC',
  standard: 'STAND',
  patent: 'PAT',
  legal_case: 'CASE',
  legislation: 'STAT',
  bill: 'BILL',
  hearing: 'HEAR',
  regulation: 'LEGAL',
  manuscript: 'UNPB MANSCPT',
  pamphlet: 'PAMP',
  map: 'MAP',
  dataset: 'DATA',
  software: 'COMP',
  motion_picture: 'VIDEO MPCT',
  song: 'SOUND',
  musical_score: 'MUSIC',
  graphic: 'ART',
  figure: 'FIGURE',
  speech: 'SLIDE',
});

const LINE = /^\s*([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;

/** The sources of a RIS file. */
export function referencesOfRis(text: string): References {
  const references: Reference[] = [];
  let entry: Map<string, string[]> | undefined;
  let last: string[] | undefined;
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const [, tag, value = ''] = LINE.exec(line) ?? [];
    if (tag === undefined) {
      if (line.trim() === '') continue;
      // A long value goes on in the next line.
      if (!last) return { message: t('Line {0} is not RIS; a line begins with two letters and “  - ”.', index + 1) };
      last.push(`${last.pop()} ${line.trim()}`);
    } else if (tag === 'TY') {
      if (entry) references.push(toReference(entry));
      last = [value.trim()];
      entry = new Map([[tag, last]]);
    } else if (tag === 'ER') {
      if (entry) references.push(toReference(entry));
      entry = undefined;
      last = undefined;
    } else if (!entry) {
      return { message: t('Line {0} belongs to no entry; an entry begins with “TY  - ”.', index + 1) };
    } else {
      last = entry.get(tag) ?? [];
      last.push(value.trim());
      entry.set(tag, last);
    }
  }
  if (entry) references.push(toReference(entry));
  return references;
}

function toReference(fields: ReadonlyMap<string, readonly string[]>): Reference {
  const first = (...tags: string[]) => tags.flatMap(tag => fields.get(tag) ?? []).find(value => value !== '');
  const people = ['AU', 'A1'].flatMap(tag => fields.get(tag) ?? []).filter(name => name !== '');
  const doi = first('DO');
  const values = {
    key: first('ID', 'CK'),
    title: first('TI', 'T1', 'CT', 'BT'),
    containerTitle: first('T2', 'JO', 'JF', 'JA', 'SO'),
    author: people.length === 0 ? undefined : people.map(nameOf),
    publisher: first('PB'),
    issued: dateOf(first('DA'), first('PY', 'Y1')),
    url: first('UR', 'LK') ?? (doi && addressOfDoi(doi)),
    language: first('LA'),
  };
  const present = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return { type: TYPES.get(first('TY')?.toUpperCase() ?? '') ?? 'document', ...present };
}

/** `Doe, Jane` and `Doe, Jane, Jr.` are persons. */
function nameOf(name: string): CslName {
  const [family = '', given] = name.split(',').map(part => part.trim());
  return given === undefined ? { literal: name } : { family, ...(given !== '' && { given }) };
}

/** RIS dates are `YYYY/MM/DD/other`, parts of which may be empty. */
function dateOf(...dates: readonly (string | undefined)[]): string | undefined {
  for (const date of dates) {
    const [year = '', month = '', day = '', other = ''] = (date ?? '').split('/').map(part => part.trim());
    if (!/^\d{4}$/.test(year)) {
      if (date) return date;
      continue;
    }
    if (/^\d{1,2}$/.test(month)) {
      return [year, month, ...(/^\d{1,2}$/.test(day) ? [day] : [])].map(part => part.padStart(2, '0')).join('-');
    }
    return other === '' ? year : `${other} ${year}`;
  }
  return undefined;
}
