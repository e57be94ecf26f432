import { isMainThread } from 'node:worker_threads';
import { useBundle } from '../core/l10n';
import { usePrefilter } from '../core/recognition/prefilter';
import { translationsFor } from '../node/translations';
import { fastestPrefilter } from '../wasm/prefilter';
import { run } from './run';

// Whoever reads may have read enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

/** Runs the command line, or in a thread of it what such threads are for. */
export async function main(): Promise<void> {
  usePrefilter(fastestPrefilter(new TextEncoder()));
  useBundle(await translationsFor());
  if (!isMainThread) return (await import('./scan-threads')).scanInThread();
  // Set, not exited with: what is still being written to a pipe has to arrive.
  process.exitCode = await run(process.argv.slice(2), {
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
    folder: process.cwd(),
  });
}
