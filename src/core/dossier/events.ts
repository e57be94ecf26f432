import type { Node } from 'yaml';
import { mapping, optional, present, required } from './fields';
import type { DossierEvent } from './model';
import { isUncited, places } from './place';
import { clip, date, listOf, located, name, text } from './readers';
import type { Reading } from './reading';

const FIELDS = {
  id: required(located(name)),
  date: required(date),
  title: required(name),
  entities: optional(listOf(located(name), 'a list of entity keys, such as [harbour-board]')),
  cite: optional(places),
  note: optional(text),
};

const event = mapping('event', FIELDS, (values, reading, at): DossierEvent | undefined => {
  const { id, date, title, entities, cite, note } = values;
  if (id === undefined) return undefined;
  if (date === undefined || title === undefined) {
    reading.leftOut.push(id.value);
    return undefined;
  }
  if (isUncited(values)) {
    const message = `The event “${clip(id.value)}” cites no source; add “cite: [{source: …, paragraph: …}]”.`;
    reading.report(id.at.span, 'unsourced-event', message);
  }
  return {
    id: id.value,
    idAt: id.at,
    date,
    title,
    entities: entities ?? [],
    cite: cite ?? [],
    ...present({ note }),
    at,
  };
});

const events = listOf(event, 'a list of events, each beginning with “- id:”');

/** Reads the list `events`. One without an id, a title or a date that can be used is left out. */
export function readEvents(node: Node | undefined, reading: Reading): readonly DossierEvent[] {
  return (node && events.read(node, reading)) ?? [];
}
