import type { Node } from 'yaml';
import { t } from '../l10n';
import { mapping, optional, present, required } from './fields';
import { filePath } from './file-path';
import type { Exclusion } from './model';
import { quote } from './place';
import { listOf, located, name } from './readers';
import type { Reading } from './reading';

const FIELDS = {
  entity: required(located(name)),
  text: required(name),
  in: optional(filePath),
  quote: optional(quote),
};

const exclusion = mapping('exclusion', FIELDS, (values, reading, at): Exclusion | undefined => {
  const { entity, text, in: note, quote } = values;
  if (entity === undefined || text === undefined) return undefined;
  // What was to hold at one place only must not hold everywhere because the place can't be read.
  if (Object.hasOwn(values, 'in') && note === undefined) return undefined;
  if (Object.hasOwn(values, 'quote') && quote === undefined) return undefined;
  if (quote !== undefined && note === undefined) {
    const message = t(
      'This exclusion has a “quote”, but not the note it is from; add “in” with the path of that note.',
    );
    reading.report(entity.at.span, 'missing-field', message);
    return undefined;
  }
  return { entity, text, ...present({ in: note, quote }), at };
});

const exclusions = listOf(exclusion, 'a list of exclusions, each beginning with “- entity:”');

/** Reads the list `exclusions`. One whose entity, words or place can't be used is left out. */
export function readExclusions(node: Node | undefined, reading: Reading): readonly Exclusion[] {
  return (node && exclusions.read(node, reading)) ?? [];
}
