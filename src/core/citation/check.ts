import { type Dossier, placesOf } from '../dossier/dossier';
import type { Problem, Source } from '../dossier/model';
import { problem } from '../dossier/problems';
import { t } from '../l10n';
import { resolvePlace } from './anchor';
import type { SourceText } from './source-text';

/**
 * Holds the places that a dossier file cites against the texts of their sources: a text that is missing is reported where the
 * source names it, a passage that can't be found where it is cited. `textOf` gives undefined for a missing text.
 */
export async function checkTexts(
  { all, sources }: Pick<Dossier, 'all' | 'sources'>,
  uri: string,
  textOf: (source: Source) => Promise<SourceText | undefined>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const source of all.sources) {
    if (source.at.uri !== uri || !source.text || (await textOf(source))) continue;
    const { value, at } = source.text;
    const file = decodeURIComponent(value.slice(value.lastIndexOf('/') + 1));
    const message = t(
      'There is no file {0} here, so that no citation of “{1}” can be followed. Put the text there, or mend the path.',
      file,
      source.key,
    );
    problems.push(problem(at, 'missing-text', message));
  }
  for (const place of placesOf({ all })) {
    const source = sources.get(place.source);
    if (place.at.uri !== uri || !source?.text) continue;
    const text = await textOf(source);
    const found = text && resolvePlace(text, place);
    if (found?.kind !== 'lost') continue;
    const message = t('This passage can’t be found in “{0}”. {1}', source.key, found.reason);
    problems.push(problem(place.at, 'lost-passage', message));
  }
  return problems;
}
