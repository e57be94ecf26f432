import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { main as build } from './build';
import { main as check } from './check';
import { SUMMARY } from './support/mocha';
import { root } from './support/paths';
import { makeVsix, TEST_VSIX } from './support/vsix';

interface Stage {
  /** What has to be made first; each is made once in a run. */
  readonly needs?: 'dist' | 'vsix';
  /** Whether it belongs to the whole run. */
  readonly extra?: boolean;
}

/** The suites in the order of the whole run: what is quick and points closest to a fault comes first. */
const STAGES: Readonly<Record<string, Stage>> = {
  unit: {},
  server: { needs: 'dist' },
  cli: { needs: 'dist' },
  package: { needs: 'vsix' },
  host: { needs: 'vsix' },
  restricted: { needs: 'vsix' },
  web: { needs: 'vsix' },
  folders: { needs: 'vsix' },
  language: { needs: 'vsix' },
  desktop: { needs: 'vsix', extra: true },
  nightly: { needs: 'dist', extra: true },
};

const MAKE = { dist: () => build([]), vsix: () => makeVsix(TEST_VSIX) };

/**
 * `test`: types, lint, and every suite, to the first that fails; `test NAME…`: those suites alone. The last line sums up
 * all of them.
 */
export async function main(names: readonly string[]): Promise<void> {
  const unknown = names.find(name => !(name in STAGES));
  if (unknown !== undefined)
    throw new Error(`There is no suite ${unknown}; there are ${Object.keys(STAGES).join(', ')}.`);
  if (names.length === 0) {
    heading('types and lint');
    await check();
  }
  const chosen = names.length > 0 ? names : Object.keys(STAGES).filter(name => !STAGES[name]?.extra);
  const made = new Set<keyof typeof MAKE>();
  let passed = 0;
  let failed = 0;
  for (const name of chosen) {
    const { needs } = STAGES[name] ?? {};
    if (needs && !made.has(needs)) {
      heading(`build for ${name}`);
      await MAKE[needs]();
      made.add(needs);
    }
    heading(name);
    const result = await runSuite(name);
    passed += result.passed;
    failed += result.failed;
    if (!result.ok) {
      console.log(`\nStopped: the suite ${name} failed; npm run test:${name} runs it alone.`);
      process.exitCode = 1;
      break;
    }
  }
  console.log(`\n${passed} passed, ${failed} failed`);
}

const start = Date.now();

function heading(title: string): void {
  console.log(`\n== ${title} (at ${Math.round((Date.now() - start) / 1000)} s)`);
}

/** Runs a suite in a process of its own, passes its output on and reads the counts from it. */
async function runSuite(name: string): Promise<{ passed: number; failed: number; ok: boolean }> {
  const child = spawn(process.execPath, [join(root, 'scripts', 'run.mjs'), 'suite', name], {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
  });
  let output = '';
  child.stdout.on('data', data => {
    output += data;
    process.stdout.write(data);
  });
  // A terminal tells the child of Ctrl+C by itself; here one only waits until it has tidied up.
  const handlers = { SIGINT: () => {}, SIGTERM: () => child.kill('SIGINT'), SIGHUP: () => child.kill('SIGINT') };
  for (const [signal, handler] of Object.entries(handlers)) process.on(signal, handler);
  const [code] = await once(child, 'close');
  for (const [signal, handler] of Object.entries(handlers)) process.off(signal, handler);
  const counts = SUMMARY.exec(stripVTControlCharacters(output))?.slice(1).map(Number);
  const [passed = 0, failed = 0] = counts ?? [];
  const ok = code === 0 && counts !== undefined;
  // What broke before it could count, or after, is a failure too.
  return { passed, failed: ok || failed > 0 ? failed : 1, ok };
}
