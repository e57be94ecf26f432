import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from '../support/paths';
import { runNpm } from '../support/processes';
import { withProgress } from '../support/progress';

/** code-server's package carries VS Code's own server and web workbench; 4.N.x is VS Code 1.N.x. */
const CODE_SERVER = '4.139.1';
/** The Node that this server wants. */
const NODE = 24;

const INSTALL = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Where the parts of the browser host are, as absolute paths. */
export interface HostInstall {
  /** A Node that runs the server. */
  readonly node: string;
  /** The folder with VS Code's `out/server-main.js`. */
  readonly vscode: string;
}

/**
 * Installs packages from the npm registry into a folder of the cache, once: a folder of that name is whole, since it
 * gets its name only when everything is in it.
 * @param name names what is in it and for which machine, versions included
 * @param specs as for `npm install`
 * @param finish what else belongs to the installation; gets the folder under its passing name
 * @returns the folder
 */
export async function installOnce(
  label: string,
  name: string,
  specs: readonly string[],
  finish?: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = cache('host', name);
  if (existsSync(folder)) return folder;
  removeLeftovers();
  const partial = `${folder}.partial-${process.pid}`;
  await withProgress(label, async () => {
    try {
      mkdirSync(partial, { recursive: true });
      writeFileSync(join(partial, 'package.json'), '{"private": true}\n');
      await runNpm([...INSTALL, ...specs], partial);
      await finish?.(partial);
      // Another process may have been quicker; its folder is as good.
      if (!existsSync(folder)) renameSync(partial, folder);
    } finally {
      rmSync(partial, { recursive: true, force: true });
    }
  });
  return folder;
}

/** Installs VS Code's server, unless it is there. */
export async function installHost(): Promise<HostInstall> {
  const ownNode = Number.parseInt(process.versions.node, 10) === NODE;
  const folder = await installOnce(
    'Installing VS Code for the browser',
    `code-server-${CODE_SERVER}-${process.platform}-${process.arch}${ownNode ? '' : `-node-${NODE}`}`,
    [`code-server@${CODE_SERVER}`, ...(ownNode ? [] : [`${nodePackage()}@${NODE}`])],
    async partial => {
      for (const part of ['.', 'extensions']) {
        // `npm ci` refuses: the lock file that is in the package is out of step with its package.json.
        await runNpm([...INSTALL, '--omit=dev'], join(vscodeFolder(partial), part));
      }
    },
  );
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  return {
    node: ownNode ? process.execPath : join(folder, 'node_modules', nodePackage(), 'bin', executable),
    vscode: vscodeFolder(folder),
  };
}

const vscodeFolder = (folder: string): string => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

/** The package with Node's binary for this machine; the package `node` would choose it in a script of its own. */
function nodePackage(): string {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform}-${process.arch}`;
}

/** Removes what installations left behind that were broken off. */
function removeLeftovers(): void {
  if (!existsSync(cache('host'))) return;
  for (const name of readdirSync(cache('host'))) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(cache('host', name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
