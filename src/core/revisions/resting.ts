import { type Place, plainPlace } from '../dossier/model';
import type { Part } from '../dossier/part';

/** An entry that cites a place of a source. */
export interface Resting {
  readonly kind: 'claim' | 'event' | 'annotation';
  readonly id: string;
  /** What is claimed, happened or noted. */
  readonly text: string;
  readonly place: Place;
}

/** What of a file rests on a source, by its key. */
export function restingOn(part: Part, source: string): Resting[] {
  const claims = part.relation('claimsCiting').of(source);
  const events = part.relation('eventsCiting').of(source);
  const annotations = part.relation('annotationsOf').of(source);
  return [
    ...claims.flatMap(number => {
      const { id, text, cite } = part.entry('claims', number);
      return cite.map((place): Resting => ({ kind: 'claim', id, text, place }));
    }),
    ...events.flatMap(number => {
      const { id, title, cite } = part.entry('events', number);
      return cite.map((place): Resting => ({ kind: 'event', id, text: title, place }));
    }),
    ...annotations.map((number): Resting => {
      const { id, body, target } = part.entry('annotations', number);
      return { kind: 'annotation', id, text: body, place: target };
    }),
  ].filter(({ place }) => place.source === source);
}

/** What still rests on the same places of a source when the file was read again; where it stands may be another. */
export function stillResting(part: Part, source: string, before: readonly Resting[]): Resting[] {
  const known = new Set(before.map(idOf));
  return restingOn(part, source).filter(resting => known.has(idOf(resting)));
}

function idOf({ kind, id, place }: Resting): string {
  return JSON.stringify([kind, id, plainPlace(place)]);
}
