import type { Steps } from '../../core/steps';
import type { EntitiesParams, EntityItem } from '../../protocol/requests';
import type { Services } from '../services';

const ENTITIES_A_STEP = 50;

/** `dossier/entities`. */
export const entities =
  (services: Services) =>
  (params: EntitiesParams | undefined): Promise<EntityItem[]> =>
    services.slices.run(itemsOf(services, params?.textDocument?.uri));

/** In steps: every entity is to be read. */
function* itemsOf({ documents, library }: Services, uri: string | undefined): Steps<EntityItem[]> {
  const counts = new Map<string, number>();
  for (const document of uri === undefined ? documents.all() : [documents.get(uri)]) {
    for (const { entity } of document?.mentions()?.all() ?? []) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    yield;
  }
  const claimed = new Set<string>();
  for (const part of library.dossier.parts) {
    for (const key of part.relation('claimsAbout').keys) claimed.add(key);
    yield;
  }
  const items: EntityItem[] = [];
  for (const { key, name, type } of library.dossier.entities.values()) {
    items.push({ key, name, type, mentions: counts.get(key) ?? 0, hasClaims: claimed.has(key) });
    if (items.length % ENTITIES_A_STEP === 0) yield;
  }
  return items;
}
