import { passageNumberAt, passageNumbered, passagesOf } from '../../core/citation/passages';
import { propose as proposalFor } from '../../core/editing/propose';
import { selectedSpan } from '../../core/editing/selected-words';
import { exclusionsIn } from '../../core/recognition/exclusions';
import type { Mention } from '../../core/recognition/mention';
import { findMentions } from '../../core/recognition/mentions';
import type { Span } from '../../core/span';
import type { Proposal, ProposeParams } from '../../protocol/editing';
import type { OpenDocument } from '../documents';
import { toSpan } from '../positions';
import type { Services } from '../services';

/** `dossier/propose`. A document that isn't open offers nothing. */
export const propose =
  ({ documents, library, passages }: Services) =>
  async (params: ProposeParams): Promise<Proposal | undefined> => {
    if ('text' in params) return proposeTyped(params.text, library);
    const { textDocument, range } = params;
    const document = documents.get(textDocument.uri);
    if (!document) return undefined;
    const text = document.text.getText();
    const span = selectedSpan(text, toSpan(document.text, range));
    const of = await passages.sourceOf(document.uri);
    const around = paragraphsOf(text, span);
    const mentions = mentionsAround(document, around, library);
    const citations = document.citations();
    return proposalFor({ text, span, around, mentions, dossier: library.dossier, citations, ...(of && { of }) });
  };

function proposeTyped(text: string, { names, dossier }: Services['library']): Proposal {
  const mentions = findMentions(text, 'plaintext', names);
  const whole = { start: 0, end: text.length };
  return proposalFor({ text, span: whole, around: whole, mentions, dossier, citations: [] });
}

/** From the beginning of the paragraph in which a span begins to the end of the one in which it ends. */
function paragraphsOf(text: string, span: Span): Span {
  const passages = passagesOf(text);
  const [first, last] = [span.start, span.end].map(at => passageNumbered(passages, passageNumberAt(passages, at) ?? 0));
  return { start: first?.start ?? span.start, end: last?.end ?? span.end };
}

/** The mentions in a stretch of a document, also in one that is no note. */
function mentionsAround(document: OpenDocument, around: Span, { names, dossier }: Services['library']): Mention[] {
  const known = document.mentions();
  if (known) return known.touching(around);
  const text = document.text.slice(around.start, around.end);
  const exclusions = exclusionsIn(dossier.all.exclusions, document.uri);
  return findMentions(text, 'plaintext', names, exclusions).map(mention => ({
    ...mention,
    start: mention.start + around.start,
    end: mention.end + around.start,
  }));
}
