import type { Dossier } from '../dossier/dossier';
import { dateInWords } from '../timeline/words';
import { type CardCitation, numberCitations, type WhatOpens } from './citations';

/** What happened, when, to whom, and where it says so. */
export interface EventCard {
  readonly kind: 'event';
  readonly id: string;
  readonly title: string;
  /** In words. */
  readonly date: string;
  /** Names. */
  readonly entities: readonly string[];
  readonly note?: string;
  readonly citations: readonly CardCitation[];
}

/** The card of an event; `undefined` where the dossier has none with this id. */
export function eventCard(
  dossier: Dossier,
  id: string,
  { opens }: { readonly opens: WhatOpens },
): EventCard | undefined {
  const event = dossier.events.get(id);
  if (!event) return undefined;
  return {
    kind: 'event',
    id,
    title: event.title,
    date: dateInWords(event.date.date),
    entities: event.entities.map(({ value }) => dossier.entities.get(value)?.name ?? value),
    ...(event.note !== undefined && { note: event.note }),
    citations: event.cite.map(numberCitations(dossier, opens).cite),
  };
}
