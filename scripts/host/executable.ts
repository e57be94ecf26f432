import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root } from '../support/paths';

/** Writes the launcher as one file that can be spawned like the desktop's executable, and returns its path. */
export function launcherExecutable(): string {
  const folder = cache('bin');
  mkdirSync(folder, { recursive: true });
  const command = `"${process.execPath}" "${join(root, 'scripts', 'run.mjs')}" launch`;
  const windows = process.platform === 'win32';
  const file = join(folder, windows ? 'code.cmd' : 'code');
  writeFileSync(file, windows ? `@${command} %*\r\n` : `#!/bin/sh\nexec ${command} "$@"\n`, { mode: 0o755 });
  return file;
}
