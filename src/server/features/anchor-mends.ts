import { resolvePlace } from '../../core/citation/anchor';
import { isRead } from '../../core/citation/reading';
import { anchoringsOf } from '../../core/citation/reanchor';
import type { Place, Problem } from '../../core/dossier/model';
import { placesNamed, sourcesNamed } from '../../core/dossier/part';
import type { ProblemCode } from '../../core/dossier/problems';
import type { Mend } from '../../core/editing/fixes/fix';
import { setPlace } from '../../core/editing/set-place';
import type { DossierDocument } from '../dossier-texts';
import type { Services } from '../services';

/** The problems of a cited passage that is not where, or what, the dossier says. */
const ANCHORS: ReadonlySet<string> = new Set<ProblemCode>([
  'moved-passage',
  'altered-passage',
  'ambiguous-passage',
  'lost-passage',
]);

/** What makes a dossier cite a passage where and as it is now. */
export async function anchorMends(
  { library, passages }: Services,
  { uri, content }: DossierDocument,
  { code, at }: Problem,
): Promise<Mend[]> {
  if (!ANCHORS.has(code)) return [];
  const { dossier } = library;
  const place = placeAt(dossier.parts, uri, at.span.start);
  const source = place && dossier.sources.get(place.source);
  const text = source && (await passages.textOf(source));
  if (!place || !isRead(text)) return [];
  return anchoringsOf(text, place, resolvePlace(text, place)).flatMap(anchoring => {
    const result = setPlace(content.text, at.span.start, anchoring.place);
    return 'problem' in result ? [] : [{ title: anchoring.title, changes: result.changes }];
  });
}

/** The place that begins at an offset of a file. */
function placeAt(parts: Services['library']['dossier']['parts'], uri: string, start: number): Place | undefined {
  const part = parts.find(each => each.uri === uri);
  for (const key of part ? sourcesNamed(part) : []) {
    const found = placesNamed(part!, key).find(({ at }) => at.span.start === start);
    if (found) return found;
  }
  return undefined;
}
