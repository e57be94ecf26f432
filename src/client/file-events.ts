import type { FileEvent } from 'vscode-languageclient';
import { debounce } from './debounce';

/** The language client's own wait, a quarter of a second, is longer than a change may take to be followed altogether. */
export const STILL_MS = 50;

/** Gathers the changes of watched files, and sends them together once none has come for a moment. */
export function gatherFileEvents(send: (changes: FileEvent[]) => void): (event: FileEvent) => Promise<void> {
  let waiting: FileEvent[] = [];
  const sendAll = debounce(() => {
    const changes = waiting;
    waiting = [];
    send(changes);
  }, STILL_MS);
  return async event => {
    waiting.push(event);
    sendAll();
  };
}
