import type { Node } from 'yaml';
import { mapping, optional, present } from './fields';
import { filePath } from './file-path';
import { CITATION_KEY, readKeyed } from './keyed';
import type { CslName, Source } from './model';
import { date, listOf, name, text, truth } from './readers';
import type { Reading } from './reading';
import { cslType } from './vocabulary';

const author = mapping(
  'name',
  { family: optional(name), given: optional(name), literal: optional(name) },
  ({ family, given, literal }): CslName => present({ family, given, literal }),
);

/** The fields of a source; all of them are CSL's but `text`, `digest` and `note`. */
const FIELDS = {
  type: optional(cslType),
  title: optional(name),
  'container-title': optional(name),
  author: optional(listOf(author, 'a list of names, such as [{family: Doe, given: Jane}, {literal: Staff reporter}]')),
  publisher: optional(name),
  issued: optional(date),
  URL: optional(name),
  language: optional(name),
  text: optional(filePath),
  digest: optional(truth),
  note: optional(text),
};

/** Reads the mapping `sources`. */
export function readSources(node: Node | undefined, reading: Reading): readonly Source[] {
  return readKeyed({ what: 'source', rule: CITATION_KEY, fields: FIELDS }, node, reading, (key, values, where) => {
    const { 'container-title': containerTitle, author, URL: url, digest, ...same } = values;
    return {
      key,
      ...present({ ...same, containerTitle, url }),
      author: author ?? [],
      digest: digest ?? false,
      ...where,
    };
  });
}
