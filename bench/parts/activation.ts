import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { startServer } from '../../scripts/host/server';
import { openPage, windowUrl } from '../../scripts/host/workbench';
import { cache, root } from '../../scripts/support/paths';
import { TEST_VSIX, unpackVsix } from '../../scripts/support/vsix';
import { ACTIVATED, type Activation, DOSSIER, MARKDOWN } from '../support/activations';
import type { Effort, Figure } from '../support/figure';
import { median } from '../support/statistics';

const WINDOW_WITHIN_MS = 60_000;

/**
 * Activation of the packaged extension in the real VS Code, as VS Code measures it, in one window after another; the peer is
 * activated in the same windows by the same event. What `activate` leaves to finish later isn't counted on either side:
 * ours leaves nothing, and the peer waits there for its language server, which ours starts in the background.
 */
export async function activation({ quick }: Effort): Promise<Figure[]> {
  const extension = cache('stage', 'bench');
  unpackVsix(TEST_VSIX, extension);
  const tests = join(extension, 'tests.js');
  await bundleWindow(tests);
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'dossier-bench-')));
  const folder = join(home, 'workspace');
  cpSync(join(root, 'test', 'fixtures', 'workspace'), folder, { recursive: true });
  const server = await startServer({ dataDir: join(home, 'server'), driven: true });
  const page = await openPage();
  try {
    const url = windowUrl(server, { folder, extension, tests });
    const windows = await openWindows(page, url, quick ? 3 : 10);
    const figure = (what: string, time: (activation: Activation) => number): Figure => {
      const of = (id: string) => median(windows.map(window => time(window.find(activated => activated.id === id)!)));
      return {
        what: `${what}, median of ${windows.length} windows`,
        value: of(DOSSIER),
        unit: 'ms',
        peer: { name: 'VS Code’s own Markdown extension', value: of(MARKDOWN) },
      };
    };
    return [
      figure('Activation in VS Code, reading the code included', ({ load, call }) => load + call),
      figure('`activate` alone', ({ call }) => call),
    ];
  } finally {
    await page.context().browser()?.close();
    server.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Opens the window anew so many times, each time with an extension host of its own. */
async function openWindows(page: Page, url: string, count: number): Promise<Activation[][]> {
  let told = (_line: string) => {};
  let ended = (_code: number) => {};
  await page.exposeFunction('codeAutomationLog', (_type: string, values: unknown[]) => told(format(...values)));
  await page.exposeFunction('codeAutomationExit', (code: number) => ended(code));
  const windows: Activation[][] = [];
  while (windows.length < count) {
    const lines: string[] = [];
    const code = await new Promise<number>((resolve, reject) => {
      told = line => lines.push(line);
      ended = resolve;
      setTimeout(
        () => reject(new Error(`The window did not answer. It said:\n${lines.join('\n')}`)),
        WINDOW_WITHIN_MS,
      ).unref();
      page.goto(url).catch(reject);
    });
    const activated = lines.find(line => line.startsWith(ACTIVATED));
    if (code !== 0 || !activated) throw new Error(`The window ended with ${code}. It said:\n${lines.join('\n')}`);
    windows.push(JSON.parse(activated.slice(ACTIVATED.length)));
  }
  return windows;
}

async function bundleWindow(outfile: string): Promise<void> {
  const entryPoints = [join(root, 'bench', 'window.ts')];
  const external = ['vscode'];
  await build({
    entryPoints,
    outfile,
    external,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'warning',
  });
}
