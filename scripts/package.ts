import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './support/paths';
import { makeVsix } from './support/vsix';

/** `package`: makes the VSIX in the repository's folder, as `npx vsce package` does. */
export async function main(): Promise<void> {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await makeVsix(join(root, `${name}-${version}.vsix`));
}
