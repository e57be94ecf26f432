#!/usr/bin/env node
// Runs scripts/<task>.ts on a clean clone: needs nothing but Node and npm, and installs the rest first where it must.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const scripts = dirname(fileURLToPath(import.meta.url));
const root = dirname(scripts);
const require = createRequire(import.meta.url);

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** What a lock file says is installed: versions by folder. Packages for other machines are optional and may be absent. */
function lockedPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/** npm keeps its own account of what it installed; it is written last, so a broken-off install has none. */
function inStep() {
  const installed = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(lockedPackages(join(root, 'package-lock.json'))).every(
    ([folder, locked]) =>
      folder === '' || (installed[folder] ? installed[folder].version === locked.version : locked.optional === true),
  );
}

function install() {
  console.log('Installing the packages of package-lock.json …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const options = { cwd: root, stdio: 'inherit' };
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync(`npm ${args.join(' ')}`, { ...options, shell: true });
  if (status !== 0) fail('npm ci failed (see above). Is the npm registry reachable?');
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
}

const [task, ...args] = process.argv.slice(2);
const tasks = readdirSync(scripts).flatMap(name => /^([\w-]+)\.ts$/.exec(name)?.[1] ?? []);
if (!tasks.includes(task)) fail(`Usage: node scripts/run.mjs TASK [ARGUMENT]…\nTasks: ${tasks.join(', ')}`);

if (!inStep()) install();

require('tsx/cjs');
try {
  await require(join(scripts, `${task}.ts`)).main(args);
} catch (error) {
  fail(process.env.DEBUG ? error : error instanceof Error ? error.message : String(error));
}
