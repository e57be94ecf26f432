import type { CancellationToken } from 'vscode-languageserver';
import { Cancelled } from './request';
import type { Services } from './services';

/** From so many notes on, a search shows its progress. */
const MANY = 200;

/**
 * Looks through all notes of the workspace, one after another, and gives what `look` found in each, by its URI. `title` says,
 * by the number of notes, what is looked for; a search that is ended by its progress notice is cancelled.
 */
export async function searchNotes<T>(
  { connection, notes }: Services,
  title: (notes: number) => string,
  look: (uri: string) => Promise<readonly T[]>,
  token: CancellationToken,
): Promise<T[]> {
  const uris = await notes.uris();
  const progress = uris.length < MANY ? undefined : await connection.window.createWorkDoneProgress();
  try {
    progress?.begin(title(uris.length), 0, undefined, true);
    const found: T[] = [];
    for (const [done, uri] of uris.entries()) {
      if (token.isCancellationRequested || progress?.token.isCancellationRequested) throw new Cancelled();
      if (done % MANY === 0) progress?.report(Math.floor((100 * done) / uris.length));
      found.push(...(await look(uri)));
    }
    return found;
  } finally {
    progress?.done();
  }
}
