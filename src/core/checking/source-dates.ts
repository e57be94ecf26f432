import type { Claim, Dated, DossierEvent, Place, Source } from '../dossier/model';
import { t } from '../l10n';
import type { EdtfDate } from '../timeline/edtf-date';
import { dateInWords } from '../timeline/words';
import { type Lint, lint } from './lint';

type Sources = ReadonlyMap<string, Source>;

/** A place with when its source was issued. */
interface Issued {
  readonly place: Place;
  readonly issued: Dated;
  /** The last day on which that can have been. */
  readonly latest: number;
}

/** Sources of a claim that were issued before what is claimed can have been so. */
export function lintClaimDate({ date, cite }: Claim, sources: Sources): Lint[] {
  const from = date && beginning(date.date);
  if (!date || from === undefined) return [];
  return issuedOf(cite, sources)
    .filter(({ latest }) => latest < from)
    .map(each => tooEarly(each, date));
}

/** Sources of an event that were issued before it; where all were, it is the event's date that can't be from them. */
export function lintEventDate({ date, cite }: DossierEvent, sources: Sources): Lint[] {
  const issued = issuedOf(cite, sources);
  const last = issued.reduce((a, b) => Math.max(a, b.latest), Number.NEGATIVE_INFINITY);
  const from = beginning(date.date);
  const early = from === undefined ? [] : issued.filter(({ latest }) => latest < from);
  if (early.length < issued.length) {
    const end = ending(date.date);
    const isAfter = end !== undefined && issued.length === cite.length && last < end;
    return [...early.map(each => tooEarly(each, date)), ...(isAfter ? [outside(date, issued, 'end')] : [])];
  }
  return early.length > 0 ? [outside(date, issued, 'start')] : [];
}

function tooEarly({ place, issued }: Issued, date: Dated): Lint {
  const message = t(
    '“{0}” was issued {1}, before what it is cited for: {2}. Mend one of the dates or, if it tells what is to come, leave it.',
    place.source,
    dateInWords(issued.date),
    dateInWords(date.date),
  );
  return lint(place.sourceAt, 'early-source', message, [
    { at: issued.at, message: t('It was issued then.') },
    { at: date.at, message: t('This is the date.') },
  ]);
}

function outside({ date, at }: Dated, issued: readonly Issued[], side: 'start' | 'end'): Lint {
  const words = dateInWords(date);
  const message =
    side === 'start'
      ? t(
          'The event is dated {0}, but all of its sources were issued before. Mend the date, or cite a later source.',
          words,
        )
      : t(
          'The event is dated {0}, but its sources were issued before it ended. Leave the end open, or cite a later source.',
          words,
        );
  const related = issued.map(each => ({
    at: each.issued.at,
    message: t('“{0}” was issued then.', each.place.source),
  }));
  return lint(at, 'event-outside-sources', message, related);
}

/** The places whose sources have a sure date. */
function issuedOf(cite: readonly Place[], sources: Sources): Issued[] {
  return cite.flatMap(place => {
    const issued = sources.get(place.source)?.issued;
    const latest = issued && isSure(issued.date) ? issued.date.latest : null;
    return issued && latest !== null ? [{ place, issued, latest }] : [];
  });
}

/** The first day of a date that is sure, as a number; how far an uncertain one may be off, nobody can say. */
function beginning(date: EdtfDate): number | undefined {
  return isSure(date) && date.earliest !== null ? date.earliest : undefined;
}

/** The first day on which an interval can have ended, where it is said when it did. */
function ending(date: EdtfDate): number | undefined {
  const { form } = date;
  if (form.kind !== 'interval' || !isSure(date) || typeof form.end === 'string') return undefined;
  return form.end.earliest;
}

function isSure({ approximate, uncertain }: EdtfDate): boolean {
  return !approximate && !uncertain;
}
