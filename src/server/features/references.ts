import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import type { ReferencesOfParams } from '../../protocol/requests';
import { Cancelled } from '../request';
import type { Services } from '../services';

/** From so many notes on, the search shows its progress. */
const MANY = 200;

/** `textDocument/references`: the mentions of the entity at the cursor, in all notes of the workspace. */
export const references = (services: Services) => {
  const find = referencesOf(services);
  return ({ textDocument, position }: ReferenceParams, token: CancellationToken): Promise<Location[]> | null => {
    const document = services.documents.get(textDocument.uri);
    const mention = document?.mentions()?.at(document.text.offsetAt(position));
    return mention ? find({ entity: mention.entity }, token) : null;
  };
};

/** `dossier/referencesOf`: the same for an entity by its key. A search that is ended by its progress notice is cancelled. */
export const referencesOf =
  ({ connection, library, notes }: Services) =>
  async ({ entity }: ReferencesOfParams, token: CancellationToken): Promise<Location[]> => {
    const name = library.dossier.entities.get(entity)?.name;
    if (name === undefined) return [];
    const uris = await notes.uris();
    const progress = uris.length < MANY ? undefined : await connection.window.createWorkDoneProgress();
    try {
      progress?.begin(`Looking for ${name} in ${uris.length} notes`, 0, undefined, true);
      const found: Location[] = [];
      for (const [done, uri] of uris.entries()) {
        if (token.isCancellationRequested || progress?.token.isCancellationRequested) throw new Cancelled();
        if (done % MANY === 0) progress?.report(Math.floor((100 * done) / uris.length));
        found.push(...(await notes.mentionsIn(uri, entity)));
      }
      return found;
    } finally {
      progress?.done();
    }
  };
