import type { CslName, PlainPlace, Quote } from '../dossier/model';
import type { NewAnnotation, NewClaim, NewEntity, NewEvent, NewExclusion, NewName, NewSource } from './entries';
import type { Fields, Value } from './value';

/** Each kind of entry as it is written: the format's names for its fields, in the format's order. */

export function writtenSource(source: NewSource): Fields {
  const { type, title, containerTitle, author, publisher, issued, url, language, text, note } = source;
  return {
    type,
    title,
    'container-title': containerTitle,
    author: some(author?.map(writtenAuthor)),
    publisher,
    issued: issued && writtenDate(issued),
    URL: url,
    language,
    text,
    note,
  };
}

export function writtenEntity({ type, name, aliases, summary }: NewEntity): Fields {
  return { type, name, aliases: some(aliases?.map(writtenName)), summary };
}

export function writtenName({ text, case: nameCase, lang, from, until }: NewName): Value {
  const isSmart = nameCase === undefined || nameCase === 'smart';
  if (isSmart && (lang ?? from ?? until) === undefined) return text;
  return {
    text,
    case: isSmart ? undefined : nameCase,
    lang,
    from: from && writtenDate(from),
    until: until && writtenDate(until),
  };
}

export function writtenClaim(claim: NewClaim): Fields {
  const { id, about, text, by, stance, date, property, value, cite } = claim;
  return {
    id,
    about,
    text,
    by,
    stance,
    date: date && writtenDate(date),
    property,
    value,
    cite: some(cite.map(writtenPlace)),
  };
}

export function writtenEvent({ id, date, title, entities, cite }: NewEvent): Fields {
  return { id, date: writtenDate(date), title, entities: some(entities), cite: some(cite.map(writtenPlace)) };
}

export function writtenAnnotation({ id, body, creator, created, target }: NewAnnotation): Fields {
  return { id, body, creator, created: created && writtenDate(created), target: writtenPlace(target) };
}

export function writtenExclusion({ entity, text, in: note, quote }: NewExclusion): Fields {
  return { entity, text, in: note, quote: quote && writtenQuote(quote) };
}

function writtenPlace({ source, paragraph, quote, fingerprint }: PlainPlace): Fields {
  return { source, paragraph, quote: quote && writtenQuote(quote), fingerprint };
}

function writtenQuote({ exact, prefix, suffix }: Quote): Fields {
  return { exact, prefix: prefix || undefined, suffix: suffix || undefined };
}

function writtenAuthor({ family, given, literal }: CslName): Fields {
  return { family, given, literal };
}

/** A bare year stands without quotes, as a number that YAML gives back as it was. */
function writtenDate(date: string): Value {
  return /^[1-9][0-9]{3}$/.test(date) ? Number(date) : date;
}

/** Empty lists are not written. */
function some<T extends Value>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}
