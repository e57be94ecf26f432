import { annotationTarget } from '../../core/annotations/target';
import { threadId } from '../../core/annotations/threads';
import { proposedId } from '../../core/editing/key-proposal';
import type { AnnotateParams, AnnotateResult } from '../../protocol/editing';
import { textDocument as documentOf, toSpan } from '../positions';
import type { Services } from '../services';
import { normalUri } from '../uri';

/** `dossier/annotate`. The document need not be open. */
export const annotate =
  ({ passages, library }: Services) =>
  async ({ textDocument, at, body }: AnnotateParams): Promise<AnnotateResult | null> => {
    const found = await passages.sourceOf(normalUri(textDocument.uri));
    if (!found) return null;
    const { source, text } = found;
    const target =
      'place' in at
        ? at.place
        : annotationTarget(source, text, toSpan(documentOf(textDocument.uri, text.text), at.range));
    const id = proposedId(body, taken => library.dossier.annotations.has(taken));
    const home = library.dossier.sources.get(target.source)?.at.uri;
    return {
      annotation: { id, body, target },
      thread: threadId('annotations', target),
      ...(home !== undefined && library.own.has(home) && { dossier: home }),
    };
  };
