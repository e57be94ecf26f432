import type { Place } from '../dossier/model';
import type { CardCitation } from './citations';
import type { ClaimCard } from './claim-card';
import type { EntityCard } from './entity-card';
import { escapeMarkdown, markdownLink } from './escape';
import type { EventCard } from './event-card';
import type { SourceCard } from './source-card';
import { participle, verb } from './stance';
import type { Counterclaim, DisputedStatement, Statement } from './statement';

export type Card = EntityCard | SourceCard | EventCard | ClaimCard;

/** The destinations of a card's links, as URIs; what has none is shown as plain text. */
export interface CardLinks {
  /** Opens a cited passage. */
  readonly place?: (place: Place) => string | undefined;
  /** Shows an entity's claims, events or mentions. */
  readonly more?: (what: 'claims' | 'events' | 'mentions', entity: string) => string | undefined;
  /** Opens the place where the document defines the mention's term. */
  readonly definition?: string;
}

const NAME = 80;
const TEXT = 280;
/** Of those in no particular language; of each language, one. */
const MOST_NAMES = 4;

/** Renders a card as Markdown for a hover or a tooltip; whatever comes from a dossier is escaped and kept short. */
export function cardMarkdown(card: Card, links: CardLinks = {}): string {
  return paragraphsOf(card, links)
    .filter(paragraph => paragraph !== '')
    .join('\n\n');
}

function paragraphsOf(card: Card, links: CardLinks): string[] {
  switch (card.kind) {
    case 'entity':
      return entityParagraphs(card, links);
    case 'source':
      return sourceParagraphs(card, links);
    case 'event':
      return eventParagraphs(card, links);
    case 'claim':
      return claimParagraphs(card, links);
  }
}

function entityParagraphs(card: EntityCard, links: CardLinks): string[] {
  return [
    `${bold(card.name)} · *${text(card.type, NAME)}*`,
    definitionLine(card, links),
    text(card.summary ?? '', TEXT),
    card.rivals.length === 0 ? '' : `The same name is used for ${list(card.rivals.map(name => text(name, NAME)))}.`,
    card.claims.map(claim => `- ${disputed(claim, links, '  ')}`).join('\n'),
    namesLine(card),
    moreLine(card, links),
  ];
}

function definitionLine({ definition }: EntityCard, links: CardLinks): string {
  if (!definition) return '';
  const line = markdownLink(`line ${definition.line + 1}`, links.definition, 'Go to the definition');
  return `“${text(definition.term, NAME)}” is defined in ${line}: “${text(definition.words, TEXT)}”`;
}

function namesLine({ otherNames }: EntityCard): string {
  if (otherNames.length === 0) return '';
  const seen = new Map<string | undefined, number>();
  const names = otherNames.flatMap(({ text: name, language }) => {
    const count = (seen.get(language) ?? 0) + 1;
    seen.set(language, count);
    if (count > (language ? 1 : MOST_NAMES)) return [];
    return text(name, NAME) + (language ? ` (${text(language, NAME)})` : '');
  });
  const left = otherNames.length - names.length;
  return `Also called ${list(left > 0 ? [...names, `${left} more`] : names)}`;
}

function moreLine({ key, name, claims, more }: EntityCard, links: CardLinks): string {
  const counts = [
    { what: 'claims', count: more.claims, words: `${claims.length > 0 ? 'more ' : ''}${plural(more.claims, 'claim')}` },
    { what: 'events', count: more.events, words: plural(more.events, 'event') },
    { what: 'mentions', count: more.mentions ?? 0, words: `${plural(more.mentions ?? 0, 'mention')} here` },
  ] as const;
  return counts
    .filter(({ count }) => count > 0)
    .map(({ what, count, words }) =>
      markdownLink(`${count} ${words}`, links.more?.(what, key), `Show the ${what} of ${name}`),
    )
    .join(' · ');
}

