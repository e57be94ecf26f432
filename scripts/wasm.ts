import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './support/paths';
import { runNode } from './support/processes';

const SOURCE = 'src/wasm/assembly/prefilter.ts';

/** Where the compiled module stands as Base64. */
export const MODULE_FILE = join(root, 'src', 'wasm', 'module.ts');

const OPTIONS = ['-O3', '--enable', 'simd', '--runtime', 'stub', '--noAssert', '--importMemory'];

/** `wasm`: compiles the prefilter anew, after its AssemblyScript changed. */
export async function main(): Promise<void> {
  const module = await compile();
  writeFileSync(MODULE_FILE, moduleText(module));
  console.log(`${SOURCE}: ${module.length} bytes`);
}

/** The module of the prefilter as its source is now. */
export async function compile(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-wasm-'));
  try {
    const file = join(folder, 'prefilter.wasm');
    const compiler = join(root, 'node_modules', 'assemblyscript', 'bin', 'asc.js');
    await runNode(compiler, [SOURCE, ...OPTIONS, '--outFile', file], { cwd: root });
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `MODULE_FILE` holds for a module. */
export function moduleText(module: Uint8Array): string {
  const base64 = Buffer.from(module).toString('base64');
  return `/** Made from \`assembly/prefilter.ts\` by \`npm run wasm\`: the module as Base64. */\nexport const MODULE =\n  '${base64}';\n`;
}
