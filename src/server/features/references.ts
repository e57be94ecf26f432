import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import { t } from '../../core/l10n';
import type { ReferencesOfParams, UsesOfParams } from '../../protocol/requests';
import { dossierUses, isInNotes, type Key, keyAt, keyOf, locationOf, usesInNote } from '../keys';
import { mentionsIn } from '../notes';
import { searchNotes } from '../search-notes';
import type { Services } from '../services';

/**
 * `textDocument/references`: every use of the key at the cursor in the dossiers and the notes, an entity's mentions among
 * them; of a mention, the mentions of its entity in all notes.
 */
export const references =
  (services: Services) =>
  ({ textDocument, position, context }: ReferenceParams, token: CancellationToken): Promise<Location[]> | null => {
    const place = keyAt(services, textDocument.uri, position);
    if (place) return usesOf(services, place, context.includeDeclaration, token);
    const document = services.documents.get(textDocument.uri);
    const mention = document?.mentions()?.at(document.text.offsetAt(position));
    return mention ? referencesOf(services)({ entity: mention.entity }, token) : null;
  };

/** `dossier/referencesOf`: the mentions of an entity in all notes. A search that is ended by its progress notice is cancelled. */
export const referencesOf =
  (services: Services) =>
  async ({ entity }: ReferencesOfParams, token: CancellationToken): Promise<Location[]> => {
    const name = services.library.dossier.entities.get(entity)?.name;
    if (name === undefined) return [];
    const title = (count: number) => t('Looking for {0} in {1} notes', name, count);
    const look = async (uri: string) => {
      const note = await services.notes.read(uri);
      return note ? mentionsIn(note, entity) : [];
    };
    return searchNotes(services, title, look, token);
  };

/** `dossier/usesOf`: every use of an entry in the dossiers and the notes. */
export const usesOfEntry =
  (services: Services) =>
  (params: UsesOfParams, token: CancellationToken): Promise<Location[]> =>
    usesOf(services, keyOf(params), false, token);

/** In the dossiers first; each note is read once. */
async function usesOf(
  services: Services,
  key: Key,
  withDefinition: boolean,
  token: CancellationToken,
): Promise<Location[]> {
  const inDossiers = await dossierUses(services, key);
  const wanted = inDossiers.filter(({ role }) => withDefinition || role !== 'definition').map(locationOf);
  if (!isInNotes(key)) return wanted;
  const title = (count: number) => t('Looking for {0} in {1} notes', key.key, count);
  const look = async (uri: string) => {
    const note = await services.notes.read(uri);
    if (!note) return [];
    return [...usesInNote(note, key).map(locationOf), ...(key.kind === 'entity' ? mentionsIn(note, key.key) : [])];
  };
  return [...wanted, ...(await searchNotes(services, title, look, token))];
}
