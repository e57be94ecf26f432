import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { ENV } from '../launch';
import { cache, root } from '../support/paths';
import { TEST_VSIX, unpackVsix } from '../support/vsix';
import { bundleTests } from './bundle';
import { desktopForTests } from './desktop';
import { launcherExecutable } from './executable';
import { QUIET } from './server';

interface Suite {
  /** The folder with the suite's files, relative to the repository. */
  readonly folder: string;
  readonly host: 'node' | 'web';
  readonly desktop?: boolean;
  /** Whether the workspace is opened in Restricted Mode. */
  readonly restricted?: boolean;
  /** Whether the window has a second folder, which is empty. */
  readonly folders?: boolean;
  /** The display language, if it is not English. */
  readonly language?: string;
}

/** The suites that run in the real VS Code. */
export const SUITES = {
  host: { folder: 'test/host/suites', host: 'node' },
  restricted: { folder: 'test/host/restricted', host: 'node', restricted: true },
  web: { folder: 'test/host/web', host: 'web' },
  folders: { folder: 'test/host/folders', host: 'node', folders: true },
  language: { folder: 'test/host/language', host: 'node', language: 'de' },
  desktop: { folder: 'test/host/suites', host: 'node', desktop: true },
} as const satisfies Record<string, Suite>;

export type SuiteName = keyof typeof SUITES;

/**
 * Runs a suite against the packaged extension, in a window of its own, on a fresh copy of the fixture workspace.
 * @throws when a test failed
 */
export async function runSuite(name: SuiteName): Promise<void> {
  const suite: Suite = SUITES[name];
  const extension = cache('stage', name);
  unpackVsix(TEST_VSIX, extension);
  // Beside the extension: the window runs the tests in the host of the extension whose folder holds them.
  const tests = join(extension, 'tests.js');
  await bundleTests(suite.host, suite.folder, tests);

  const home = realpathSync(mkdtempSync(join(tmpdir(), 'dossier-')));
  const folder = join(home, 'workspace');
  const userDataDir = join(home, 'user-data');
  try {
    cpSync(join(root, 'test', 'fixtures', 'workspace'), folder, { recursive: true });
    mkdirSync(join(userDataDir, 'User'), { recursive: true });
    writeFileSync(join(userDataDir, 'User', 'settings.json'), JSON.stringify(QUIET));
    await runTests({
      vscodeExecutablePath: suite.desktop ? await desktopForTests() : launcherExecutable(),
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      launchArgs: [
        suite.folders ? twoFolders(home, folder) : folder,
        `--user-data-dir=${userDataDir}`,
        `--extensions-dir=${join(home, 'extensions')}`,
      ],
      extensionTestsEnv: {
        ...(suite.restricted && { [ENV.trust]: 'on' }),
        ...(suite.host === 'web' && { [ENV.web]: 'on' }),
        ...(suite.language && { [ENV.language]: suite.language }),
      },
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Makes a second folder, and a workspace file of both; gives the file's path. */
function twoFolders(home: string, folder: string): string {
  const second = join(home, 'second');
  const file = join(home, 'two.code-workspace');
  mkdirSync(second);
  writeFileSync(file, JSON.stringify({ folders: [{ path: folder }, { path: second }] }));
  return file;
}
