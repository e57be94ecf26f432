import { t } from '../l10n';
import { mapping, optional, present, required } from './fields';
import { filePath } from './file-path';
import type { Exclusion } from './model';
import { quote } from './place';
import { listOf, name, reference } from './readers';

const FIELDS = {
  entity: required(reference('entity'), 'harbour-board', () => t('The key of the entity that is not meant.')),
  text: required(name, 'the Board', () => t('The words as they are written in notes; capitals count.')),
  in: optional(filePath, () =>
    t('The only note in which they don’t name the entity; its path from the dossier’s folder.'),
  ),
  quote: optional(quote, () => t('The only place in that note where they don’t name the entity.')),
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

/** The list `exclusions`. One whose entity, words or place can't be used is left out. */
export const exclusions = listOf(exclusion, () => t('a list of exclusions, each beginning with “- entity:”'));
