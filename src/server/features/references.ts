import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import type { Cancellation } from '../../core/ports';
import type { ReferencesOfParams } from '../../protocol/requests';
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

/** `dossier/referencesOf`: the same for an entity by its key. */
export const referencesOf =
  ({ connection, library, notes }: Services) =>
  async ({ entity }: ReferencesOfParams, token: CancellationToken): Promise<Location[]> => {
    const name = library.dossier.entities.get(entity)?.name;
    if (name === undefined) return [];
    const progress = await connection.window.createWorkDoneProgress();
    let shown = false;
    const found = await notes.mentionsOf(entity, anyOf(token, progress.token), (done, all) => {
      if (all < MANY) return;
      if (!shown) progress.begin(`Looking for ${name} in ${all} notes`, 0, undefined, true);
      shown = true;
      progress.report(Math.floor((100 * done) / all));
    });
    if (shown) progress.done();
    return found;
  };

function anyOf(...tokens: Cancellation[]): Cancellation {
  return {
    get isCancellationRequested() {
      return tokens.some(token => token.isCancellationRequested);
    },
  };
}
