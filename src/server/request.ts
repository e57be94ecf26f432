import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { described } from './described';

/** Answers one request; null where there is nothing to say. */
export type Answer<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;

/** Thrown by an answer that a person ends otherwise than by its request. */
export class Cancelled extends Error {}

export type Answering = ReturnType<typeof answering>;

/**
 * Wraps every request's answer: waits until there are dossiers to answer from (of many, the rest comes later), tells a cancelled
 * request by the protocol's error (so that it never looks like an empty answer), and logs a failure with the request's name and
 * document, answering null.
 */
export function answering(connection: Connection, ready: Promise<void>) {
  return <P, R>(name: string, answer: Answer<P, R>) =>
    async (params: P, token: CancellationToken): Promise<R | null | ResponseError<never>> => {
      try {
        await ready;
        const result = token.isCancellationRequested ? undefined : await answer(params, token);
        if (token.isCancellationRequested) return cancelled();
        return result ?? null;
      } catch (error) {
        if (error instanceof Cancelled) return cancelled();
        // What a person is told.
        if (error instanceof ResponseError) return error as ResponseError<never>;
        connection.console.error(`${[name, ...documentOf(params)].join(' ')} failed: ${described(error)}`);
        return null;
      }
    };
}

/** What is waited for, or its end where the person does not wait any more. */
export function unlessCancelled<T>(work: Promise<T>, token: CancellationToken): Promise<T> {
  return new Promise((resolve, reject) => {
    const listening = token.onCancellationRequested(() => reject(new Cancelled()));
    work.then(resolve, reject).finally(() => listening.dispose());
  });
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}

function documentOf(params: unknown): string[] {
  const uri = (params as { textDocument?: { uri?: string } } | undefined)?.textDocument?.uri;
  return uri === undefined ? [] : [uri];
}
