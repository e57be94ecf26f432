import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { root } from './support/paths';
import { textsOfSource } from './support/texts';

const ENGLISH = join(root, 'l10n', 'bundle.l10n.json');

/**
 * `l10n`: writes the English texts of the source into `l10n/bundle.l10n.json`, takes what is gone out of the translations,
 * and lists what they lack.
 */
export async function main(): Promise<void> {
  const { texts, faults } = textsOfSource();
  writeBundle(ENGLISH, Object.fromEntries(texts.map(text => [text, text])));
  for (const path of globSync('l10n/bundle.l10n.*.json', { cwd: root }).sort()) {
    const translations: Record<string, string> = JSON.parse(readFileSync(join(root, path), 'utf8'));
    const kept = texts.filter(text => Object.hasOwn(translations, text));
    writeBundle(join(root, path), Object.fromEntries(kept.map(text => [text, translations[text]!])));
    for (const text of texts)
      if (!Object.hasOwn(translations, text)) console.log(`${path} lacks ${JSON.stringify(text)}`);
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

function writeBundle(path: string, bundle: Readonly<Record<string, string>>): void {
  writeFileSync(path, `${JSON.stringify(bundle, null, 2)}\n`);
}
