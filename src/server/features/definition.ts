import type { DefinitionParams, Location, Position } from 'vscode-languageserver';
import { rankedClaims } from '../../core/cards/ranking';
import type { PlaceItem } from '../../protocol/requests';
import { entriesAt } from '../keys';
import type { Services } from '../services';
import { type Target, targetAt } from '../target';
import type { TextDocument } from '../text-document';

/**
 * `textDocument/definition`: the passages cited for what is claimed about the entity at the cursor, in the order of its card,
 * or the place that the citation at the cursor names: paragraphs, or a page of a PDF. Each passage once. In a dossier the entry that the key at the cursor names.
 */
export const definition =
  (services: Services) =>
  async ({ textDocument, position }: DefinitionParams): Promise<Location[] | null> => {
    const entries = await entriesAt(services, textDocument.uri, position);
    if (entries) return entries;
    const target = targetAt(services, textDocument.uri, position);
    if (!target || isInLink(target.document.text, position)) return null;
    const onPage = await pageOf(services, target);
    if (onPage.length > 0) return onPage;
    const found = await Promise.all(placesOf(services, target).map(place => services.passages.passagesOf(place)));
    return [...new Map(found.flat().map(location => [keyOf(location), location])).values()];
  };

/** Where the page begins that a citation names, such as `p. 3`: of a PDF it is known. */
async function pageOf({ passages }: Services, target: Target): Promise<Location[]> {
  const { key, locator } = target.kind === 'citation' ? target.citation : {};
  if (key === undefined || locator?.label !== 'page') return [];
  const [number] = /^[\p{L}\p{N}]+/u.exec(locator.value) ?? [];
  return number === undefined ? [] : passages.pageOf(key, number);
}

function placesOf({ library }: Services, target: Target): PlaceItem[] {
  if (target.kind === 'mention') {
    return rankedClaims(library.dossier, target.mention.entity).flatMap(claim => claim.cite);
  }
  const { key, locator } = target.citation;
  const paragraphs = locator?.paragraphs ?? [];
  return paragraphs.length === 0 ? [{ source: key }] : paragraphs.map(paragraph => ({ source: key, paragraph }));
}

function keyOf({ uri, range: { start } }: Location): string {
  return `${uri}#${start.line}`;
}

const LINK = /\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g;

/** Whether a place is in the text of a Markdown link, whose definition is what it leads to: the Markdown editor's own. */
function isInLink(document: TextDocument, { line, character }: Position): boolean {
  if (document.languageId !== 'markdown') return false;
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return [...text.matchAll(LINK)].some(({ 0: link, index }) => index < character && character < index + link.length);
}
