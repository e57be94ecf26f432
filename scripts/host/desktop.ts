import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cache } from '../support/paths';

/**
 * The desktop VS Code of this machine, as the program itself, which a caller can wait for: the command `code` only
 * starts it. `VSCODE_PATH` comes first, then the `code` on the PATH.
 * @throws when `VSCODE_PATH` names nothing
 */
export function desktopExecutable(): string | undefined {
  const given = process.env.VSCODE_PATH;
  if (given && !existsSync(given)) throw new Error(`VSCODE_PATH names ${given}, which is not there.`);
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const onPath = (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, name));
  const found = given ?? onPath.find(existsSync);
  return found && programOf(realpathSync(found));
}

/**
 * As `desktopExecutable`, or else one from VS Code's download site, kept in the cache.
 * @throws when that can't be reached
 */
export async function desktopForTests(): Promise<string> {
  const installed = desktopExecutable();
  if (installed) return installed;
  try {
    return await downloadAndUnzipVSCode({ cachePath: cache('desktop') });
  } catch (error) {
    throw new Error(`No VS Code is installed (VSCODE_PATH, or code on the PATH), and none can be downloaded: ${error}`);
  }
}

/** The program that the command in an installation's `bin` folder starts; anything else is a program itself. */
function programOf(command: string): string {
  const bin = dirname(command);
  if (basename(bin) !== 'bin') return command;
  const programs = {
    darwin: ['../../../MacOS/Code', '../../../MacOS/Electron'],
    win32: ['../Code.exe'],
    linux: ['../code'],
  };
  const candidates = programs[process.platform as keyof typeof programs] ?? programs.linux;
  return candidates.map(path => join(bin, path)).find(existsSync) ?? command;
}
