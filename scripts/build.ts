import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BuildOptions, build, context, type Metafile } from 'esbuild';
import { thirdPartyNotices } from './support/notices';
import { root } from './support/paths';

const NODE: BuildOptions = {
  platform: 'node',
  format: 'cjs',
  // The Node of the oldest VS Code that the manifest admits is newer; the server runs by itself, too.
  target: 'node20',
  // Some libraries' `main` is UMD, whose `require` calls can't be bundled.
  mainFields: ['module', 'main'],
  // Some libraries are ES modules that ask where they lie, which a CommonJS bundle can't tell by itself.
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
};

const BROWSER: BuildOptions = {
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser'],
  define: { global: 'globalThis' },
};

const BUNDLES: readonly BuildOptions[] = [
  { ...NODE, entryPoints: ['src/client/main.node.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { ...NODE, entryPoints: ['src/server/main.node.ts'], outfile: 'dist/server.js' },
  { ...NODE, entryPoints: ['src/server/parser.node.ts'], outfile: 'dist/parser.js' },
  { ...NODE, entryPoints: ['src/server/disk.node.ts'], outfile: 'dist/disk.js' },
  {
    ...NODE,
    entryPoints: ['src/cli/launch.ts'],
    outfile: 'dist/cli.js',
    banner: { js: `#!/usr/bin/env node\n${NODE.banner?.js}` },
  },
  { ...NODE, entryPoints: ['src/cli/main.ts'], outfile: 'dist/commands.js' },
  {
    ...BROWSER,
    entryPoints: ['src/client/main.browser.ts'],
    outfile: 'dist/browser/client.js',
    format: 'cjs',
    external: ['vscode'],
  },
  { ...BROWSER, entryPoints: ['src/server/main.browser.ts'], outfile: 'dist/browser/server.js', format: 'iife' },
  { ...BROWSER, entryPoints: ['src/server/parser.browser.ts'], outfile: 'dist/browser/parser.js', format: 'iife' },
  // Runs in Node, too, as it has the largest of the libraries in it.
  {
    ...BROWSER,
    entryPoints: ['src/reading/pdf/thread.ts'],
    external: ['node:worker_threads'],
    outfile: 'dist/browser/pdf.js',
    format: 'iife',
  },
];

/**
 * `build` makes `dist/` as it is published; `build --dev` with source maps and legible; `build --watch` does the latter
 * again at every change.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { dev: { type: 'boolean', default: false }, watch: { type: 'boolean', default: false } },
  });
  const dev = values.dev || values.watch;
  const bundles = BUNDLES.map(
    (bundle): BuildOptions => ({
      ...bundle,
      define: { ...bundle.define, BUILD: JSON.stringify(values.watch ? String(Date.now()) : codeHash()) },
      absWorkingDir: root,
      bundle: true,
      minify: !dev,
      sourcemap: dev,
      metafile: true,
      legalComments: 'none',
      logLevel: values.watch ? 'info' : 'warning',
    }),
  );
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  if (values.watch) {
    for (const bundle of bundles) await (await context(bundle)).watch();
    return;
  }
  const results = await Promise.all(bundles.map(bundle => build(bundle)));
  chmodSync(join(root, 'dist', 'cli.js'), 0o755);
  const files = results.flatMap(result => Object.keys((result.metafile as Metafile).inputs));
  writeFileSync(join(root, 'dist', 'ThirdPartyNotices.txt'), thirdPartyNotices(files));
}

/** What tells one state of the code that reads dossiers and texts from another. */
function codeHash(): string {
  const hash = createHash('sha256');
  for (const room of ['core', 'reading']) {
    for (const file of readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' }).sort()) {
      if (file.endsWith('.ts')) hash.update(readFileSync(join(root, 'src', room, file)));
    }
  }
  // The libraries' versions.
  return hash
    .update(readFileSync(join(root, 'package.json')))
    .digest('hex')
    .slice(0, 16);
}
