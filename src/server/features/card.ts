import { claimCard } from '../../core/cards/claim-card';
import { entityCard } from '../../core/cards/entity-card';
import { eventCard } from '../../core/cards/event-card';
import { type Card, cardMarkdown } from '../../core/cards/markdown';
import { sourceCard } from '../../core/cards/source-card';
import type { CardParams, CardResult } from '../../protocol/requests';
import { cardLinks } from '../links';
import type { Services } from '../services';

/** `dossier/card`. */
export const card =
  (services: Services) =>
  async (params: CardParams): Promise<CardResult | null> => {
    const found = cardOf(services, params);
    return found ? { markdown: cardMarkdown(found, await cardLinks(services, found)) } : null;
  };

function cardOf({ library, passages, settings }: Services, params: CardParams): Card | undefined {
  const { dossier } = library;
  const options = { opens: (key: string) => passages.opens(key), claims: settings.current.hover.claims };
  if ('entity' in params) return entityCard(dossier, params.entity, options);
  if ('source' in params) return sourceCard(dossier, params.source, options);
  if ('claim' in params) return claimCard(dossier, params.claim, options);
  return eventCard(dossier, params.event, options);
}
