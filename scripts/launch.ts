import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, parseArgs } from 'node:util';
import { type Server, startServer } from './host/server';
import { serveWebExtension } from './host/web-extension';
import { Witness } from './host/witness';
import { openPage, windowUrl } from './host/workbench';
import { OUTPUT_MARK } from './support/mocha';

/**
 * Stands in for the desktop's executable: takes the arguments that `@vscode/test-electron` gives it, opens the window
 * in a headless browser, passes on what the tests print, and ends with their result.
 */

/** Variables of the environment that tell the launcher what the desktop's arguments have no word for. */
export const ENV = {
  /** `on`: leave workspace trust on; `runTests` always asks for the opposite. */
  trust: 'DOSSIER_HOST_TRUST',
  /** `on`: run the extension in the web worker host. */
  web: 'DOSSIER_HOST_WEB',
  /** The display language, such as `de`; the workbench itself stays in English, for which it would need a language pack. */
  language: 'DOSSIER_HOST_LANGUAGE',
  /** Seconds after which a run is given up. */
  timeout: 'DOSSIER_HOST_TIMEOUT',
} as const;

const DEFAULT_TIMEOUT_S = 480;

/** The desktop's arguments that mean something here, as absolute paths. */
export interface LaunchArguments {
  readonly folder: string;
  readonly extension: string;
  readonly tests: string;
  readonly userDataDir: string;
}

/** Reads the desktop's arguments and lets all those pass that mean nothing here. Throws where one is missing. */
export function readArguments(args: readonly string[]): LaunchArguments {
  const { values, positionals } = parseArgs({ args: [...args], strict: false });
  const need = (name: string): string => {
    const value = values[name];
    if (typeof value !== 'string') throw new Error(`The argument --${name}=PATH is missing.`);
    return value;
  };
  const [folder] = positionals;
  if (folder === undefined) throw new Error('The folder to open is missing.');
  return {
    folder,
    extension: need('extensionDevelopmentPath'),
    tests: need('extensionTestsPath'),
    userDataDir: need('user-data-dir'),
  };
}

/** Runs the tests in the window and resolves to the exit code. Leaves no process behind, also when interrupted. */
export async function main(args: readonly string[]): Promise<void> {
  const launch = readArguments(args);
  const witness = new Witness();
  const started: { server?: Server } = {};
  const seconds = Number(process.env[ENV.timeout] ?? DEFAULT_TIMEOUT_S);
  try {
    process.exitCode = await Promise.race([runInWindow(launch, witness, started), interrupted(), late(seconds)]);
    if (process.exitCode === 1) throw new Error('The tests failed');
  } catch (error) {
    await witness.report(error instanceof Error ? error.message : String(error), started.server?.output() ?? '');
    process.exitCode = 1;
  } finally {
    await witness.page?.context().browser()?.close();
    started.server?.close();
  }
  process.exit();
}

async function runInWindow(launch: LaunchArguments, witness: Witness, started: { server?: Server }): Promise<number> {
  witness.stage = 'starting the server';
  const server = await startServer({
    dataDir: join(launch.userDataDir, 'server'),
    settings: userSettings(launch.userDataDir),
    driven: true,
    workspaceTrust: process.env[ENV.trust] === 'on',
  });
  started.server = server;
  witness.stage = 'starting the browser';
  const page = await openPage();
  witness.page = page;
  witness.stage = 'running the tests in the window';
  page.on('console', message => witness.note(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', error => witness.note(`error in the page: ${error.message}`));
  return new Promise((resolve, reject) => {
    page.once('crash', () => reject(new Error('The page crashed')));
    page.once('close', () => reject(new Error('The page was closed')));
    server.ended.then(() => reject(new Error("VS Code's server ended")));
    const prepare = async () => {
      await page.exposeFunction('codeAutomationLog', (type: string, values: unknown[]) => {
        const text = format(...values);
        witness.note(`${type}: ${text}`);
        // All else is the workbench's own log.
        if (text.startsWith(OUTPUT_MARK)) console.log(text.slice(OUTPUT_MARK.length));
      });
      await page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
      const language = process.env[ENV.language];
      if (language !== undefined) await page.addInitScript({ content: inLanguage(language) });
      const inWorker = process.env[ENV.web] === 'on';
      await page.goto(windowUrl(server, inWorker ? await serveWebExtension(page, server.authority, launch) : launch));
    };
    prepare().catch(reject);
  });
}

/** A script that gives the workbench its display language before its own scripts do. */
function inLanguage(language: string): string {
  const always = `{ get: () => ${JSON.stringify(language)}, set() {} }`;
  return `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', ${always});`;
}

/** The settings that the desktop would read. */
function userSettings(userDataDir: string): Record<string, unknown> {
  const file = join(userDataDir, 'User', 'settings.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** Resolves to the usual exit code when a signal asks this process to end; Ctrl+C may come from terminal and runner. */
const interrupted = (): Promise<number> =>
  new Promise(resolve => {
    process.on('SIGINT', () => resolve(130));
    process.on('SIGTERM', () => resolve(143));
    process.on('SIGHUP', () => resolve(129));
  });

const late = (seconds: number): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`The tests did not end within ${seconds} s`)), seconds * 1000);
  });
