import { join } from 'node:path';
import { packNames, unpackNames } from '../core/recognition/packed-names';
import { answerJobs, WorkerPool } from '../node/worker-pool';
import type { KnownNames } from './known-names';
import { type Job, type Names, rowsOf } from './mention-rows';
import type { Rows } from './rows';

/** What threads get: the index as bytes that they share. */
interface SharedNames extends Omit<Names, 'index'> {
  readonly packed: Uint8Array;
}

const LAUNCHER = join(__dirname, 'cli.js');

/** How many files are looked through ahead of the one whose turn it is, for each thread. */
const AHEAD = 4;

/** As `rowsOf` for each file, in order, by so many threads of this program. */
export async function* inThreads(
  jobs: readonly Job[],
  { index, exclusions, hasPeriods }: KnownNames,
  threads: number,
  script = LAUNCHER,
): AsyncGenerator<[job: Job, rows: Awaited<ReturnType<typeof rowsOf>>]> {
  const bytes = packNames(index);
  const packed = new Uint8Array(new SharedArrayBuffer(bytes.length));
  packed.set(bytes);
  const pool = new WorkerPool<Job, Rows | 'unreadable' | 'undecided'>(script, threads, {
    packed,
    exclusions,
    hasPeriods,
  });
  try {
    const coming: ReturnType<typeof pool.do>[] = [];
    const ahead = jobs.values();
    const sendOne = () => {
      const { done, value } = ahead.next();
      if (done) return;
      const rows = pool.do(value);
      // Told when its turn comes.
      rows.catch(() => undefined);
      coming.push(rows);
    };
    for (let i = 0; i < AHEAD * threads; i++) sendOne();
    for (const job of jobs) {
      yield [job, await coming.shift()!];
      sendOne();
    }
  } finally {
    await pool.end();
  }
}

/** In such a thread: looks through the files that come. */
export function scanInThread(): void {
  answerJobs(({ packed, exclusions, hasPeriods }: SharedNames) => {
    const index = unpackNames(packed)!;
    return (job: Job) => rowsOf(job, { index, exclusions, hasPeriods });
  });
}
