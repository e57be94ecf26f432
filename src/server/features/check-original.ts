import { checkOriginal as check, expectedOf } from '../../core/citation/check-original';
import { isRead, type Unreadable } from '../../core/citation/reading';
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
    const reading = await picked.read(file);
    return isRead(reading) ? check(expected, sourceText(reading.text)) : { message: unreadable(file, reading) };
  };

/** Why a file that was picked gives no text. */
export function unreadable(uri: string, read: Unreadable | undefined): string {
  return read === undefined
    ? t('{0} can’t be read; is it still there?', fileName(uri))
    : t('{0} can’t be read. {1}', fileName(uri), read.reason);
}
