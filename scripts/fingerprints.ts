import { readFileSync, writeFileSync } from 'node:fs';
import { fingerprintsOf } from '../src/core/citation/fingerprint';
import { applyChanges } from '../src/core/editing/change';
import { editDossier } from '../src/core/editing/edit';

/**
 * `fingerprints DOSSIER SOURCE=FILE…` does for each of the sources, with its original in a file, what *Make Fingerprints* does
 * in the editor.
 */
export async function main([path, ...pairs]: readonly string[]): Promise<void> {
  if (path === undefined || pairs.length === 0) throw new Error('Usage: fingerprints DOSSIER SOURCE=FILE…');
  const text = readFileSync(path, 'utf8');
  const result = editDossier(text, pairs.map(editOf));
  if ('problem' in result) throw new Error(result.problem);
  writeFileSync(path, applyChanges(text, result.changes));
}

function editOf(pair: string) {
  const [source, file] = pair.split('=');
  if (!source || !file) throw new Error(`"${pair}" is not SOURCE=FILE.`);
  return { kind: 'set-fingerprints' as const, source, fingerprints: fingerprintsOf(readFileSync(file, 'utf8')) };
}
