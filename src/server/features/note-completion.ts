import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  InsertTextFormat,
} from 'vscode-languageserver';
import { type CitationSpot, citationSpotAt } from '../../core/citation/citation-spot';
import { citationStyle } from '../../core/citation/citation-style';
import { type CitationCompletion, type CitationContext, completeCitation } from '../../core/citation/complete';
import { escapeSnippet } from '../../core/dossier/language/snippets';
import { shorten } from '../../core/shorten';
import type { Span } from '../../core/span';
import { finish } from '../../core/steps';
import type { OpenDocument } from '../documents';
import { toRange } from '../positions';
import type { Services } from '../services';
import { paragraphAround } from '../target';

const KINDS = {
  source: CompletionItemKind.Reference,
  claim: CompletionItemKind.Constant,
  event: CompletionItemKind.Event,
};

/** `textDocument/completion` in a note: sources behind an `@`, and behind a key the paragraphs of its text. */
export async function noteCompletion(
  services: Services,
  { textDocument, position }: CompletionParams,
): Promise<CompletionList | null> {
  const note = services.documents.get(textDocument.uri);
  if (!note?.mentions()) return null;
  const offset = note.text.offsetAt(position);
  const paragraph = paragraphAround(note.text, offset);
  const text = note.text.slice(paragraph.start, paragraph.end);
  // After most of what is typed, such as a space, this is all that is looked at.
  const spot = text.includes('@') ? citationSpotAt(text, offset - paragraph.start) : undefined;
  if (!spot || finish(note.citationDocument()).isOpaque(paragraph.start + spot.at)) return null;
  const span = { start: spot.span.start + paragraph.start, end: spot.span.end + paragraph.start };
  // Worked out now: while the source is read, the note may change.
  const range = toRange(note.text, span);
  const context = contextOf(services, note, paragraph);
  const { found, isEarly } = await completed(services, spot, context);
  if (!found) return null;
  const client = services.capabilities.textDocument?.completion?.completionItem;
  return {
    isIncomplete: isEarly || !found.isComplete,
    items: found.items.map((item, rank) => ({
      ...itemOf(item, client?.snippetSupport === true),
      ...(client?.labelDetailsSupport && { labelDetails: { description: shorten(item.detail, 60) } }),
      sortText: String(rank).padStart(4, '0'),
      textEdit: { range, newText: written(item, client?.snippetSupport === true) },
    })),
  };
}

/** While a source is still being worked out, what is cited of it needn't wait: the next key asks again. */
async function completed({ passages }: Services, spot: CitationSpot, context: CitationContext) {
  if (spot.kind === 'key') return { found: completeCitation(spot, context), isEarly: false };
  const early = passages.isWorkedOut(spot.key) ? undefined : completeCitation(spot, context);
  const reading = passages.countedTextOf(spot.key);
  if (!early) return { found: completeCitation(spot, { ...context, text: await reading }), isEarly: false };
  // Whoever asks for the text hears why it can't be read.
  reading.catch(() => {});
  return { found: early, isEarly: true };
}

function itemOf({ label, detail, filter, about, cursor }: CitationCompletion, hasSnippets: boolean): CompletionItem {
  const [kind] = Object.keys(about) as (keyof typeof KINDS)[];
  const isSnippet = hasSnippets && cursor !== undefined;
  return {
    label,
    kind: KINDS[kind!],
    detail,
    filterText: filter,
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    data: about,
  };
}

function written({ text, cursor }: CitationCompletion, hasSnippets: boolean): string {
  if (!hasSnippets || cursor === undefined) return text;
  return `${escapeSnippet(text.slice(0, cursor))}$0${escapeSnippet(text.slice(cursor))}`;
}

function contextOf({ library }: Services, note: OpenDocument, paragraph: Span): CitationContext {
  const citations = note.citations();
  return {
    dossier: library.dossier,
    entities: [
      ...new Set(
        note
          .mentions()!
          .touching(paragraph)
          .map(({ entity }) => entity),
      ),
    ],
    cited: new Set(citations.map(({ key }) => key)),
    style: citationStyle(citations, (start, end) => note.text.slice(start, end)),
  };
}
