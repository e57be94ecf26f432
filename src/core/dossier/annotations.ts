import { t } from '../l10n';
import { mapping, optional, present, required } from './fields';
import type { Annotation } from './model';
import { place } from './place';
import { date, id, listOf, name, text } from './readers';

/** The fields of an annotation; all of them are the W3C Web Annotation model's but `note`. */
const FIELDS = {
  id: required(id, 'compare-june', () => t('The annotation’s own name.')),
  body: required(name, 'Compare with the June filing.', () =>
    t('What you note at the passage: plain text or Markdown.'),
  ),
  creator: optional(name, () => t('Who noted it.')),
  created: optional(date, () => t('When it was noted, in EDTF.')),
  target: required(place, '{source: ledger-2019, paragraph: 3}', () => t('The passage that it is about.')),
  note: optional(text, () => t('A note of your own, which is shown on no card.')),
};

const annotation = mapping('annotation', FIELDS, (values, reading, at): Annotation | undefined => {
  const { id, body, target, ...same } = values;
  if (id === undefined) return undefined;
  if (body === undefined || target === undefined) {
    reading.leftOut.push(id.value);
    return undefined;
  }
  return { id: id.value, idAt: id.at, body, target, ...present(same), at };
});

/** The list `annotations`. One without an id, a body or a target that can be used is left out. */
export const annotations = listOf(annotation, () => t('a list of annotations, each beginning with “- id:”'));
