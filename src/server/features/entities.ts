import type { EntitiesParams, EntityItem } from '../../protocol/requests';
import type { Services } from '../services';

/** `dossier/entities`. */
export const entities =
  ({ documents, library }: Services) =>
  (params: EntitiesParams | undefined): EntityItem[] => {
    const uri = params?.textDocument?.uri;
    const counts = new Map<string, number>();
    for (const document of uri === undefined ? documents.all() : [documents.get(uri)]) {
      for (const { entity } of document?.mentions()?.all() ?? []) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    }
    return [...library.dossier.entities.values()].map(({ key, name, type }) => ({
      key,
      name,
      type,
      mentions: counts.get(key) ?? 0,
    }));
  };
