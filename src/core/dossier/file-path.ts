import { t } from '../l10n';
import type { Located } from './model';
import { located, name, type Reader } from './readers';
import { resolveRelative } from './relative';

const path = located(name);

/** The path of a file, given from the dossier file's folder; the value is its URI. See `resolveRelative`. */
export const filePath: Reader<Located<string>> = {
  shape: { kind: 'path' },
  expected: () => t('the path of a file, given from the dossier’s folder, such as texts/ledger-2019.txt'),
  read(node, reading) {
    const given = path.read(node, reading);
    if (given === undefined) return undefined;
    const resolved = resolveRelative(reading.uri, given.value, reading.roots);
    if ('uri' in resolved) return { value: resolved.uri, at: given.at };
    reading.report(given.at.span, 'refused-path', resolved.refused);
    return undefined;
  },
};
