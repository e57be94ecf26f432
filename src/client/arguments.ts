import type { CardParams, EntryParams, PlaceItem } from '../protocol/requests';
import type { RevisionFilterItem } from '../protocol/revisions';

/**
 * Arguments of commands come from links in cards and from other extensions: nothing about them is taken on trust.
 * An item of a view is taken as well, by its `subject` or its `place`.
 */

const SUBJECTS = ['entity', 'event', 'source', 'claim'] as const;

/** What a command is about: `{entity: 'zte'}`, or an item of a view; `undefined` where it names nothing. */
export function readSubject(value: unknown): CardParams | undefined {
  if (!isObject(value)) return undefined;
  const subject = isObject(value.subject) ? value.subject : value;
  for (const kind of SUBJECTS) {
    const key = subject[kind];
    if (isKey(key)) return { [kind]: key } as unknown as CardParams;
  }
  return undefined;
}

/** As `readSubject`, for all that has an entry: an annotation too. */
export function readEntry(value: unknown): EntryParams | undefined {
  const subject = readSubject(value);
  if (subject || !isObject(value)) return subject;
  const { annotation } = isObject(value.subject) ? value.subject : value;
  return isKey(annotation) ? { annotation } : undefined;
}

/** The entity's key in `{entity: 'zte'}` or in an entity's item of a view. */
export function readEntity(value: unknown): string | undefined {
  const subject = readSubject(value);
  return subject && 'entity' in subject ? subject.entity : undefined;
}

/** The source's key in `{source: 'ledger-2019'}` or in a source's item of a view. */
export function readSource(value: unknown): string | undefined {
  const subject = readSubject(value);
  return subject && 'source' in subject ? subject.source : undefined;
}

/** A place in a source, with nothing in it that a place doesn't have; `undefined` where it isn't one. */
export function readPlace(value: unknown): PlaceItem | undefined {
  if (!isObject(value)) return undefined;
  const { source, paragraph, quote, fingerprint } = isObject(value.place) ? value.place : value;
  if (!isKey(source)) return undefined;
  return {
    source,
    ...(typeof paragraph === 'number' && Number.isSafeInteger(paragraph) && paragraph > 0 && { paragraph }),
    ...(isObject(quote) && typeof quote.exact === 'string' && { quote: readQuote(quote, quote.exact) }),
    ...(typeof fingerprint === 'string' && { fingerprint }),
  };
}

/** Which revisions are meant, as a quick fix says it; `undefined`: all. */
export function readRevisions(value: unknown): RevisionFilterItem | undefined {
  if (!isObject(value) || typeof value.dossier !== 'string') return undefined;
  const { dossier, source, paragraph } = value;
  return {
    dossier,
    ...(isKey(source) && { source }),
    ...((paragraph === null || Number.isSafeInteger(paragraph)) && { paragraph: paragraph as number | null }),
  };
}

function readQuote({ prefix, suffix }: Record<string, unknown>, exact: string): NonNullable<PlaceItem['quote']> {
  return {
    exact,
    ...(typeof prefix === 'string' && { prefix }),
    ...(typeof suffix === 'string' && { suffix }),
  };
}

function isKey(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
