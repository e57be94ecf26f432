import { join } from 'node:path';
import { root } from './support/paths';
import { runNode } from './support/processes';

/** `check`: types, then lint and format. */
export async function main(): Promise<void> {
  await runNode(join(root, 'node_modules', 'typescript', 'bin', 'tsc'), ['-b'], { cwd: root });
  await runNode(
    join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome'),
    ['ci', ...(process.stdout.isTTY ? [] : ['--colors=off'])],
    { cwd: root },
  );
}
