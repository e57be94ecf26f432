import { parentPort, workerData } from 'node:worker_threads';
import { useGiveWay } from '../core/give-way';
import { useBundle } from '../core/l10n';
import { givingWay } from '../node/give-way';
import { lowerThreadPriority } from '../node/low-priority';
import { readNotesInThread } from './note-thread.node';
import { answerParser } from './parser';

lowerThreadPriority();

/** A thread beside the server, in Node: it reads notes where it is told by which names, else it parses dossiers. One script is less to ship. */
if ('names' in workerData) readNotesInThread();
else {
  useGiveWay(givingWay(workerData.lastKeystroke));
  parentPort?.on(
    'message',
    answerParser(useBundle, given => parentPort?.postMessage(given)),
  );
}
