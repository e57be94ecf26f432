import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { usePrefilter } from '../core/recognition/prefilter';
import { PdfReader, type PdfThread } from '../reading/pdf/pdf-reader';
import { fastestPrefilter } from '../wasm/prefilter';
import type { ParserThread } from './parser';
import { startServer } from './server';

usePrefilter(fastestPrefilter(new TextEncoder()));

declare const self: DedicatedWorkerGlobalScope;

/** The client's first message: its threads, since a worker can't start one everywhere itself. */
interface Threads {
  /** The port to the one that parses. */
  readonly parser: MessagePort;
  /** Sends a port to the one that reads PDFs when it is told `start`, and ends it at `end`. */
  readonly pdfs: MessagePort;
}

self.onmessage = ({ data: { parser, pdfs } }: MessageEvent<Threads>) => {
  self.onmessage = null;
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  startServer(connection, {
    parserThread: () => threadAt(parser),
    pdfs: () => new PdfReader(() => pdfThreadFrom(pdfs)),
  });
};

function threadAt(port: MessagePort): ParserThread {
  return {
    post: message => port.postMessage(message),
    // A page has no memory in common with its threads.
    giveWay: () => {},
    onAnswer: listener => {
      port.onmessage = ({ data }) => listener(data);
    },
    // A browser doesn't tell.
    onEnd: () => {},
  };
}

function pdfThreadFrom(starter: MessagePort): PdfThread {
  const thread = new Promise<MessagePort>(resolve => {
    starter.onmessage = ({ data }) => resolve(data);
  });
  starter.postMessage('start');
  return {
    post: bytes => void thread.then(port => port.postMessage(bytes)),
    onAnswer: listener =>
      void thread.then(port => {
        port.onmessage = ({ data }) => listener(data);
      }),
    onEnd: () => {},
    end: () => starter.postMessage('end'),
  };
}
