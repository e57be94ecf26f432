import type { CardCitation } from '../core/cards/citations';
import type { Card, CardLinks } from '../core/cards/markdown';
import { plainPlace } from '../core/dossier/model';
import { COMMANDS, type EntityArgument } from '../protocol/commands';
import type { PassageFound, PassageResult, Range } from '../protocol/requests';
import type { Services } from './services';

/** Schemes that an editor opens from a link of a card; the passages of others are opened by a command. */
const OPENED_BY_LINK = /^(file|vscode-remote):/;

const MORE = { claims: COMMANDS.showEntity, events: COMMANDS.showTimeline, mentions: COMMANDS.showMentions } as const;

/** Where a card's links lead: straight into the file where that can be, else by the commands that the client has. */
export async function cardLinks(
  services: Services,
  card: Card,
  definition?: { uri: string; range: Range },
): Promise<CardLinks> {
  const places = citationsOf(card).map(citation => citation.place);
  const found = await Promise.all(places.map(place => services.passages.locate(place)));
  const links = new Map(places.map((place, index) => [place, placeLink(services, place, found[index]!)]));
  return {
    place: place => links.get(place),
    ...attachLink(services, card),
    more: (what, entity) => commandLink(services, MORE[what], { entity } satisfies EntityArgument),
    ...(definition && OPENED_BY_LINK.test(definition.uri) && { definition: fileLink(definition) }),
  };
}

function attachLink(services: Services, card: Card): Pick<CardLinks, 'attach'> {
  const link =
    card.kind === 'source' ? commandLink(services, COMMANDS.attachOriginal, { source: card.key }) : undefined;
  return link === undefined ? {} : { attach: link };
}

/** One whose passage is not simply there is opened by the command, which says what is the matter. */
function placeLink(services: Services, place: CardCitation['place'], found: PassageResult): string | undefined {
  if (isFound(found) && found.message === undefined && OPENED_BY_LINK.test(found.uri)) return fileLink(found);
  return commandLink(services, COMMANDS.openPassage, plainPlace(place));
}

function isFound(result: PassageResult): result is PassageFound {
  return result.uri !== undefined;
}

/** `file:///a.md#L3,1-L4,20`: lines and columns from 1, the end behind the last column; VS Code selects it. */
function fileLink({ uri, range: { start, end } }: { uri: string; range: Range }): string {
  return `${uri}#L${start.line + 1},${start.character + 1}-L${end.line + 1},${end.character + 1}`;
}

function commandLink({ commands }: Services, command: string, argument: object): string | undefined {
  return commands.has(command) ? `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}` : undefined;
}

function citationsOf(card: Card): readonly CardCitation[] {
  switch (card.kind) {
    case 'event':
      return card.citations;
    case 'source':
      return card.claims.flatMap(claim => claim.citations);
    case 'claim':
      return [card.statement, ...card.statement.counterclaims].flatMap(statement => statement.citations);
    case 'entity':
      return card.claims.flatMap(claim => [claim, ...claim.counterclaims]).flatMap(statement => statement.citations);
  }
}
