import { blockAround } from '../recognition/blocks';
import { canonical } from '../recognition/canonical';
import { CONTEXT, surroundings } from '../recognition/exclusions';
import type { NoteLanguage } from '../recognition/language';
import type { Mention } from '../recognition/mention';
import { firstWords, lastWords } from '../text/words-around';
import type { NewExclusion } from './entries';

/** Where words are not to mean an entity any more: at this place, in this note, or anywhere. */
export type ExclusionScope = 'here' | 'file' | 'ever';

/** `path`: the note's, relative to the dossier file; may be left out for `ever`. */
export interface ExclusionPlace {
  readonly text: string;
  readonly language: NoteLanguage;
  readonly path?: string;
}

/**
 * What to write into a dossier so that a mention in a note isn't one any more. "Here" is told by the words before and
 * after, as many whole ones as recognition compares: where the same words stand around it again, it isn't one either.
 */
export function exclusionOf(
  { text, language, path }: ExclusionPlace,
  { entity, start, end }: Mention,
  scope: ExclusionScope,
): NewExclusion {
  const words = canonical(text.slice(start, end));
  if (scope === 'ever' || path === undefined) return { entity, text: words };
  if (scope === 'file') return { entity, text: words, in: path };
  const around = surroundings(text, { start, end }, blockAround(text, language, start));
  const prefix = lastWords(around.prefix, CONTEXT).trim();
  const suffix = firstWords(around.suffix, CONTEXT).trim();
  const quote = { exact: words, ...(prefix !== '' && { prefix }), ...(suffix !== '' && { suffix }) };
  return { entity, text: words, in: path, quote };
}
