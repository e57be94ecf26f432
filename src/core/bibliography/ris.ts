import type { CslName } from '../dossier/model';
import { t } from '../l10n';
import { addressOfDoi, type Reference, type References } from './reference';

/** CSL's type for RIS's. */
const TYPES: Readonly<Record<string, string>> = {
  ...{
    ABST: 'article-journal',
    INPR: 'article-journal',
    JOUR: 'article-journal',
    JFULL: 'periodical',
    EJOUR: 'article-journal',
  },
  ...{
    NEWS: 'article-newspaper',
    MGZN: 'article-magazine',
    BLOG: 'post-weblog',
    ELEC: 'webpage',
    ICOMM: 'personal_communication',
  },
  ...{
    BOOK: 'book',
    EBOOK: 'book',
    EDBOOK: 'book',
    CHAP: 'chapter',
    ECHAP: 'chapter',
    SER: 'book',
    ENCYC: 'entry-encyclopedia',
  },
  ...{ DICT: 'entry-dictionary', CONF: 'paper-conference', CPAPER: 'paper-conference', THES: 'thesis', RPRT: 'report' },
  ...{
    GOVDOC: 'report',
    STAND: 'standard',
    PAT: 'patent',
    CASE: 'legal_case',
    STAT: 'legislation',
    BILL: 'bill',
    HEAR: 'hearing',
  },
  ...{ LEGAL: 'regulation', UNPB: 'manuscript', MANSCPT: 'manuscript', PAMP: 'pamphlet', MAP: 'map', DATA: 'dataset' },
  ...{
    COMP: 'software',
    VIDEO: 'motion_picture',
    MPCT: 'motion_picture',
    SOUND: 'song',
    MUSIC: 'musical_score',
    ART: 'graphic',
  },
  ...{ FIGURE: 'figure', SLIDE: 'speech', PCOMM: 'personal_communication' },
};

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
  return { type: TYPES[first('TY')?.toUpperCase() ?? ''] ?? 'document', ...present };
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
