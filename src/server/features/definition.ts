import type { DefinitionParams, Location } from 'vscode-languageserver';
import { rankedClaims } from '../../core/cards/ranking';
import type { PlaceItem } from '../../protocol/requests';
import type { Services } from '../services';
import { type Target, targetAt } from '../target';

/**
 * `textDocument/definition`: the passages cited for what is claimed about the entity at the cursor, in the order of its card,
 * or the place that the citation at the cursor names. Each passage once.
 */
export const definition =
  (services: Services) =>
  async ({ textDocument, position }: DefinitionParams): Promise<Location[] | null> => {
    const target = targetAt(services, textDocument.uri, position);
    if (!target) return null;
    const found = await Promise.all(placesOf(services, target).map(place => services.passages.locate(place)));
    const locations = new Map<string, Location>();
    for (const passage of found) {
      if (passage.uri === undefined) continue;
      const { uri, range } = passage;
      locations.set(`${uri}#${range.start.line}`, locations.get(`${uri}#${range.start.line}`) ?? { uri, range });
    }
    return [...locations.values()];
  };

function placesOf({ library }: Services, target: Target): PlaceItem[] {
  if (target.kind === 'mention') {
    return rankedClaims(library.dossier, target.mention.entity).flatMap(claim => claim.cite);
  }
  const { key, locator } = target.citation;
  const paragraphs = locator?.paragraphs ?? [];
  return paragraphs.length === 0 ? [{ source: key }] : paragraphs.map(paragraph => ({ source: key, paragraph }));
}
