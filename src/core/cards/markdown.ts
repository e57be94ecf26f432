import type { Place } from '../dossier/model';
import { listInWords, t } from '../l10n';
import type { CardCitation } from './citations';
import type { ClaimCard } from './claim-card';
import type { EntityCard } from './entity-card';
import { escapeMarkdown, markdownLink } from './escape';
import type { EventCard } from './event-card';
import type { SourceCard } from './source-card';
import { said } from './stance';
import type { Counterclaim, DisputedStatement, Statement } from './statement';

export type Card = EntityCard | SourceCard | EventCard | ClaimCard;

/** The destinations of a card's links, as URIs; what has none is shown as plain text. */
export interface CardLinks {
  /** Opens a cited passage. */
  readonly place?: (place: Place) => string | undefined;
  /** Shows an entity's claims, events or mentions. */
  readonly more?: (what: 'claims' | 'events' | 'mentions', entity: string) => string | undefined;
  /** Lets the reader attach the original of the card's source. */
  readonly attach?: string;
  /** Opens the place where the document defines the mention's term. */
  readonly definition?: string;
}

const NAME = 80;
const TEXT = 280;
/** A heading stands where its title is cut already, as in a narrow side bar. */
const HEADING = TEXT;
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
    `${bold(card.name, HEADING)} · *${text(card.type, NAME)}*`,
    definitionLine(card, links),
    text(card.summary ?? '', TEXT),
    rivalsLine(card),
    card.claims.map(claim => `- ${disputed(claim, links, '  ')}`).join('\n'),
    namesLine(card),
    moreLine(card, links),
  ];
}

function definitionLine({ definition }: EntityCard, links: CardLinks): string {
  if (!definition) return '';
  const line = markdownLink(t('line {0}', definition.line + 1), links.definition, t('Go to the definition'));
  return t('“{0}” is defined in {1}: “{2}”', text(definition.term, NAME), line, text(definition.words, TEXT));
}

function rivalsLine({ name, rivals, why }: EntityCard): string {
  if (rivals.length === 0) return '';
  const others = listInWords(rivals.map(name => text(name, NAME)));
  if (why === undefined) return t('The same name is used for {0}.', others);
  return t('The same name is used for {0}. Why {1} is meant here: {2}', others, text(name, NAME), text(why, TEXT));
}

function namesLine({ otherNames }: EntityCard): string {
  if (otherNames.length === 0) return '';
  const seen = new Map<string | undefined, number>();
  const names = otherNames.flatMap(({ text: name, language }) => {
    const count = (seen.get(language) ?? 0) + 1;
    seen.set(language, count);
    if (count > (language ? 1 : MOST_NAMES)) return [];
    return language ? t('{0} ({1})', text(name, NAME), text(language, NAME)) : text(name, NAME);
  });
  const left = otherNames.length - names.length;
  return t('Also called {0}', listInWords(left > 0 ? [...names, t('{0} more', left)] : names));
}

function moreLine({ key, name, claims, more }: EntityCard, links: CardLinks): string {
  const { mentions = 0 } = more;
  const link = (what: 'claims' | 'events' | 'mentions', label: string, title: string) =>
    markdownLink(label, links.more?.(what, key), title);
  return [
    more.claims > 0 && link('claims', claimsLeft(more.claims, claims.length > 0), t('Show the claims of {0}', name)),
    more.events > 0 && link('events', eventsInWords(more.events), t('Show the events of {0}', name)),
    mentions > 0 && link('mentions', mentionsHere(mentions), t('Show the mentions of {0}', name)),
  ]
    .filter(Boolean)
    .join(' · ');
}

function claimsLeft(count: number, besides: boolean): string {
  if (besides) return count === 1 ? t('1 more claim') : t('{0} more claims', count);
  return count === 1 ? t('1 claim') : t('{0} claims', count);
}

function eventsInWords(count: number): string {
  return count === 1 ? t('1 event') : t('{0} events', count);
}

function mentionsHere(count: number): string {
  return count === 1 ? t('1 mention here') : t('{0} mentions here', count);
}

