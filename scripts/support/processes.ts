import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs a command to its end with this process's own input and output.
 * @throws when it can't be started or ends with anything but 0.
 */
export async function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<void> {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${signal ?? code}.`);
}

/** As `run`, for a program of Node's: a JavaScript file and its arguments. */
export const runNode = (file: string, args: readonly string[], options?: SpawnOptions): Promise<void> =>
  run(process.execPath, [file, ...args], options);

/**
 * Runs npm, also where it is a shell script that Windows can't spawn by itself, and gives its output if it fails.
 * @param cwd the folder whose package.json it works on
 */
export async function runNpm(args: readonly string[], cwd: string): Promise<void> {
  const npm = process.env.npm_execpath;
  const options: SpawnOptions = { cwd, stdio: ['ignore', 'pipe', 'pipe'] };
  const child = npm?.endsWith('.js')
    ? spawn(process.execPath, [npm, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', data => (output += data));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${output}`);
}

/**
 * Ends a process that was started with `detached` (its own group), and all that it started in turn.
 * Synchronous, so that it works in an `exit` handler too.
 */
export function endTree(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The whole group has ended already.
  }
}
