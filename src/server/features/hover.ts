import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { type Definition, entityCard } from '../../core/cards/entity-card';
import { cardMarkdown } from '../../core/cards/markdown';
import { type ParagraphWords, sourceCard } from '../../core/cards/source-card';
import { whyInWords } from '../../core/cards/why';
import { resolvePlace } from '../../core/citation/anchor';
import type { SourceText } from '../../core/citation/source-text';
import type { Span } from '../../core/span';
import { finish } from '../../core/steps';
import { cardLinks } from '../links';
import { toRange } from '../positions';
import type { Services } from '../services';
import { type CitationTarget, type MentionTarget, targetAt } from '../target';
import { dossierHover } from './dossier-hover';
import { wordsOf } from './explain';

/** `textDocument/hover`: the card of the entity, or of the source cited, at the cursor; in a dossier see `dossierHover`. */
export const hover =
  (services: Services) =>
  ({ textDocument, position }: HoverParams): Promise<Hover | null> | null => {
    if (!services.settings.current.hover.enabled) return null;
    const dossier = services.dossiers.open(textDocument.uri);
    if (dossier) return dossierHover(services, dossier, position);
    const target = targetAt(services, textDocument.uri, position);
    if (!target) return null;
    return target.kind === 'mention' ? entityHover(services, target) : sourceHover(services, target);
  };

async function entityHover(services: Services, { document, mentions, mention }: MentionTarget): Promise<Hover | null> {
  const { library, passages, settings } = services;
  const why = mentions.why(mention);
  const card = entityCard(library.dossier, mention.entity, {
    claims: settings.current.hover.claims,
    opens: key => passages.opens(key),
    mentions: mentions.all().filter(({ entity }) => entity === mention.entity).length,
    ...(mention.definition && { definition: definitionOf(document.text, mention, mention.definition) }),
    ...(mention.rivals && { rivals: mention.rivals }),
    ...(why && { why: whyInWords(why, mention.entity, wordsOf(library.dossier, document.text)) }),
  });
  if (!card) return null;
  const { uri } = document.text;
  const definition = mention.definition && { uri, range: toRange(document.text, mention.definition) };
  // Worked out now: while the links are, the text may change.
  const range = toRange(document.text, mention);
  const value = cardMarkdown(card, await cardLinks(services, card, definition));
  return { contents: { kind: MarkupKind.Markdown, value }, range };
}

function definitionOf(text: MentionTarget['document']['text'], mention: Span, definition: Span): Definition {
  const range = toRange(text, definition);
  return { term: text.getText(toRange(text, mention)), words: text.getText(range), line: range.start.line };
}

async function sourceHover(services: Services, { document, citation }: CitationTarget): Promise<Hover | null> {
  const { library, noteChecks, passages, settings } = services;
  const range = toRange(document.text, citation.span);
  const paragraphs = citation.locator?.paragraphs ?? [];
  const places = paragraphs.map(paragraph => passages.locate({ source: citation.key, paragraph }));
  const check = await noteChecks.checkFor(finish(document.citationDocument()));
  const card = sourceCard(library.dossier, citation.key, {
    claims: settings.current.hover.claims,
    opens: key => passages.opens(key),
    paragraphs,
    words: paragraphsOf(await passages.textsOf(citation.key), paragraphs.slice(0, MOST_PARAGRAPHS)),
    changed: check
      .staleIn(citation)
      .slice(0, MOST_CHANGED)
      .map(([{ resolution }]) => resolution.reason),
    trouble: (await Promise.all(places)).flatMap(({ message }) => message ?? []),
  });
  if (!card) return null;
  const value = cardMarkdown(card, await cardLinks(services, card));
  return { contents: { kind: MarkupKind.Markdown, value }, range };
}

/** No more paragraphs, and changes, are shown. */
const MOST_PARAGRAPHS = 2;
const MOST_CHANGED = 3;

/** What paragraphs say in the first text that has them. */
function paragraphsOf(texts: readonly SourceText[], paragraphs: readonly number[]): ParagraphWords[] {
  return paragraphs.flatMap(paragraph => {
    for (const source of texts) {
      const resolution = resolvePlace(source, { paragraph });
      if (!('span' in resolution)) continue;
      const { start, end } = resolution.span;
      return [{ paragraph, words: source.text.slice(start, end) }];
    }
    return [];
  });
}
