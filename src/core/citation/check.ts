import type { Dossier } from '../dossier/dossier';
import type { Place, Problem, Source } from '../dossier/model';
import { type Part, placesNamed, sourcesNamed } from '../dossier/part';
import { type ProblemCode, problem } from '../dossier/problems';
import { fileName } from '../files';
import { t } from '../l10n';
import { finish, type Steps } from '../steps';
import { type Resolution, resolveAmong } from './anchor';
import { passageNumberAt } from './passages';
import { isRead, type Read } from './reading';
import type { SourceText } from './source-text';

export interface CheckTextsOptions {
  /** Does what takes time; at once where it isn't given. */
  readonly run?: <T>(steps: Steps<T>) => T | Promise<T>;
  /** The text of the reader's original of a source, by its key; undefined where there is none. */
  readonly originalOf?: (source: string) => SourceText | undefined;
  /** The name of the file that jumps open for a source instead of its text, by its key: the reader's original, if there is one. */
  readonly opensFor?: (source: string) => string | undefined;
}

/**
 * Holds the places that a dossier file cites against the texts of their sources: a text that is missing is reported where the
 * source names it, so is one that can't be read, and a passage that can't be found where it is cited: in the reader's original,
 * where there is one, or in the text. `textOf` gives undefined for a missing text.
 */
export async function checkTexts(
  { parts, sources }: Pick<Dossier, 'parts' | 'sources'>,
  uri: string,
  textOf: (source: Source) => Promise<Read<SourceText>>,
  { run = finish, originalOf = () => undefined, opensFor = () => undefined }: CheckTextsOptions = {},
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const part = parts.find(each => each.uri === uri);
  if (!part) return problems;
  for (const source of part.file.sources) {
    if (!source.text) continue;
    const text = await textOf(source);
    if (isRead(text)) continue;
    const { value, at } = source.text;
    const file = fileName(value);
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
    const copy = opensFor(source.key);
    if (copy !== undefined) {
      const message = t(
        'There is no file {0} here; jumps open your own copy, {1}. Put the text there, or mend the path.',
        file,
        copy,
      );
      problems.push(problem(at, 'missing-text', message));
      continue;
    }
    const message = t(
      'There is no file {0} here, so that no citation of “{1}” can be followed. Put the text there, or mend the path.',
      file,
      source.key,
    );
    problems.push(problem(at, 'missing-text', message));
  }
  for (const key of sourcesNamed(part)) {
    const source = sources.get(key);
    const original = originalOf(key);
    const text = source?.text && (await textOf(source));
    const texts = [original, text].filter(isRead);
    for (const { place, resolution } of await run(resolvedPlaces(part, key, texts))) {
      const told = problemOf(resolution, key);
      if (told) problems.push(problem(place.at, told.code, told.message));
    }
  }
  return problems;
}

/**
 * The paragraphs in which cited words now stand that moved as they were, by the offsets of the places in a dossier file that
 * name others.
 */
export async function movedParagraphs(
  { parts, sources }: Pick<Dossier, 'parts' | 'sources'>,
  uri: string,
  textOf: (source: Source) => Promise<Read<SourceText>>,
): Promise<Map<number, number>> {
  const moved = new Map<number, number>();
  const part = parts.find(each => each.uri === uri);
  for (const key of part ? sourcesNamed(part) : []) {
    const source = sources.get(key);
    const text = source?.text && (await textOf(source));
    if (!isRead(text)) continue;
    for (const { place, resolution } of finish(resolvedPlaces(part!, key, [text]))) {
      if (resolution.kind !== 'moved') continue;
      const number = passageNumberAt(text.passages, resolution.span.start);
      if (number !== undefined) moved.set(place.at.span.start, number);
    }
  }
  return moved;
}

const PLACES_A_STEP = 10;

/** Where the places in one source, by its key, are now in its texts. */
function* resolvedPlaces(
  part: Part,
  key: string,
  texts: readonly SourceText[],
): Steps<{ readonly place: Place; readonly resolution: Resolution }[]> {
  const resolved: { place: Place; resolution: Resolution }[] = [];
  if (texts.length === 0) return resolved;
  for (const [i, place] of placesNamed(part, key).entries()) {
    if (i % PLACES_A_STEP === 0) yield;
    resolved.push({ place, resolution: resolveAmong(texts, place).resolution });
  }
  return resolved;
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
