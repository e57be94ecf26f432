import { parentPort } from 'node:worker_threads';
import { useBundle } from '../core/l10n';
import { answerParser } from './parser';

/** The thread that parses dossiers, in Node. */
parentPort?.on(
  'message',
  answerParser(useBundle, given => parentPort?.postMessage(given)),
);
