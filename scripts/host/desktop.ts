import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';

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
