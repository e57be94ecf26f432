import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { endTree } from '../support/processes';
import { installHost } from './install';

export interface ServerOptions {
  /** An absolute folder for settings, extensions, logs and state of this server alone. */
  readonly dataDir: string;
  /** An extension to install, as an absolute folder; it stays where it is. */
  readonly extension?: string;
  /** User settings, besides those that keep the window quiet; a data folder that has settings keeps them. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether folders open in Restricted Mode until they are trusted. */
  readonly workspaceTrust?: boolean;
  /** Whether a program drives its windows: tests in them can report, and nothing pops up, not even notifications. */
  readonly driven?: boolean;
  /** 0, the default, is any free port. */
  readonly port?: number;
}

/** A server that runs. */
export interface Server {
  /** Such as `127.0.0.1:8080`. */
  readonly authority: string;
  /** What its first request must carry: a workbench has a terminal, and loopback is open to every user of the machine. */
  readonly token: string;
  /** What the server said so far. */
  output(): string;
  /** Resolves when it ends. */
  readonly ended: Promise<void>;
  /** Ends it, and all that it started; synchronous. */
  close(): void;
}

/** A window without welcome pages, tours, AI and their side bar, and nothing fetched from elsewhere. */
export const QUIET: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  // Else a new document's language may be guessed anew while its first words are written.
  'workbench.editor.languageDetection': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** Ends the server, not its children, which run this too, when the pipe to the process that started it breaks. */
const END_WITH_PARENT = `data:text/javascript,${encodeURIComponent(
  "if (process.argv[1]?.endsWith('server-main.js')) process.stdin.on('end', () => process.exit()).resume();",
)}`;

const READY = /Extension host agent listening on (\d+)/;
const READY_WITHIN_MS = 60_000;

/** The file of user settings that a server with this data folder reads, also when it changes. */
export const settingsFile = (dataDir: string): string => join(dataDir, 'data', 'User', 'settings.json');

/**
 * Starts VS Code's server on loopback, with a token made for this start.
 * @throws when it ends, or isn't ready in a minute; the message holds what it said
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { node, vscode } = await installHost();
  const file = settingsFile(options.dataDir);
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ ...QUIET, ...options.settings }, undefined, 2));
  if (options.extension) linkExtension(options.dataDir, options.extension);
  // A file: arguments can be read by every user of the machine.
  const token = randomBytes(16).toString('hex');
  const tokenFile = join(options.dataDir, 'token');
  writeFileSync(tokenFile, token, { mode: 0o600 });

  const args = [
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
    ...['--connection-token-file', tokenFile, '--server-data-dir', options.dataDir],
    ...['--accept-server-license-terms', '--disable-telemetry'],
    ...(options.driven ? ['--enable-smoke-test-driver'] : []),
    ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
  ];
  const server = spawn(node, ['--import', END_WITH_PARENT, join(vscode, 'out', 'server-main.js'), ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', data => (output += data));
  const close = () => {
    process.off('exit', close);
    endTree(server);
  };
  process.on('exit', close);
  const ended = new Promise<void>(resolve => server.once('exit', () => resolve()));
  try {
    const port = await readyPort(server, () => output);
    return { authority: `127.0.0.1:${port}`, token, output: () => output, ended, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Puts an extension where the server looks for those that are installed. */
function linkExtension(dataDir: string, extension: string): void {
  const folder = join(dataDir, 'extensions');
  // The list of what is installed is made anew from what is there.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  symlinkSync(extension, join(folder, 'dossier'), 'junction');
}

function readyPort(server: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`VS Code's server ${what}. It said:\n${output()}`));
    setTimeout(fail, READY_WITHIN_MS, `was not ready within ${READY_WITHIN_MS / 1000} s`).unref();
    server.once('error', error => fail(`could not be started: ${error.message}`));
    server.once('exit', code => fail(`ended with ${code}`));
    server.stdout?.on('data', () => {
      const port = READY.exec(output())?.[1];
      if (port) resolve(port);
    });
  });
}
