import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { unzipSync } from 'fflate';
import { cache, root } from './paths';

/** Where the VSIX that the tests run is made. */
export const TEST_VSIX = cache('dossier.vsix');

/** Builds and packages the extension; `vsce` runs the script `vscode:prepublish` for the first. */
export async function makeVsix(file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  await createVSIX({ cwd: root, packagePath: file });
}

/** The extension's files in a VSIX by their path in it, with `/`. The package's own bookkeeping is left out. */
export function readVsix(file: string): Map<string, Uint8Array> {
  const folder = 'extension/';
  const entries = Object.entries(unzipSync(readFileSync(file)));
  return new Map(
    entries.flatMap(([path, bytes]) =>
      path.startsWith(folder) && !path.endsWith('/') ? [[path.slice(folder.length), bytes] as const] : [],
    ),
  );
}

/** Unpacks a VSIX into an empty folder, as an installation does. */
export function unpackVsix(file: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of readVsix(file)) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}
