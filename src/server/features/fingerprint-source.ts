import { fingerprintsOf } from '../../core/citation/fingerprint';
import { isRead } from '../../core/citation/reading';
import { t } from '../../core/l10n';
import type { FingerprintSourceParams, FingerprintSourceResult } from '../../protocol/originals';
import type { Services } from '../services';
import { fileName, normalUri } from '../uri';
import { unreadable } from './check-original';
import { refusal } from './edit';

/** `dossier/fingerprintSource`. */
export const fingerprintSource =
  ({ documents, library, passages, picked }: Services) =>
  async ({ source: key, uri }: FingerprintSourceParams): Promise<FingerprintSourceResult> => {
    const source = library.dossier.sources.get(key);
    if (!source) return { message: t('No dossier has a source with the key “{0}”.', key) };
    const dossier = source.at.uri;
    if (!library.own.has(dossier)) return { message: refusal(dossier, true) };
    const file = uri === undefined ? undefined : normalUri(uri);
    if (source.digest && source.text?.value === file) {
      const message = t('{0} is the digest of “{1}”; fingerprints are made of the original.', fileName(file!), key);
      return { message };
    }
    const reading = file === undefined ? undefined : await picked.read(file);
    if (file !== undefined && !isRead(reading)) return { message: unreadable(file, reading) };
    const text = isRead(reading) ? reading.text : await passages.ownTextOf(key);
    if (text === undefined) return { lacksText: true };
    const fingerprints = fingerprintsOf(text);
    if (fingerprints.length === 0) return { message: t('The text of “{0}” is empty.', key) };
    return {
      dossier: documents.spelt(dossier),
      edit: { kind: 'set-fingerprints', source: key, fingerprints },
      paragraphs: fingerprints.length,
    };
  };
