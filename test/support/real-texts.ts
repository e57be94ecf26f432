import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** The digests that ship and the samples: what people write. */
export const REAL_TEXTS: readonly string[] = ['media/dossiers/zte/texts', 'samples'].flatMap(folder =>
  readdirSync(join(ROOT, folder)).map(name => readFileSync(join(ROOT, folder, name), 'utf8')),
);
