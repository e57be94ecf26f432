import type { FileSpan } from '../../core/span';
import type { EntryParams, LocationItem } from '../../protocol/requests';
import { textDocument, toRange } from '../positions';
import type { Services } from '../services';

/** `dossier/entry`. */
export const entry = (services: Services) => (params: EntryParams) => locationOf(services, params);

/** Where an entity, a source, a claim, an event or an annotation is written, at its key or id. */
export async function locationOf({ library, texts }: Services, params: EntryParams): Promise<LocationItem | null> {
  const at = entryAt(library.dossier, params);
  const text = at && (await texts.read(at.uri));
  if (!at || text === undefined) return null;
  return { uri: at.uri, range: toRange(textDocument(at.uri, text), at.span) };
}

/** The span of an entry's key or id, in its file. */
export function entryAt(
  { entities, sources, claims, events, annotations }: Services['library']['dossier'],
  params: EntryParams,
): FileSpan | undefined {
  if ('entity' in params) return entities.get(params.entity)?.keyAt;
  if ('source' in params) return sources.get(params.source)?.keyAt;
  if ('claim' in params) return claims.get(params.claim)?.idAt;
  if ('annotation' in params) return annotations.get(params.annotation)?.idAt;
  return events.get(params.event)?.idAt;
}
