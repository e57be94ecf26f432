import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { usePrefilter } from '../core/recognition/prefilter';
import { fastestPrefilter } from '../wasm/prefilter';
import type { ParserThread } from './parser';
import { startServer } from './server';

usePrefilter(fastestPrefilter(new TextEncoder()));

declare const self: DedicatedWorkerGlobalScope;

/** The client's first message is the port to the thread that parses; a worker can't start one everywhere itself. */
self.onmessage = ({ data: port }: MessageEvent<MessagePort>) => {
  self.onmessage = null;
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  startServer(connection, { parserThread: () => threadAt(port) });
};

function threadAt(port: MessagePort): ParserThread {
  return {
    post: message => port.postMessage(message),
    onAnswer: listener => {
      port.onmessage = ({ data }) => listener(data);
    },
    // A browser doesn't tell.
    onEnd: () => {},
  };
}
