import type { Node } from 'yaml';
import { mapping, optional, present, required } from './fields';
import type { Annotation } from './model';
import { place } from './place';
import { date, listOf, located, name, text } from './readers';
import type { Reading } from './reading';

/** The fields of an annotation; all of them are the W3C Web Annotation model's but `note`. */
const FIELDS = {
  id: required(located(name)),
  body: required(name),
  creator: optional(name),
  created: optional(date),
  target: required(place),
  note: optional(text),
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

const annotations = listOf(annotation, 'a list of annotations, each beginning with “- id:”');

/** Reads the list `annotations`. One without an id, a body or a target that can be used is left out. */
export function readAnnotations(node: Node | undefined, reading: Reading): readonly Annotation[] {
  return (node && annotations.read(node, reading)) ?? [];
}
