import type { DeclarationParams, Location } from 'vscode-languageserver';
import { entriesAt } from '../keys';
import type { Services } from '../services';
import { targetAt } from '../target';
import { locationOf } from './entry';

/** `textDocument/declaration`: the entry in the dossier of the entity, of the source cited, or of the key at the cursor. */
export const declaration =
  (services: Services) =>
  async ({ textDocument, position }: DeclarationParams): Promise<Location | Location[] | null> => {
    const entries = await entriesAt(services, textDocument.uri, position);
    if (entries) return entries;
    const target = targetAt(services, textDocument.uri, position);
    if (!target) return null;
    return locationOf(
      services,
      target.kind === 'mention' ? { entity: target.mention.entity } : { source: target.citation.key },
    );
  };