function sourceParagraphs(card: SourceCard, links: CardLinks): string[] {
  const about = [
    card.type && `*${text(card.type, NAME)}*`,
    card.publisher && card.publisher !== card.title && text(card.publisher, NAME),
    card.authors.length > 0 && `by ${text(card.authors.join(', '), NAME)}`,
    card.issued ? text(card.issued, NAME) : 'undated',
  ];
  return [
    bold(card.title),
    about.filter(Boolean).join(' · '),
    OPENS[card.opens],
    card.trouble.map(sentence => text(sentence, TEXT)).join(' ') || citedHeading(card),
    card.claims.map(claim => `- ${stated(claim, links)}`).join('\n'),
    text(card.note ?? '', TEXT),
  ];
}

const OPENS = {
  original: 'A jump opens your own copy.',
  digest: 'A jump opens a digest: what each paragraph says, in other words.',
  text: '',
  nothing: 'Its text is not here.',
} as const;

function citedHeading({ paragraphs, claims, moreClaims }: SourceCard): string {
  if (paragraphs.length === 0) return moreClaims === 0 ? '' : `Cited for ${moreClaims} ${plural(moreClaims, 'claim')}.`;
  const where = `Paragraph${paragraphs.length > 1 ? 's' : ''} ${list(paragraphs.map(String))}`;
  if (claims.length === 0) return `${where}: cited for no claim in the dossier.`;
  return moreClaims === 0 ? `${where}:` : `${where}, ${claims.length} of ${claims.length + moreClaims} claims:`;
}

function eventParagraphs(card: EventCard, links: CardLinks): string[] {
  const where = citations(card.citations, links);
  return [
    bold(card.title),
    `${text(card.date, NAME)}${card.entities.length > 0 ? ` · ${text(list(card.entities), TEXT)}` : ''}${where}`,
    text(card.note ?? '', TEXT),
  ];
}

function claimParagraphs({ statement, note }: ClaimCard, links: CardLinks): string[] {
  const [first, ...others] = disputed(statement, links, '').split('\n');
  return [first!, others.join('\n'), text(note ?? '', TEXT)];
}

/** A claim on one line, and each counterclaim on one more, as a list. */
function disputed(statement: DisputedStatement, links: CardLinks, indent: string): string {
  const others = statement.counterclaims.map(other => `${indent}- ${counter(other, links)}`);
  const left = statement.moreCounterclaims;
  if (left > 0) others.push(`${indent}- and ${left} more on the other side`);
  return [stated(statement, links), ...others].join('\n');
}

function stated(statement: Statement, links: CardLinks): string {
  // A speaker that is described, not named (“an auditor”), begins the line.
  const name = statement.speaker?.replace(
    /^(?:an?|the)(?= )/,
    article => article.charAt(0).toUpperCase() + article.slice(1),
  );
  return `${speaker(name)} ${verb(statement.stance)}: ${said(statement, links)}`;
}

function counter(statement: Counterclaim, links: CardLinks): string {
  const relation = statement.relation === 'disputes' ? 'Disputes' : 'Disputed by';
  return `${relation} ${speaker(statement.speaker)}, ${participle(statement.stance)}: ${said(statement, links)}`;
}

function said(statement: Statement, links: CardLinks): string {
  const date = statement.date === undefined ? '' : ` (${text(statement.date, NAME)})`;
  return text(statement.text, TEXT) + date + citations(statement.citations, links);
}

function speaker(name: string | undefined): string {
  return name === undefined ? 'A claim without a source' : bold(name);
}

/** Each as a link `[1]` whose title says what it opens; one that can't be opened is told by its label. */
function citations(cited: readonly CardCitation[], links: CardLinks): string {
  return cited
    .map(({ number, place, label }) => {
      const destination = links.place?.(place);
      return ` ${destination === undefined ? `(${text(label, NAME)})` : markdownLink(`[${number}]`, destination, label)}`;
    })
    .join('');
}

function bold(name: string): string {
  const escaped = text(name, NAME);
  return escaped === '' ? '' : `**${escaped}**`;
}

const text = escapeMarkdown;

function plural(count: number, word: string): string {
  return count === 1 ? word : `${word}s`;
}

const LIST = new Intl.ListFormat('en-GB');

function list(items: readonly string[]): string {
  return LIST.format(items);
}
