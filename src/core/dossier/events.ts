import { t } from '../l10n';
import { entityKeys } from './claims';
import { mapping, optional, present, required } from './fields';
import type { DossierEvent } from './model';
import { isUncited, places } from './place';
import { clip, date, id, listOf, name, text } from './readers';

const FIELDS = {
  id: required(id, 'renewal-signed', () => t('The event’s own name.')),
  date: required(date, '2019-04-11', () => t('When it happened, in EDTF.')),
  title: required(name, 'Board signs the dredging renewal', () => t('What happened, in a few words.')),
  entities: optional(entityKeys, () => t('The keys of the entities that took part or are concerned.')),
  cite: optional(places, () => t('The places in sources that tell of it.')),
  note: optional(text, () => t('A note of your own, which is shown on no card.')),
};

const event = mapping('event', FIELDS, (values, reading, at): DossierEvent | undefined => {
  const { id, date, title, entities, cite, note } = values;
  if (id === undefined) return undefined;
  if (date === undefined || title === undefined) {
    reading.leftOut.push(id.value);
    return undefined;
  }
  if (isUncited(values)) {
    const message = t('The event “{0}” cites no source; add “cite: [{source: …, paragraph: …}]”.', clip(id.value));
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

/** The list `events`. One without an id, a title or a date that can be used is left out. */
export const events = listOf(event, () => t('a list of events, each beginning with “- id:”'));
