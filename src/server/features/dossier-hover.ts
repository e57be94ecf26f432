import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { explain } from '../../core/dossier/language/explain';
import { isDossierName } from '../../core/files';
import type { DossierDocument } from '../dossier-texts';
import { type KeyPlace, keyAt } from '../keys';
import { toRange } from '../positions';
import type { Services } from '../services';
import { card } from './card';

/** In a dossier: the card of what the key at the cursor stands for, or what the field there is for. */
export async function dossierHover(
  services: Services,
  { uri, document, content }: DossierDocument,
  position: Position,
): Promise<Hover | null> {
  const place = keyAt(services, document.uri, position);
  const shown = place && (await cardOf(services, place));
  if (place && shown) return hover(shown, toRange(document, place.span));
  const isElsewhere = services.hasSchemas && isDossierName(uri);
  const explained = explain(content.text, document.offsetAt(position), content.sections);
  if (!explained || (isElsewhere && explained.kind === 'field')) return null;
  return hover(explained.markdown, toRange(document, explained.span));
}

function hover(value: string, range: NonNullable<Hover['range']>): Hover {
  return { contents: { kind: MarkupKind.Markdown, value }, range };
}

async function cardOf(services: Services, { kind, key }: KeyPlace): Promise<string | undefined> {
  switch (kind) {
    case 'entity':
      return (await card(services)({ entity: key }))?.markdown;
    case 'source':
      return (await card(services)({ source: key }))?.markdown;
    case 'claim':
      return (await card(services)({ claim: key }))?.markdown;
    case 'event':
      return (await card(services)({ event: key }))?.markdown;
    default:
      return undefined;
  }
}
