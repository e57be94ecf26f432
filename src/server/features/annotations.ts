import { type PassageThread, passageThreads, type ThreadItem } from '../../core/annotations/threads';
import { dateInWords } from '../../core/timeline/words';
import type { AnnotationItem, AnnotationsParams, AnnotationThread } from '../../protocol/editing';
import { textDocument as documentOf, toRange } from '../positions';
import type { Services } from '../services';
import { normalUri } from '../uri';
import { card } from './card';

/** `dossier/annotations`. The document need not be open. */
export const annotations =
  (services: Services) =>
  async ({ textDocument }: AnnotationsParams): Promise<AnnotationThread[] | null> => {
    const { passages, library, documents } = services;
    // What was just written into a dossier counts, also before that has settled.
    await library.update([...documents.all()].map(({ uri }) => uri));
    const sources = await passages.sourcesOf(normalUri(textDocument.uri));
    const [first] = sources;
    if (!first) return null;
    const document = documentOf(textDocument.uri, first.text.text);
    const threads = sources.flatMap(({ source, text }) => passageThreads(library.dossier, source.key, text));
    return Promise.all(
      threads.map(async (thread: PassageThread): Promise<AnnotationThread> => {
        const { kind, id, place, span, remark } = thread;
        const items = await Promise.all(thread.items.map(item => itemOf(services, item)));
        const range = span ? toRange(document, span) : null;
        return { kind, id, place, range, ...(remark !== undefined && { remark }), items };
      }),
    );
  };

async function itemOf(services: Services, item: ThreadItem): Promise<AnnotationItem> {
  const { kind, dossier } = item;
  if (kind === 'annotation') {
    const { id, body, creator, created } = item.annotation;
    return {
      kind,
      id,
      body,
      ...(creator !== undefined && { creator }),
      ...(created && { created: dateInWords(created.date) }),
      dossier,
      editable: services.library.own.has(dossier),
    };
  }
  const { id } = item;
  const shown = await card(services)(kind === 'claim' ? { claim: id } : { event: id });
  return { kind, id, body: shown?.markdown ?? '', dossier, editable: false };
}
