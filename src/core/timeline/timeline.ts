import type { Dossier } from '../dossier/dossier';
import { type DossierEvent, type PlainPlace, plainPlace } from '../dossier/model';
import { isoDay } from './calendar';
import type { Bounds } from './edtf-date';

/** An event in the timeline, as plain JSON: what the command line and `dossier/timeline` give. */
export interface TimelineItem {
  readonly id: string;
  /** EDTF. */
  readonly date: string;
  /** The earliest day, as `isoDay` writes it; null where the date is open or unknown on that side. */
  readonly start: string | null;
  /** The latest day, likewise. */
  readonly end: string | null;
  readonly title: string;
  /** Entity keys, in the dossier's order. */
  readonly entities: readonly string[];
  readonly cite: readonly PlainPlace[];
  /** URI of the dossier file. */
  readonly dossier: string;
}

/** The events in order; with `entity`, those it takes part in. Both events of a duplicate id are there. */
export function timeline(dossier: Dossier, filter: { readonly entity?: string } = {}): TimelineItem[] {
  const events = filter.entity === undefined ? dossier.all.events : dossier.eventsOf(filter.entity);
  return inOrder(events).map(toItem);
}

/** Events by `compareDates`; events that agree keep their order. */
function inOrder(events: readonly DossierEvent[]): DossierEvent[] {
  return events.toSorted((a, b) => compareDates(a.date.date, b.date.date));
}

/**
 * The order of dates: by the earliest day, then by the latest. A date that is open or unknown at its start could be
 * as early as any and comes first; one open or unknown at its end could be as late as any and comes last among those
 * that begin on the same day. So, of two that begin together, the more exact one comes first. A date known on neither
 * side comes after all others: it says nothing about when.
 */
export function compareDates(a: Bounds, b: Bounds): number {
  const undated = Number(isUndated(a)) - Number(isUndated(b));
  return (
    undated ||
    compare(a.earliest ?? Number.NEGATIVE_INFINITY, b.earliest ?? Number.NEGATIVE_INFINITY) ||
    compare(a.latest ?? Number.POSITIVE_INFINITY, b.latest ?? Number.POSITIVE_INFINITY)
  );
}

function isUndated(date: Bounds): boolean {
  return date.earliest === null && date.latest === null;
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toItem({ id, date: { date }, title, entities, cite, at }: DossierEvent): TimelineItem {
  return {
    id,
    date: date.text,
    start: date.earliest === null ? null : isoDay(date.earliest),
    end: date.latest === null ? null : isoDay(date.latest),
    title,
    entities: entities.map(entity => entity.value),
    cite: cite.map(plainPlace),
    dossier: at.uri,
  };
}
