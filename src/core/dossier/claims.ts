import { t } from '../l10n';
import { mapping, optional, present, required } from './fields';
import { type Claim, STANCES } from './model';
import { isUncited, places } from './place';
import { clip, date, entityOrName, id, listOf, name, oneOf, reference, text } from './readers';

/** A list of the keys of entities. */
export const entityKeys = listOf(reference('entity'), () => t('a list of entity keys, such as [harbour-board]'));

const FIELDS = {
  id: required(id, 'renewal-price', () => t('The claim’s own name, by which others refer to it.')),
  about: required(entityKeys, '[harbour-board]', () => t('The keys of the entities that it is about.')),
  text: required(name, 'The renewal costs 4.1 million euros a year.', () => t('What is claimed, in a sentence.')),
  by: optional(entityOrName, () =>
    t('Who says so: the key of an entity, or a name. Without it, the source itself says so.'),
  ),
  stance: optional(oneOf(STANCES), () => t('How it is said. Without it, it is asserted.')),
  date: optional(date, () => t('When it is said to have been so, in EDTF.')),
  property: optional(name, () =>
    t(
      'What is measured or stated, in a word of your own, such as contract-price. With “value”, claims can be compared.',
    ),
  ),
  value: optional(name, () => t('The value that the claim gives to its property, such as 4.1 million EUR/year.')),
  cite: optional(places, () => t('The places in sources that say so. A claim without any is reported as unsourced.')),
  disputes: optional(
    listOf(reference('claim'), () => t('a list of claim ids, such as [renewal-price]')),
    () => t('The ids of the claims that this one contradicts.'),
  ),
  note: optional(text, () => t('A note of your own, which is shown on no card.')),
};

const claim = mapping('claim', FIELDS, (values, reading, at): Claim | undefined => {
  const { id, about, text, stance, cite, disputes, ...same } = values;
  if (id === undefined) return undefined;
  if (text === undefined) {
    reading.leftOut.push(id.value);
    return undefined;
  }
  if (isUncited(values)) {
    const message = t('The claim “{0}” cites no source; add “cite: [{source: …, paragraph: …}]”.', clip(id.value));
    reading.report(id.at.span, 'unsourced-claim', message);
  }
  return {
    id: id.value,
    idAt: id.at,
    about: about ?? [],
    text,
    stance: stance ?? 'asserts',
    cite: cite ?? [],
    disputes: disputes ?? [],
    ...present(same),
    at,
  };
});

/** The list `claims`. One without an id or a text is left out. */
export const claims = listOf(claim, () => t('a list of claims, each beginning with “- id:”'));
