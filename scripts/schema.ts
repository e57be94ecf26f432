import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dossierSchema } from '../src/core/dossier/json-schema';
import { DOSSIER_SHAPE } from '../src/core/dossier/parse';
import { root } from './support/paths';

/** Where the schema of dossier files is published, from the project's root. */
export const SCHEMA_FILE = 'schemas/dossier-1.schema.json';

/** What the schema's file holds. */
export function schemaText(): string {
  return `${JSON.stringify(dossierSchema(DOSSIER_SHAPE), null, 2)}\n`;
}

/** `schema`: writes the JSON Schema of dossier files anew, after their fields changed. */
export async function main(): Promise<void> {
  const file = join(root, SCHEMA_FILE);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, schemaText());
  console.log(SCHEMA_FILE);
}
