import { isRead } from '../../core/citation/reading';
import type { Revision } from '../../core/revisions/look';
import type { AcceptRevisionsParams, RevisionItem } from '../../protocol/revisions';
import type { Services } from '../services';
import { normalUri } from '../uri';

/** `dossier/revisions`. */
export const revisions = (services: Services) => async (): Promise<RevisionItem[]> => {
  const items: RevisionItem[] = [];
  for (const [dossier, found] of services.revisions.all()) {
    for (const revision of found) items.push(await itemOf(services, dossier, revision));
  }
  return items;
};

/** `dossier/acceptRevisions`. */
export const acceptRevisions =
  ({ revisions, tellChange }: Services) =>
  async ({ which }: AcceptRevisionsParams): Promise<null> => {
    if (await revisions.accept(which && { ...which, dossier: normalUri(which.dossier) })) tellChange();
    return null;
  };

/** `dossier/takeBackAcceptance`. */
export const takeBackAcceptance =
  ({ revisions, tellChange }: Services) =>
  async (): Promise<boolean> => {
    const isBack = await revisions.takeBack();
    if (isBack) tellChange();
    return isBack;
  };

async function itemOf(
  { revisions, passages, library, documents }: Services,
  dossier: string,
  { source, paragraph, before, after, span, movedTo, resting }: Revision,
): Promise<RevisionItem> {
  const entry = library.dossier.sources.get(source);
  const text = entry && (await passages.textOf(entry));
  return {
    dossier: documents.spelt(dossier),
    source,
    paragraph: paragraph ?? null,
    id: [dossier, source, paragraph ?? '*', before, after ?? ''].join(' '),
    before: revisions.wordsOf(dossier, before) ?? quoted(resting),
    after: span && isRead(text) ? text.text.slice(span.start, span.end) : null,
    movedTo: movedTo ?? null,
    resting: resting.map(({ kind, id, text }) => ({ kind, id, text })),
  };
}

/** The words that the dossier itself cites. */
function quoted(resting: Revision['resting']): string | null {
  const quotes = resting.flatMap(({ place }) => place.quote?.exact ?? []);
  return quotes.length === 0 ? null : [...new Set(quotes)].join(' … ');
}
