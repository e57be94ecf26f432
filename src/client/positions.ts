import { Range } from 'vscode';
import type * as protocol from '../protocol/requests';

/** A range of the protocol as the editor's. */
export function toRange({ start, end }: protocol.Range): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** A range of the editor as plain data: its own objects don't survive the way to a web worker. */
export function fromRange({ start, end }: Range): protocol.Range {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
