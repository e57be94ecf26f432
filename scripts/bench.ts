import { join } from 'node:path';
import { build } from 'esbuild';
import { cache, root } from './support/paths';
import { runNode } from './support/processes';

/**
 * `bench [--quick] [PART]…`: measures, and prints a table. In a process of its own and bundled as the product is, so that
 * the code measured is the code that ships.
 */
export async function main(args: readonly string[]): Promise<void> {
  await runBench('main', args);
}

/** Bundles a program of `bench/`, by its name, and runs it. */
export async function runBench(name: string, args: readonly string[]): Promise<void> {
  // As deep as the folders of the sources: some of them look for the repository's files from where they lie.
  const outfile = cache('bench', `${name}.js`);
  await build({
    entryPoints: [join(root, 'bench', `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    minify: true,
    logLevel: 'warning',
  });
  await runNode(outfile, args, { cwd: root });
}
