import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { DOSSIER_FILES } from '../core/files';
import { usePrefilter } from '../core/recognition/prefilter';
import { folderCache } from '../node/cache';
import { fileState, nodeFiles, pathOf, readBytes, realUri, writeText } from '../node/files';
import { findFiles, findFilesBelow } from '../node/find-files';
import { keepKeystroke, noKeystroke } from '../node/give-way';
import { lowerHelpersPriority } from '../node/low-priority';
import { translationsFor } from '../node/translations';
import { WorkerPool } from '../node/worker-pool';
import { pdfsWith } from '../reading/pdf/kept-pdfs.node';
import { fastestPrefilter } from '../wasm/prefilter';
import type { Disk } from './disk';
import type { DiskJob } from './disk.node';
import type { NoteToRead } from './note-reading';
import type { NoteThreads, ThreadAnswer, ThreadData } from './note-threads';
import type { ParserThread } from './parser';
import { pause } from './pause.node';
import { startServer } from './server';

lowerHelpersPriority();
usePrefilter(fastestPrefilter(new TextEncoder()));

/** One core is left to the thread that answers. */
const NOTE_THREADS = Math.max(1, availableParallelism() - 1);
const BUILTIN = join(__dirname, '..', 'media', 'dossiers');

startServer(createConnection(ProposedFeatures.all), {
  host: {
    read: uri => nodeFiles.read(uri),
    find: findFilesBelow,
    bytes: readBytes,
    write: writeText,
  },
  builtinDossiers: () => findFiles(BUILTIN, [DOSSIER_FILES]),
  realUri,
  pause,
  hash: text => createHash('sha1').update(text).digest('hex'),
  parserThread,
  cache: cacheIn,
  pdfs: folder =>
    pdfsWith(join(__dirname, 'browser', 'pdf.js'), folder === undefined ? undefined : cacheIn(folder, 'read')),
  stateOf: fileState,
  startDisk,
  noteThreads: { count: NOTE_THREADS, start: noteThreads },
  translations: translationsFor,
});

/** A cache in a folder, by its URI, under a name of its own; none where the folder is not this machine's. */
function cacheIn(folder: string, name: string) {
  return folder.startsWith('file:') ? folderCache(join(pathOf(folder), name)) : undefined;
}

function parserThread(): ParserThread {
  const lastKeystroke = noKeystroke();
  const worker = new Worker(join(__dirname, 'parser.js'), { workerData: { lastKeystroke } });
  // It never keeps a server alive that has nothing else to do.
  worker.unref();
  return {
    post: message => worker.postMessage(message),
    giveWay: () => keepKeystroke(lastKeystroke),
    onAnswer: listener => worker.on('message', listener),
    onEnd: listener => {
      worker.on('error', () => {});
      worker.on('exit', listener);
    },
  };
}

function startDisk(): Disk {
  const pool = new WorkerPool<DiskJob, unknown>(join(__dirname, 'disk.js'), 1, undefined);
  return {
    states: async given => void (await pool.do(given)),
    texts: uris => pool.do(uris) as ReturnType<Disk['texts']>,
    end: () => pool.end(),
  };
}

function noteThreads(data: ThreadData): NoteThreads {
  const pool = new WorkerPool<readonly NoteToRead[], ThreadAnswer>(join(__dirname, 'parser.js'), NOTE_THREADS, {
    ...data,
    names: shared(data.names),
  });
  return { read: notes => pool.do(notes), end: () => pool.end() };
}

function shared(bytes: Uint8Array): Uint8Array {
  const memory = new Uint8Array(new SharedArrayBuffer(bytes.length));
  memory.set(bytes);
  return memory;
}
