import type { Dossier } from '../dossier/dossier';
import type { Problem, Source } from '../dossier/model';
import { type Part, placesNamed } from '../dossier/part';
import { type ProblemCode, problem } from '../dossier/problems';
import { t } from '../l10n';
import { finish, type Steps } from '../steps';
import { type Resolution, resolvePlace } from './anchor';
import { isRead, type Read } from './reading';
import type { SourceText } from './source-text';

/**
 * Holds the places that a dossier file cites against the texts of their sources: a text that is missing is reported where the
 * source names it, so is one that can't be read, and a passage that can't be found where it is cited. `textOf` gives undefined
 * for a missing text; `run` does what takes time, at once where it isn't given.
 */
export async function checkTexts(
  { parts, sources }: Pick<Dossier, 'parts' | 'sources'>,
  uri: string,
  textOf: (source: Source) => Promise<Read<SourceText>>,
  run: <T>(steps: Steps<T>) => T | Promise<T> = finish,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const part = parts.find(each => each.uri === uri);
  if (!part) return problems;
  for (const source of part.file.sources) {
    if (!source.text) continue;
    const text = await textOf(source);
    if (isRead(text)) continue;
    const { value, at } = source.text;
    const file = decodeURIComponent(value.slice(value.lastIndexOf('/') + 1));
    if (text) {
      const message = t(
        '{0} can’t be read, so that no citation of “{1}” can be followed. {2}',
        file,
        source.key,
        text.reason,
      );
      problems.push(problem(at, 'unreadable-text', message));
      continue;
    }
    const message = t(
      'There is no file {0} here, so that no citation of “{1}” can be followed. Put the text there, or mend the path.',
      file,
      source.key,
    );
    problems.push(problem(at, 'missing-text', message));
  }
  const cited = ['claimsCiting', 'eventsCiting', 'annotationsOf'] as const;
  for (const key of new Set(cited.flatMap(name => part.relation(name).keys))) {
    const source = sources.get(key);
    const text = source?.text && (await textOf(source));
    if (isRead(text)) problems.push(...(await run(checkPlaces(part, key, text))));
  }
  return problems;
}

const PLACES_A_STEP = 10;

/** Holds the places in one source, by its key, against its text. */
function* checkPlaces(part: Part, key: string, text: SourceText): Steps<Problem[]> {
  const problems: Problem[] = [];
  for (const [i, place] of placesNamed(part, key).entries()) {
    if (i % PLACES_A_STEP === 0) yield;
    const told = problemOf(resolvePlace(text, place), key);
    if (told) problems.push(problem(place.at, told.code, told.message));
  }
  return problems;
}

/** What is to be said of a cited passage that is not simply where the place says; `source` by its key. */
function problemOf(resolution: Resolution, source: string): { code: ProblemCode; message: string } | undefined {
  switch (resolution.kind) {
    case 'exact':
      return undefined;
    case 'moved':
      return { code: 'moved-passage', message: t('This passage has moved in “{0}”. {1}', source, resolution.reason) };
    case 'altered':
      return {
        code: 'altered-passage',
        message: t('This passage has changed in “{0}”. {1}', source, resolution.reason),
      };
    case 'ambiguous':
      return {
        code: 'ambiguous-passage',
        message: t('It can’t be told which passage of “{0}” is meant. {1}', source, resolution.reason),
      };
    case 'lost':
      return {
        code: 'lost-passage',
        message: t('This passage can’t be found in “{0}”. {1}', source, resolution.reason),
      };
  }
}
