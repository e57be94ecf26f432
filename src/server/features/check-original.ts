import { checkOriginal as check, expectedOf } from '../../core/citation/check-original';
import { sourceText } from '../../core/citation/source-text';
import { t } from '../../core/l10n';
import type { CheckOriginalParams, CheckOriginalResult } from '../../protocol/originals';
import type { Services } from '../services';
import { fileName, normalUri } from '../uri';

/** `dossier/checkOriginal`. */
export const checkOriginal =
  ({ library, picked }: Services) =>
  async ({ source, uri }: CheckOriginalParams): Promise<CheckOriginalResult> => {
    const expected = expectedOf(library.dossier, source);
    if (expected.length === 0) {
      const message = t(
        'The dossier has no fingerprints of “{0}”, so that no file can be told to be its original. Make them from the original first.',
        source,
      );
      return { message };
    }
    const file = normalUri(uri);
    if (library.dossier.sources.get(source)?.text?.value === file) {
      return { message: t('{0} is the text that the dossier has of “{1}” already.', fileName(file), source) };
    }
    const text = await picked.read(file);
    return text === undefined
      ? { message: t('{0} can’t be read as a text.', fileName(file)) }
      : check(expected, sourceText(text));
  };