function sourceParagraphs(card: SourceCard, links: CardLinks): string[] {
  const about = [
    card.type && `*${text(card.type, NAME)}*`,
    card.publisher && card.publisher !== card.title && text(card.publisher, NAME),
    card.authors.length > 0 && t('by {0}', text(card.authors.join(', '), NAME)),
    card.issued ? text(card.issued, NAME) : t('undated'),
  ];
  return [
    bold(card.title, HEADING),
    about.filter(Boolean).join(' · '),
    opensLine(card, links),
    card.words.map(({ paragraph, words }) => `> ¶ ${paragraph}: ${text(words, TEXT)}`).join('\n>\n'),
    card.trouble.map(sentence => text(sentence, TEXT)).join(' ') || citedHeading(card),
    card.claims.map(claim => `- ${stated(claim, links)}`).join('\n'),
    card.changed.map(sentence => text(sentence, TEXT)).join('\n\n'),
    text(card.note ?? '', TEXT),
  ];
}

function opensLine({ opens }: SourceCard, { attach }: CardLinks): string {
  const sentence = OPENS[opens]();
  if (opens !== 'digest' || attach === undefined) return sentence;
  return `${sentence} ${markdownLink(t('Attach the original…'), attach, t('Have jumps open your own copy'))}`;
}

const OPENS = {
  original: () => t('A jump opens your own copy.'),
  digest: () => t('A jump opens a digest: what each paragraph says, in other words.'),
  text: () => '',
  nothing: () => t('Its text is not here.'),
} as const;

function citedHeading({ paragraphs, claims, moreClaims, events }: SourceCard): string {
  if (paragraphs.length === 0) return citedFor(moreClaims, events);
  const one = paragraphs.length === 1;
  const where = listInWords(paragraphs.map(String));
  if (claims.length === 0) {
    return one
      ? t('Paragraph {0}: cited for no claim in the dossier.', where)
      : t('Paragraphs {0}: cited for no claim in the dossier.', where);
  }
  if (moreClaims === 0) return one ? t('Paragraph {0}:', where) : t('Paragraphs {0}:', where);
  const all = claims.length + moreClaims;
  return one
    ? t('Paragraph {0}, {1} of {2} claims:', where, claims.length, all)
    : t('Paragraphs {0}, {1} of {2} claims:', where, claims.length, all);
}

function citedFor(claims: number, events: number): string {
  if (events === 0) {
    if (claims === 0) return '';
    return claims === 1 ? t('Cited for 1 claim.') : t('Cited for {0} claims.', claims);
  }
  if (claims === 0) return events === 1 ? t('Cited for 1 event.') : t('Cited for {0} events.', events);
  if (claims === 1) {
    return events === 1 ? t('Cited for 1 claim and 1 event.') : t('Cited for 1 claim and {0} events.', events);
  }
  return events === 1
    ? t('Cited for {0} claims and 1 event.', claims)
    : t('Cited for {0} claims and {1} events.', claims, events);
}

function eventParagraphs(card: EventCard, links: CardLinks): string[] {
  const where = citations(card.citations, links);
  return [
    bold(card.title, HEADING),
    `${text(card.date, NAME)}${card.entities.length > 0 ? ` · ${text(listInWords(card.entities), TEXT)}` : ''}${where}`,
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
  if (left > 0) others.push(`${indent}- ${t('and {0} more on the other side', left)}`);
  return [stated(statement, links), ...others].join('\n');
}

function stated(statement: Statement, links: CardLinks): string {
  // A speaker that is described, not named (“an auditor”), begins the line.
  const name = statement.speaker?.replace(
    /^(?:an?|the)(?= )/,
    article => article.charAt(0).toUpperCase() + article.slice(1),
  );
  return said('stated', statement.stance, speaker(name), words(statement, links));
}

function counter(statement: Counterclaim, links: CardLinks): string {
  return said(statement.relation, statement.stance, speaker(statement.speaker), words(statement, links));
}

function words(statement: Statement, links: CardLinks): string {
  const claim = text(statement.text, TEXT);
  const dated = statement.date === undefined ? claim : t('{0} ({1})', claim, text(statement.date, NAME));
  return dated + citations(statement.citations, links);
}

function speaker(name: string | undefined): string | undefined {
  return name === undefined ? undefined : bold(name);
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

function bold(name: string, limit = NAME): string {
  const escaped = text(name, limit);
  return escaped === '' ? '' : `**${escaped}**`;
}

const text = escapeMarkdown;
