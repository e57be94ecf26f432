import { Worker } from 'node:worker_threads';
import type { PdfThread } from './pdf-reader';

/** More is not needed for any file that is read, in MB. */
const MEMORY = 1024;

/** Starts the thread that reads PDFs, whose script is `script`. */
export function startPdfThread(script: string): PdfThread {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
  // It keeps no process alive that has nothing else to do, but one that waits for an answer.
  worker.unref();
  return {
    post: bytes => {
      worker.ref();
      worker.postMessage(bytes);
    },
    onAnswer: listener =>
      worker.on('message', answer => {
        worker.unref();
        listener(answer);
      }),
    onEnd: listener => {
      worker.on('error', () => {});
      worker.on('exit', listener);
    },
    end: () => void worker.terminate(),
  };
}
