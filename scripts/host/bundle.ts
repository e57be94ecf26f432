import { basename } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { root } from '../support/paths';

const HOSTS = {
  /** The extension host of Node; mocha is taken from this repository. */
  node: { entry: './test/host/index.ts', platform: 'node', target: 'node20', external: ['vscode', 'mocha'] },
  /** The extension host in a web worker, which has neither files nor modules. */
  web: {
    entry: './test/host/web.ts',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    // Mocha's build for browsers would take the bundle's own exports for its.
    define: { module: 'undefined' },
  },
} as const satisfies Record<string, BuildOptions & { entry: string }>;

/**
 * Bundles the suites of a folder with the entry of their host, as one CommonJS file that exports `run()`.
 * @param suites a folder with `*.test.ts`, relative to the repository, with `/`
 * @param outfile absolute
 */
export async function bundleTests(host: keyof typeof HOSTS, suites: string, outfile: string): Promise<void> {
  const { entry, ...options } = HOSTS[host];
  const files = globSync(`${suites}/**/*.test.ts`, { cwd: root }).sort();
  // `require`, not `import`: a suite's body may run only when mocha is there.
  const table = files.map(file => `${JSON.stringify(basename(file))}: () => require(${JSON.stringify(`./${file}`)})`);
  const contents = `import { run as start } from '${entry}';\nexport const run = () => start({${table.join(', ')}});\n`;
  await build({
    ...options,
    external: [...options.external],
    stdin: { contents, resolveDir: root, sourcefile: 'tests.js' },
    outfile,
    bundle: true,
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
