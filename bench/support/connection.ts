import { LanguageClient } from '../../test/support/language-client';

/** Runs work against the server that ships, over stdio, with no dossier but the one that ships; ends it in any case. */
export async function withServer<T>(work: (client: LanguageClient) => Promise<T>): Promise<T> {
  const client = await LanguageClient.start();
  try {
    return await work(client);
  } finally {
    await client.stop();
  }
}

/** Asks for what no server knows: it is refused at once, so that this is what the connection itself takes. */
export async function emptyRequest(client: LanguageClient): Promise<void> {
  await client.request('$/nothing').then(
    () => Promise.reject(new Error('The server answered what it should not know.')),
    () => undefined,
  );
}

export const EMPTY_REQUEST = 'round trip of an unknown request';
