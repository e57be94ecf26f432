import { t } from '../l10n';
import { type BibtexEntry, bibtexEntries } from './bibtex-entries';
import { namesOfBibtex } from './bibtex-names';
import { textOfLatex, verbatimOfLatex } from './latex-text';
import { addressOfDoi, byWord, type Reference, type References } from './reference';

/** CSL's type for an entry's, with what BibLaTeX adds to BibTeX's. */
const TYPES = byWord({
  'article-journal': 'article suppperiodical',
  periodical: 'periodical',
  review: 'review',
  book: 'book mvbook collection mvcollection proceedings',
  pamphlet: 'booklet',
  chapter: 'inbook incollection bookinbook suppbook suppcollection',
  'paper-conference': 'inproceedings conference',
  'entry-encyclopedia': 'inreference',
  thesis: 'phdthesis mastersthesis thesis',
  manuscript: 'unpublished',
  personal_communication: 'letter',
  report: 'techreport report manual',
  standard: 'standard',
  patent: 'patent',
  dataset: 'dataset',
  webpage: 'online electronic www',
  software: 'software',
  graphic: 'artwork image',
  song: 'audio music',
  motion_picture: 'movie video',
  performance: 'performance',
  legislation: 'legislation',
  treaty: 'legal',
  legal_case: 'jurisdiction',
});

/** What BibLaTeX's `entrysubtype` makes of an article. */
const ARTICLES: Readonly<Record<string, string>> = { newspaper: 'article-newspaper', magazine: 'article-magazine' };

/** The sources of a BibTeX or BibLaTeX file. */
export function referencesOfBibtex(text: string): References {
  const { entries, problems } = bibtexEntries(text);
  const references: Reference[] = [];
  for (const entry of entries.filter(({ type }) => type !== 'set')) {
    const reference = toReference(entry);
    if (reference.title === undefined) problems.push(t('Line {0}: this entry has no title.', entry.line));
    references.push(reference);
  }
  return { references, problems };
}

function toReference({ type, key, fields }: BibtexEntry): Reference {
  const first = (...names: string[]) => names.map(name => fields.get(name)).find(value => value?.trim());
  const text = (...names: string[]) => {
    const latex = first(...names);
    return latex === undefined ? undefined : textOfLatex(latex);
  };
  const people = first('author', 'editor');
  const howPublished = first('howpublished');
  const address =
    first('url') ?? (howPublished && /^\s*(?:\\url|https?:)/.test(howPublished) ? howPublished : undefined);
  const doi = first('doi');
  const title = [text('title'), text('subtitle')].filter(Boolean).join(': ');
  const values = {
    key: key === '' ? undefined : key,
    title: title === '' ? undefined : title,
    containerTitle: text('journaltitle', 'journal', 'booktitle', 'maintitle', 'eventtitle'),
    author: people === undefined ? undefined : namesOfBibtex(people),
    publisher: text('publisher', 'institution', 'school', 'organization'),
    // In BibLaTeX's dates `~` is EDTF's, not a space.
    issued: first('date')?.replace(/[{}]/g, '').trim() ?? yearAndMonth(text('year'), text('month'), text('day')),
    url: address === undefined ? doi && addressOfDoi(verbatimOfLatex(doi)) : verbatimOfLatex(address),
    language: text('langid', 'language'),
  };
  const present = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return { type: typeOf(type, text('entrysubtype'), address !== undefined), ...present };
}

function typeOf(type: string, subtype: string | undefined, hasAddress: boolean): string {
  const article = type === 'article' && subtype !== undefined ? ARTICLES[subtype.toLowerCase()] : undefined;
  if (article !== undefined) return article;
  return TYPES.get(type) ?? (hasAddress ? 'webpage' : 'document');
}

/** BibTeX has the date in parts; a month is a number, put in by its macro, or words. */
function yearAndMonth(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  if (year === undefined || month === undefined) return year;
  if (!/^\d{1,2}$/.test(month)) return `${month} ${year}`;
  const parts = [year, month, ...(day !== undefined && /^\d{1,2}$/.test(day) ? [day] : [])];
  return parts.map(part => part.padStart(2, '0')).join('-');
}
