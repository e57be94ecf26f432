import { expectedOf } from '../../core/citation/check-original';
import type { Citing } from '../../core/dossier/dossier';
import { plainPlace } from '../../core/dossier/model';
import type { Steps } from '../../core/steps';
import type { SourceItem } from '../../protocol/requests';
import type { Services } from '../services';

/** `dossier/sources`. */
export const sources = (services: Services) => (): Promise<SourceItem[]> => services.slices.run(itemsOf(services));

/** In steps: what sources are cited for is to be read from every claim. */
function* itemsOf({ attached, library, passages }: Services): Steps<SourceItem[]> {
  const { dossier } = library;
  const items: SourceItem[] = [];
  for (const source of dossier.sources.values()) {
    items.push({
      key: source.key,
      title: source.title ?? source.key,
      ...(source.containerTitle !== undefined && { publisher: source.containerTitle }),
      ...(source.issued && { issued: source.issued.date.text }),
      ...(source.text && { text: source.text.value }),
      opens: passages.opens(source.key),
      attached: attached.of(source.key) !== undefined,
      fingerprints: expectedOf(dossier, source.key).length,
      cited: citedFor(dossier.citedBy(source.key)),
    });
    yield;
  }
  return items;
}

/** In the order of the paragraphs; places without a number come last. */
function citedFor(citing: readonly Citing[]): SourceItem['cited'] {
  return citing
    .map(cite => ({
      kind: cite.kind,
      ...(cite.kind === 'claim'
        ? { id: cite.claim.id, text: cite.claim.text }
        : { id: cite.event.id, text: cite.event.title }),
      place: plainPlace(cite.place),
    }))
    .sort((a, b) => (a.place.paragraph ?? Number.POSITIVE_INFINITY) - (b.place.paragraph ?? Number.POSITIVE_INFINITY));
}
