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

/** What goes on in lines without a tag, as it does in the usual software: titles, abstracts and notes. */
const CONTINUED: ReadonlySet<string> = new Set('TI T1 T2 T3 BT CT AB N1 N2'.split(' '));
const DATES: ReadonlySet<string> = new Set(['DA', 'PY', 'Y1']);

interface Entry {
  /** The number, from 1, of the line in which it begins. */
  readonly line: number;
  readonly fields: Map<string, string[]>;
}

/** The sources of a RIS file. Lines in a row that are passed over are told of once. */
export function referencesOfRis(text: string): References {
  const references: Reference[] = [];
  const problems: string[] = [];
  let entry: Entry | undefined;
  let last: string[] | undefined;
  let isStray = false;
  const stray = (problem: string) => {
    if (!isStray) problems.push(problem);
    isStray = true;
  };
  const finish = () => {
    const reference = entry && toReference(entry.fields);
    if (entry && reference?.title === undefined) problems.push(t('Line {0}: this entry has no title.', entry.line));
    if (reference) references.push(reference);
    entry = undefined;
  };
  for (const [index, content] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const line = index + 1;
    const [, tag, written = ''] = LINE.exec(content) ?? [];
    const value = written.trim();
    if (tag === undefined) {
      if (content.trim() === '') continue;
      if (last) last.push(`${last.pop()} ${content.trim()}`);
      else stray(t('Line {0} is not RIS; a line begins with two letters and “  - ”.', line));
      continue;
    }
    last = undefined;
    if (tag === 'TY') {
      finish();
      entry = { line, fields: new Map([[tag, [value]]]) };
    } else if (tag === 'ER') {
      finish();
    } else if (!entry) {
      stray(t('Line {0} belongs to no entry; an entry begins with “TY  - ”.', line));
      continue;
    } else if (DATES.has(tag) && /[^/\s]/.test(value) && !/\d{4}/.test(value)) {
      problems.push(t('Line {0}: the date “{1}” has no year of four digits; it is left out.', line, value));
    } else {
      const values = entry.fields.get(tag) ?? [];
      values.push(value);
      entry.fields.set(tag, values);
      if (CONTINUED.has(tag)) last = values;
    }
    isStray = false;
  }
  finish();
  return { references, problems };
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
