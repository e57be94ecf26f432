import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { main as build } from './build';
import { desktopExecutable } from './host/desktop';
import { installHost } from './host/install';
import { QUIET, startServer } from './host/server';
import { windowUrl } from './host/workbench';
import { cache, root } from './support/paths';
import { withProgress } from './support/progress';

/**
 * `start`: opens sample notes in VS Code with the extension active; in the desktop's where there is one, else in the
 * browser. `--port N`: listens there; `--no-open`: only prints the address. It runs until Ctrl+C.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string', default: '0' }, open: { type: 'boolean', default: true } },
    allowNegative: true,
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port wants a port; ${values.port} is none.`);
  // What was started ends when this process exits, which a signal by itself would not let it do.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit());

  await withProgress('Building the extension', () => build([]));
  const folder = cache('start', 'notes');
  // A copy, so that one may write in it; what one wrote is kept.
  cpSync(join(root, 'samples'), folder, { recursive: true, force: false });
  const desktop = desktopExecutable();
  await (desktop ? startDesktop(desktop, folder) : startInBrowser(folder, port, values.open));
}

/** The note to begin with. */
const FIRST = 'memo-zte-iran.md';

async function startDesktop(executable: string, folder: string): Promise<void> {
  const userDataDir = cache('start', 'desktop');
  const settings = join(userDataDir, 'User', 'settings.json');
  mkdirSync(dirname(settings), { recursive: true });
  if (!existsSync(settings)) writeFileSync(settings, JSON.stringify(QUIET, undefined, 2));
  const args = [
    folder,
    join(folder, FIRST),
    `--extensionDevelopmentPath=${root}`,
    `--user-data-dir=${userDataDir}`,
    `--extensions-dir=${cache('start', 'desktop-extensions')}`,
    '--disable-workspace-trust',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  console.log(`Opening ${folder} in ${executable}. Ctrl+C ends it.`);
  const child = spawn(executable, args, { stdio: 'ignore', shell: executable.endsWith('.cmd') });
  process.once('exit', () => child.kill());
  await new Promise<void>((resolve, reject) => {
    child.once('error', error => reject(new Error(`${executable} could not be started: ${error.message}`)));
    child.once('exit', () => resolve());
  });
}

async function startInBrowser(folder: string, port: number, open: boolean): Promise<void> {
  await installHost();
  const server = await withProgress('Starting VS Code for the browser', () =>
    startServer({ dataDir: cache('start', 'browser'), extension: root, port }),
  );
  const url = windowUrl(server, { folder, file: join(folder, FIRST) });
  console.log(`\nOpen ${url}\nThe notes are in ${folder}. Ctrl+C ends it.`);
  if (open) openUrl(url);
  await server.ended;
  throw new Error(`VS Code's server ended by itself. It said:\n${server.output()}`);
}

/** Opens an address in the person's browser, where there is a display. */
function openUrl(url: string): void {
  const commands: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
    darwin: ['open', url],
    win32: ['rundll32', 'url.dll,FileProtocolHandler', url],
    linux: ['xdg-open', url],
  };
  const command = commands[process.platform];
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!command || !display) return;
  const [program, ...args] = command;
  // Whether it can or not, the address stands in the terminal.
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
