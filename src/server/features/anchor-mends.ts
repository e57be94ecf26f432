import type { CancellationToken } from 'vscode-languageserver';
import { resolvePlace } from '../../core/citation/anchor';
import { isRead } from '../../core/citation/reading';
import { anchoringsOf } from '../../core/citation/reanchor';
import type { Place, Problem } from '../../core/dossier/model';
import { type Part, placesNamed, sourcesNamed } from '../../core/dossier/part';
import type { ProblemCode } from '../../core/dossier/problems';
import type { Mend } from '../../core/editing/fixes/fix';
import type { Steps } from '../../core/steps';
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
  { library, passages, parser, slices }: Services,
  { uri, content }: DossierDocument,
  { code, at }: Problem,
  token: CancellationToken,
): Promise<Mend[]> {
  if (!ANCHORS.has(code)) return [];
  const { dossier } = library;
  const { start } = at.span;
  const place = await slices.run(placeAt(dossier.parts, uri, start));
  const source = place && dossier.sources.get(place.source);
  const text = source && (await passages.textOf(source));
  if (!place || !isRead(text)) return [];
  const anchorings = anchoringsOf(text, place, resolvePlace(text, place));
  const places = anchorings.map(anchoring => anchoring.place);
  const written = await parser.setPlace({ text: content.text, start, places }, () => token.isCancellationRequested);
  return anchorings.flatMap(({ title }, i) => {
    const result = written[i]!;
    return 'problem' in result ? [] : [{ title, changes: result.changes }];
  });
}

/** The place that begins at an offset of a file. */
function* placeAt(parts: readonly Part[], uri: string, start: number): Steps<Place | undefined> {
  const part = parts.find(each => each.uri === uri);
  for (const key of part ? sourcesNamed(part) : []) {
    const found = placesNamed(part!, key).find(({ at }) => at.span.start === start);
    if (found) return found;
    yield;
  }
  return undefined;
}
