import { fingerprintsOf } from '../../core/citation/fingerprint';
import { t } from '../../core/l10n';
import type { FingerprintSourceParams, FingerprintSourceResult } from '../../protocol/originals';
import type { Services } from '../services';
import { fileName, normalUri } from '../uri';
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
    const text = file === undefined ? await passages.ownTextOf(key) : await picked.read(file);
    if (text === undefined) {
      return file === undefined ? { lacksText: true } : { message: t('{0} can’t be read as a text.', fileName(file)) };
    }
    const fingerprints = fingerprintsOf(text);
    if (fingerprints.length === 0) return { message: t('The text of “{0}” is empty.', key) };
    return {
      dossier: documents.spelt(dossier),
      edit: { kind: 'set-fingerprints', source: key, fingerprints },
      paragraphs: fingerprints.length,
    };
  };
