import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { languageOfFile } from '../core/files';
import { t } from '../core/l10n';
import { isApartAtBlankLines } from '../core/recognition/blocks';
import { type KnownNames, knownNames } from './known-names';
import { type Job, type Rows, rowsOf } from './mention-rows';
import { partsOf } from './parts';
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
  const sizes = await Promise.all(jobs.map(({ path }) => sizeOf(path)));
  const pieces = known.hasPeriods ? jobs : jobs.flatMap((job, i) => piecesOf(job, sizes[i]!));
  const threads = Math.min(availableParallelism(), pieces.length);
  const isWorthIt = threads > 1 && sizes.reduce((sum, size) => sum + size, 0) >= WORTH_THREADS;
  let rows: Rows[] = [];
  let left: 'unreadable' | 'undecided' | undefined;
  for await (const [{ part, ...job }, found] of isWorthIt ? inThreads(pieces, known, threads) : inTurn(pieces, known)) {
    if (typeof found === 'string') left ??= found;
    else rows.push(found);
    if (part && !part.isLast) continue;
    yield [job, left ? await decided(job, left, known) : together(rows)];
    rows = [];
    left = undefined;
  }
}

/** The parts of a file that is long enough, and can be cut. */
function piecesOf(job: Job, size: number): Job[] {
  const parts = isApartAtBlankLines(languageOfFile(job.file)) ? partsOf(job.path, size) : undefined;
  return parts?.map(part => ({ ...job, part })) ?? [job];
}

async function decided(job: Job, left: 'unreadable' | 'undecided', known: KnownNames): Promise<Rows | undefined> {
  const rows = left === 'undecided' ? await rowsOf(job, known, await known.background(job.file)) : left;
  return typeof rows === 'string' ? undefined : rows;
}

function* together(parts: readonly Rows[]): Rows {
  for (const part of parts) yield* part;
}

async function* inTurn(jobs: readonly Job[], known: KnownNames): ReturnType<typeof inThreads> {
  for (const job of jobs) yield [job, await rowsOf(job, known)];
}

/** In bytes; 0 where there is no telling. */
async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
