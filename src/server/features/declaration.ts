import type { DeclarationParams, Location } from 'vscode-languageserver';
import type { Services } from '../services';
import { targetAt } from '../target';
import { locationOf } from './entry';

/** `textDocument/declaration`: the entry in the dossier of the entity, or of the source cited, at the cursor. */
export const declaration =
  (services: Services) =>
  async ({ textDocument, position }: DeclarationParams): Promise<Location | null> => {
    const target = targetAt(services, textDocument.uri, position);
    if (!target) return null;
    return locationOf(
      services,
      target.kind === 'mention' ? { entity: target.mention.entity } : { source: target.citation.key },
    );
  };
