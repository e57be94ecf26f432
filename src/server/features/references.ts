import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import type { ReferencesOfParams, UsesOfParams } from '../../protocol/requests';
import { dossierUses, isInNotes, type Key, keyAt, keyOf, locationOf } from '../keys';
import { unlessCancelled } from '../request';
import type { Services } from '../services';

/**
 * `textDocument/references`: every use of the key at the cursor in the dossiers and the notes, an entity's mentions among
 * them; of a mention, the mentions of its entity in all notes.
 */
export const references =
  (services: Services) =>
  (
    { textDocument, position, context }: ReferenceParams,
    token: CancellationToken,
  ): Promise<Location[]> | Location[] | null => {
    const place = keyAt(services, textDocument.uri, position);
    if (place) return usesOf(services, place, context.includeDeclaration, token);
    const document = services.documents.get(textDocument.uri);
    const mention = document?.mentions()?.at(document.text.offsetAt(position));
    return mention ? referencesOf(services)({ entity: mention.entity }, token) : null;
  };

/** `dossier/referencesOf`: the mentions of an entity in all notes. */
export const referencesOf =
  ({ library, noteUses }: Services) =>
  ({ entity }: ReferencesOfParams, token: CancellationToken): Promise<Location[]> | Location[] =>
    library.dossier.entities.has(entity) ? unlessCancelled(noteUses.mentionsOf(entity), token) : [];

/** `dossier/usesOf`: every use of an entry in the dossiers and the notes. */
export const usesOfEntry =
  (services: Services) =>
  (params: UsesOfParams, token: CancellationToken): Promise<Location[]> =>
    usesOf(services, keyOf(params), false, token);

/** In the dossiers first. */
async function usesOf(
  services: Services,
  key: Key,
  withDefinition: boolean,
  token: CancellationToken,
): Promise<Location[]> {
  const inDossiers = await dossierUses(services, key);
  const wanted = inDossiers.filter(({ role }) => withDefinition || role !== 'definition').map(locationOf);
  if (!isInNotes(key)) return wanted;
  return [...wanted, ...(await unlessCancelled(services.noteUses.usesOf(key), token))];
}
