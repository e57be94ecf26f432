import { ENTITIES, SOURCES } from '../../protocol/requests';
import type { Server } from '../server';
import type { Titles } from './places';

/** The entities' names by key. */
export async function entityNames(server: Server): Promise<ReadonlyMap<string, string>> {
  const entities = (await server.request(ENTITIES, {})) ?? [];
  return new Map(entities.map(({ key, name }) => [key, name]));
}

/** The sources' titles by key. */
export async function sourceTitles(server: Server): Promise<Titles> {
  const sources = (await server.request(SOURCES, {})) ?? [];
  return new Map(sources.map(({ key, title }) => [key, title]));
}
