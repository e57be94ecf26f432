import { parentPort, workerData } from 'node:worker_threads';
import { useBundle } from '../core/l10n';
import { lowerThreadPriority } from '../node/low-priority';
import { readNotesInThread } from './note-thread.node';
import { answerParser } from './parser';

lowerThreadPriority();

/** A thread beside the server, in Node: it reads notes where it is told by which names, else it parses dossiers. One script is less to ship. */
if (workerData) readNotesInThread();
else
  parentPort?.on(
    'message',
    answerParser(useBundle, given => parentPort?.postMessage(given)),
  );
