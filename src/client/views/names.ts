import { namesApart } from '../../core/dossier/names-apart';
import { ENTITIES, SOURCES } from '../../protocol/requests';
import type { Server } from '../server';
import type { Titles } from './places';

/** The entities' names by key; see `namesApart`. */
export async function entityNames(server: Server): Promise<ReadonlyMap<string, string>> {
  const entities = (await server.request(ENTITIES, {})) ?? [];
  const names = new Map(entities.map(({ key, name }) => [key, name]));
  return namesApart(names.keys(), key => names.get(key)!);
}

/** The sources' titles by key. */
export async function sourceTitles(server: Server): Promise<Titles> {
  const sources = (await server.request(SOURCES, {})) ?? [];
  return new Map(sources.map(({ key, title }) => [key, title]));
}
