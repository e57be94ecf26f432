import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { t } from '../core/l10n';
import { type KnownNames, knownNames } from './known-names';
import { type Job, rowsOf } from './mention-rows';
import type { Rows } from './rows';
import { inThreads } from './scan-threads';
import { MissingFile, type Terminal, UsageError } from './usage';

/** Fewer bytes are looked through before a thread has started. */
const WORTH_THREADS = 16_000_000;

/** `dossier mentions`: where the files name the dossier's entities. */
export async function mentions(args: string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { dossier: { type: 'string', multiple: true, default: [] }, json: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new UsageError(t('Name at least one file to look through.'));
  const known = await knownNames(values.dossier, terminal);
  const jobs = positionals.map(file => ({ file, path: resolve(terminal.folder, file), json: values.json }));
  let isFirst = true;
  for await (const [{ file }, rows] of allRows(jobs, known)) {
    if (rows === undefined) throw new MissingFile(t('The file {0} can’t be read.', file));
    for (const part of rows) {
      if (values.json) terminal.out(isFirst ? '[\n' : ',\n');
      terminal.out(part);
      isFirst = false;
    }
  }
  if (values.json) terminal.out(isFirst ? '[]\n' : '\n]\n');
}

type FileRows = [job: Job, rows: Rows | undefined];

/** The rows of each file, in order; none of one that can't be read. */
async function* allRows(jobs: readonly Job[], known: KnownNames): AsyncIterable<FileRows> {
  const threads = Math.min(availableParallelism() - 1, jobs.length);
  const isWorthIt = threads > 1 && (await sizeOf(jobs)) >= WORTH_THREADS;
  for await (const [job, rows] of isWorthIt ? inThreads(jobs, known, threads) : inTurn(jobs, known)) {
    const decided = rows === 'undecided' ? await rowsOf(job, known, await known.background(job.file)) : rows;
    yield [job, typeof decided === 'string' ? undefined : decided];
  }
}

async function* inTurn(jobs: readonly Job[], known: KnownNames): ReturnType<typeof inThreads> {
  for (const job of jobs) yield [job, await rowsOf(job, known)];
}

async function sizeOf(jobs: readonly Job[]): Promise<number> {
  const sizes = await Promise.all(
    jobs.map(({ path }) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
