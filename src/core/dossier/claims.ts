import type { Node } from 'yaml';
import { mapping, optional, present, required } from './fields';
import { type Claim, STANCES } from './model';
import { isUncited, places } from './place';
import { clip, date, listOf, located, name, oneOf, text } from './readers';
import type { Reading } from './reading';

const FIELDS = {
  id: required(located(name)),
  about: required(listOf(located(name), 'a list of entity keys, such as [harbour-board]')),
  text: required(name),
  by: optional(name),
  stance: optional(oneOf(STANCES)),
  date: optional(date),
  property: optional(name),
  value: optional(name),
  cite: optional(places),
  disputes: optional(listOf(located(name), 'a list of claim ids, such as [renewal-price]')),
  note: optional(text),
};

const claim = mapping('claim', FIELDS, (values, reading, at): Claim | undefined => {
  const { id, about, text, stance, cite, disputes, ...same } = values;
  if (id === undefined) return undefined;
  if (text === undefined) {
    reading.leftOut.push(id.value);
    return undefined;
  }
  if (isUncited(values)) {
    const message = `The claim “${clip(id.value)}” cites no source; add “cite: [{source: …, paragraph: …}]”.`;
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

const claims = listOf(claim, 'a list of claims, each beginning with “- id:”');

/** Reads the list `claims`. One without an id or a text is left out. */
export function readClaims(node: Node | undefined, reading: Reading): readonly Claim[] {
  return (node && claims.read(node, reading)) ?? [];
}
