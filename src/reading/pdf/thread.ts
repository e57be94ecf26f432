import type { PdfAnswer } from './pdf-reader';
import { readPdf } from './read-pdf';

declare const self: DedicatedWorkerGlobalScope;

/**
 * The thread that reads PDFs: one script for Node and for browsers, since the library is larger than all the rest. In a browser the
 * first message is the port over which the language server talks to it.
 */
function answerAt(post: (answer: PdfAnswer) => void) {
  return async (bytes: Uint8Array): Promise<void> => post(await readPdf(bytes));
}

if (typeof WorkerGlobalScope === 'undefined') {
  const { parentPort } = require('node:worker_threads') as typeof import('node:worker_threads');
  parentPort?.on(
    'message',
    answerAt(answer => parentPort.postMessage(answer)),
  );
} else {
  self.onmessage = ({ data: port }: MessageEvent<MessagePort>) => {
    const answer = answerAt(read => port.postMessage(read));
    port.onmessage = ({ data }) => void answer(data);
  };
}
