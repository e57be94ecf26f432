import type { CslName } from '../dossier/model';
import { isCslType } from '../dossier/vocabulary';
import { t } from '../l10n';
import { LineIndex } from '../lines';
import { yearDigits } from '../quantities/moment';
import { addressOfDoi, type Reference, type References } from './reference';

type Json = Readonly<Record<string, unknown>>;

/** The sources of a CSL-JSON file: a list of items, one item, or items under `items`. */
export function referencesOfCsl(text: string): References {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const line = lineOfError(text, error);
    const problem = t('Line {0}: this is no JSON; a comma, a quote or a bracket is missing or too much.', line);
    return { references: [], problems: [problem] };
  }
  const listed = isObject(json) && Array.isArray(json.items) ? json.items : json;
  const references: Reference[] = [];
  const problems: string[] = [];
  for (const [index, item] of (Array.isArray(listed) ? listed : [listed]).entries()) {
    const id = isObject(item) ? textOf(item.id) : undefined;
    const name = id === undefined ? String(index + 1) : `${index + 1} (${id})`;
    if (!isObject(item) || (textOf(item.type) ?? textOf(item.title)) === undefined) {
      problems.push(t('Item {0} is no source; it needs a type or a title.', name));
      continue;
    }
    const reference = toReference(item);
    if (reference.title === undefined) problems.push(t('Item {0} has no title that can be read.', name));
    if (item.type !== undefined && !isCslType(item.type)) {
      problems.push(t('Item {0} has a type that CSL doesn’t know.', name));
    }
    references.push(reference);
  }
  return { references, problems };
}

/** The line in which the engine found the JSON wrong; the last one where it doesn't say. */
function lineOfError(text: string, error: unknown): number {
  const message = error instanceof Error ? error.message : '';
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  return new LineIndex(text).positionAt(position === undefined ? text.length : Number(position)).line + 1;
}

function toReference(item: Json): Reference {
  const text = (...names: string[]) => names.map(name => textOf(item[name])).find(value => value !== undefined);
  const id = text('citation-key') ?? text('id');
  const people = [item.author, item.editor].map(namesOf).find(names => names.length > 0);
  const doi = text('DOI');
  const values = {
    // Zotero's own ids are addresses of its, which nobody cites by.
    key: id === undefined || /^(?:https?:|\d+$)/.test(id) ? undefined : id,
    title: text('title'),
    containerTitle: text('container-title', 'event-title'),
    author: people,
    publisher: text('publisher'),
    issued: dateOf(item.issued),
    url: text('URL') ?? (doi && addressOfDoi(doi)),
    language: text('language'),
  };
  const present = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return { type: text('type') ?? 'document', ...present };
}

function namesOf(list: unknown): CslName[] {
  return (Array.isArray(list) ? list : []).filter(isObject).flatMap((name): CslName[] => {
    const particle = textOf(name['non-dropping-particle']) ?? textOf(name['dropping-particle']);
    const [family, given, literal] = [textOf(name.family), textOf(name.given), textOf(name.literal)];
    if (family !== undefined && given === undefined && particle === undefined) return [{ literal: family }];
    if (family === undefined) return literal === undefined ? [] : [{ literal }];
    return [
      { family: particle === undefined ? family : `${particle} ${family}`, ...(given !== undefined && { given }) },
    ];
  });
}

/** A CSL date: in parts, with a season or around, or as it was written. */
function dateOf(date: unknown): string | undefined {
  if (!isObject(date)) return textOf(date);
  const parts = (Array.isArray(date['date-parts']) ? date['date-parts'] : [])
    .filter(Array.isArray)
    .map(each => each.map(Number).filter(part => Number.isInteger(part) && part !== 0));
  const [start, end] = parts.map(each => pointOf(each, Number(date.season))).filter(point => point !== undefined);
  const mark = date.circa ? '~' : '';
  if (start === undefined) return textOf(date.raw) ?? textOf(date.literal);
  return end === undefined ? start + mark : `${start}${mark}/${end}${mark}`;
}

/** Years before 1 are negative in CSL, -44 being 44 BC; seasons go from 1, spring. */
function pointOf([year, month, day]: readonly number[], season: number): string | undefined {
  if (year === undefined) return undefined;
  const quarter = month !== undefined && month > 12 && month < 17 ? month - 12 : season;
  const part = month !== undefined && month <= 12 ? month : quarter >= 1 && quarter <= 4 ? quarter + 20 : undefined;
  const point = [yearDigits(year < 0 ? year + 1 : year), ...[part, part === month ? day : undefined].flatMap(two)];
  return point.join('-');
}

function two(part: number | undefined): string[] {
  return part === undefined ? [] : [String(part).padStart(2, '0')];
}

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value)
    .replace(/<\/?(?:i|b|sub|sup|sc|span)\b[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
