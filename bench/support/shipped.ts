import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/support/paths';
import { parseDossier } from '../../src/core/dossier/parse';
import type { NamedEntity } from '../../src/core/recognition/names';
import { fileUri } from '../../src/node/files';
import { Prose, vocabulary } from './prose';
import type { Random } from './random';

/** The entities of the dossier that ships. */
export function shippedEntities(): readonly NamedEntity[] {
  const file = join(root, 'media', 'dossiers', 'zte', 'zte.dossier.yaml');
  return parseDossier(fileUri(file), readFileSync(file, 'utf8')).entities;
}

/** A Markdown note of so many UTF-16 units that mentions these entities in English: by their main names most often. */
export function noteAbout(entities: readonly NamedEntity[], random: Random, length: number): string {
  const names = entities.map(entity => entity.names.filter(name => name.lang === undefined).map(({ text }) => text));
  const main = names.flatMap(([first]) => first ?? []);
  const others = names.flatMap(([, ...rest]) => rest);
  return new Prose(random, vocabulary(random), [...main, ...others]).note(length);
}
