import { useBundle } from '../core/l10n';
import { answerParser } from './parser';

declare const self: DedicatedWorkerGlobalScope;

/** The thread that parses dossiers, in a browser: its first message is the port over which the language server talks to it. */
self.onmessage = ({ data: port }: MessageEvent<MessagePort>) => {
  const answer = answerParser(useBundle, given => port.postMessage(given));
  port.onmessage = ({ data }) => answer(data);
};
