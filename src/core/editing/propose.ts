import { type SourceText, sourceText } from '../citation/source-text';
import type { Dossier } from '../dossier/dossier';
import type { PlainPlace, Source } from '../dossier/model';
import { undated, withoutDates } from '../quantities/undated';
import type { Mention } from '../recognition/mention';
import type { Span } from '../span';
import { type ProposedDate, proposedDates, publishedDates } from './date-proposal';
import { type ProposedFigure, proposedFigures } from './figure-proposal';
import { proposedId } from './key-proposal';
import { proposedKinds } from './kind-proposal';
import { type NearEntity, nearEntities } from './near-names';
import { type PlaceInText, placeAt, placeInText } from './place-proposal';
import { type ProposedSpeaker, proposedSpeaker } from './speaker-proposal';

/** What was selected, and what is known of the text it is in. */
export interface Selection {
  readonly text: string;
  /** See `selectedSpan`. */
  readonly span: Span;
  /** From the beginning of the paragraph in which it begins to the end of the one in which it ends. */
  readonly around: Span;
  /** Mentions in the selection's paragraph, in order. */
  readonly mentions: readonly Mention[];
  readonly dossier: Dossier;
  /** Where the text is that of a source, or its original. */
  readonly of?: { readonly source: Source; readonly text: SourceText };
  /** Citations of the document, in order. */
  readonly citations: readonly { readonly key: string; readonly span: Span }[];
}

/** What a selection offers for a new entry; plain JSON. */
export interface Proposal {
  /** The selected words, white space made single; the word at the cursor where nothing is selected. */
  text: string;
  /** The same as the title of an event: without its date, which stands in a field of its own. */
  title: string;
  /** An id for a claim or an event of this text, without its dates, that nothing has yet. */
  id: string;
  /** Kinds of entity, the likeliest first. */
  kinds: string[];
  /** Entities that already have this name or a near one, the nearest first. */
  near: NearEntity[];
  /** The entities mentioned in the selection, then those of the rest of its paragraph. */
  entities: { key: string; name: string; inSelection: boolean }[];
  /** Where the document is the text of a source: the place of the selection in it. */
  place?: PlainPlace;
  /** Where it is not: the place that it would have in the text of a source. */
  passage?: PlaceInText;
  /** The source, by its key, that the paragraph cites: behind the selection's beginning, else before it. */
  cited?: string;
  /** Who says so, where the passage itself says it. */
  speaker?: ProposedSpeaker;
  /** The dates in the selection. */
  dates: ProposedDate[];
  /** When the document appeared; one date at most. */
  published: ProposedDate[];
  /** What the figures in the selection say. */
  figures: ProposedFigure[];
  /** The properties that claims about these entities have already, to choose from; then the others in use. */
  properties: string[];
}

/** A name is no longer than this; near ones of anything longer are not looked for. In UTF-16 units. */
const LONGEST_NAME = 160;
/** Dates and figures are looked for in so much of a selection, in UTF-16 units. */
const LONGEST_READ = 20_000;

/** What a selection offers for a new entity, claim or event. */
export function propose({ text, span, around, mentions, dossier, of, citations }: Selection): Proposal {
  const selected = text.slice(span.start, span.end);
  const words = selected.replace(/\s+/g, ' ');
  const entities = entitiesNamed(mentions, span, dossier);
  const isReadable = around.end - around.start <= LONGEST_READ;
  const speaker = isReadable ? proposedSpeaker(text, span, around, mentions) : undefined;
  const near = citations.filter(
    each => each.span.start < around.end && around.start < each.span.end && dossier.sources.has(each.key),
  );
  const cited = near.find(each => each.span.end > span.start) ?? near.at(-1);
  const isShort = words.length <= LONGEST_NAME;
  return {
    text: words,
    title: words.length > LONGEST_READ ? words : undated(words),
    id: proposedId(withoutDates(words.slice(0, LONGEST_NAME)), id => dossier.claims.has(id) || dossier.events.has(id)),
    kinds: proposedKinds(isShort ? words : '', kindsInUse(dossier)),
    near: isShort ? nearEntities(words, dossier.entities.values()) : [],
    entities,
    ...(of ? { place: placeAt(of.source, of.text, span) } : { passage: placeInText(sourceText(text), span) }),
    ...(cited && { cited: cited.key }),
    ...(speaker && { speaker }),
    dates: proposedDates(selected.slice(0, LONGEST_READ)),
    published: publishedDates(text, of?.source),
    figures: proposedFigures(
      selected.slice(0, LONGEST_READ),
      entities.flatMap(entity => dossier.claimsAbout(entity.key)),
    ),
    properties: propertiesInUse(
      entities.map(entity => entity.key),
      dossier,
    ),
  };
}

function entitiesNamed(mentions: readonly Mention[], { start, end }: Span, dossier: Dossier): Proposal['entities'] {
  const isInside = (mention: Mention) => mention.start < end && mention.end > start;
  const ordered = [...mentions.filter(isInside), ...mentions.filter(mention => !isInside(mention))];
  const named = new Map<string, Proposal['entities'][number]>();
  for (const mention of ordered) {
    const name = dossier.entities.get(mention.entity)?.name;
    if (name === undefined || named.has(mention.entity)) continue;
    named.set(mention.entity, { key: mention.entity, name, inSelection: isInside(mention) });
  }
  return [...named.values()];
}

function kindsInUse({ entities }: Dossier): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { type } of entities.values()) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

/** The properties of claims about some entities, then those of all others; each once. */
function propertiesInUse(entities: readonly string[], dossier: Dossier): string[] {
  const claims = [...entities.flatMap(dossier.claimsAbout), ...dossier.all.claims];
  return [...new Set(claims.flatMap(claim => claim.property ?? []))];
}
