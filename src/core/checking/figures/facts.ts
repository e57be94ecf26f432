import type { Dossier } from '../../dossier/dossier';
import type { Claim, DossierEvent } from '../../dossier/model';
import { ENGLISH_FIGURES } from '../../quantities/english-figures';
import type { Token } from '../../quantities/tokens';
import type { EdtfDate } from '../../timeline/edtf-date';
import { PLAIN_NUMBER } from '../plain-number';
import { compare, isComparable, isWordless, type Quantity, quantitiesOf } from './quantity';
import { type Modifiers, modifiersIn, topicsOf, wordsOf } from './topics';

/** What says something in a dossier. */
export type Saying =
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'event'; readonly event: DossierEvent };

/** A quantity that a claim or an event states. */
export interface Fact {
  readonly saying: Saying;
  readonly quantity: Quantity;
  /** Whether it is the date of something that is not said to have been on just that date, which can't exclude another. */
  readonly isLoose: boolean;
  /** Whether it is when a source appeared, which says nothing of when something was: it may confirm a date, but exclude none. */
  readonly isIssued: boolean;
  /** Whether only a claim's `value` has it: its text may speak of anything, and its property says of what it is. */
  readonly isValue: boolean;
}

/** The claim or the event that states a fact. */
export function entryOf({ saying }: { readonly saying: Saying }): Claim | DossierEvent {
  return saying.kind === 'claim' ? saying.claim : saying.event;
}

/** A claim or an event with what it is about, in topics, and all quantities that it states. */
export interface Statement {
  readonly saying: Saying;
  readonly about: ReadonlySet<string>;
  /** What its words speak of, but for names. */
  readonly topics: ReadonlySet<string>;
  /** What tells these from others of their kind. */
  readonly modifiers: Modifiers;
  /** What the name of its property speaks of, but for names. */
  readonly property: ReadonlySet<string>;
  /** Those of whom it is about whose names stand in it. */
  readonly named: ReadonlySet<string>;
  /** Whether its text is what somebody denies. */
  readonly isDenied: boolean;
  /** Who says so, where that is an entity. */
  readonly by?: string;
  readonly date: EdtfDate | undefined;
  readonly facts: readonly Fact[];
}

type Known = Pick<Dossier, 'entities' | 'sources'>;

/** Reads a claim: the figures of its value and its text, and its dates. */
export function statementOfClaim(claim: Claim, dossier: Known): Statement {
  const saying: Saying = { kind: 'claim', claim };
  const { text, value = '', property = '', date, about } = claim;
  const inText = quantitiesOf(wordsOf(text)).map(({ quantity }) => quantity);
  const [what, unit] = measureIn(property);
  // A value is what something is: `No. 4` alone would be no place in an order.
  const inValue = quantitiesOf(wordsOf(PLAIN_NUMBER.test(value) ? `is ${value} ${unit}` : `is ${value}`))
    .map(({ quantity }) => quantity)
    .filter(one => !inText.some(other => says(other, one)));
  const stated = [...inText, ...inValue];
  const isFigure = stated.some(({ kind }) => kind === 'figure');
  // Beside a figure a date tells when that was so, and a figure of another time is another.
  const facts = stated.map(
    (quantity, index): Fact => ({
      saying,
      quantity,
      isLoose: isFigure && quantity.kind === 'date',
      isIssued: false,
      isValue: index >= inText.length,
    }),
  );
  const entities = new Set(about.map(located => located.value));
  const names = namesOf(claim.by === undefined ? entities : [...entities, claim.by], claim, dossier);
  const telling = tellingIn(text, names);
  return {
    saying,
    about: entities,
    topics: topicsOf(telling),
    modifiers: modifiersIn(telling),
    property: propertyBut(what, [...entities, ...names]),
    named: namedIn(text, entities, dossier),
    isDenied: claim.stance === 'denies',
    ...(claim.by !== undefined && { by: claim.by }),
    date: date?.date,
    facts: [...facts, ...looseDates(saying, date?.date, claim.cite, dossier)],
  };
}

/** Reads an event: the figures of its title, and its date. */
export function statementOfEvent(event: DossierEvent, dossier: Known): Statement {
  const saying: Saying = { kind: 'event', event };
  const { title, date, entities } = event;
  const facts = quantitiesOf(wordsOf(title)).map(
    ({ quantity }): Fact => ({ saying, quantity, isLoose: quantity.kind === 'date', isIssued: false, isValue: false }),
  );
  const about = new Set(entities.map(({ value }) => value));
  const telling = tellingIn(title, namesOf(about, event, dossier));
  // So is the date of an event with a figure: of another figure it tells nothing.
  const isLoose = facts.some(({ quantity }) => quantity.kind === 'figure');
  return {
    saying,
    about,
    topics: topicsOf(telling),
    modifiers: modifiersIn(telling),
    property: new Set(),
    named: namedIn(title, about, dossier),
    isDenied: false,
    date: date.date,
    facts: [
      { saying, quantity: { kind: 'date', dates: [date.date] }, isLoose, isIssued: false, isValue: false },
      ...facts,
      ...looseDates(saying, undefined, event.cite, dossier),
    ],
  };
}

/** When it is said to have been so, and when the sources appeared: what a date in a note may mean as well. */
function looseDates(saying: Saying, own: EdtfDate | undefined, cite: Claim['cite'], { sources }: Known): Fact[] {
  const issued = cite.flatMap(({ source }) => sources.get(source)?.issued?.date ?? []);
  const loose = (date: EdtfDate, isIssued: boolean): Fact => ({
    saying,
    quantity: { kind: 'date', dates: [date] },
    isLoose: true,
    isIssued,
    isValue: false,
  });
  return [
    ...(own ? [loose(own, false)] : []),
    ...issued.filter(({ form }) => form.kind !== 'interval').map(date => loose(date, true)),
  ];
}

/** What a property is, and the unit of measure that its name may end with: `length-km`, `area-km2`. */
function measureIn(property: string): readonly [what: string, unit: string] {
  const words = property.split(/[^\p{L}\p{M}\p{N}]+/u).filter(word => word !== '');
  const unit = words.at(-1)?.toLowerCase() ?? '';
  return Object.hasOwn(ENGLISH_FIGURES.units, unit) ? [words.slice(0, -1).join(' '), unit] : [property, ''];
}

/** Whether a value only says anew what a text says: `140,000` of `140,000 shareholders`. */
function says(text: Quantity, value: Quantity): boolean {
  if (text.kind === 'figure' && value.kind === 'figure' && text.figure.kind === value.figure.kind) {
    const isBare = value.figure.kind === 'count' && value.figure.unit === undefined;
    if (isBare) return compare(value, text) === 'same';
  }
  return isComparable(value, text) && compare(value, text) !== 'apart';
}

function namedIn(text: string, about: ReadonlySet<string>, { entities }: Known): Set<string> {
  return new Set([...about].filter(key => entities.get(key)?.names.some(name => text.includes(name.text))));
}

/** The words besides the names of those whom they are about, who speak and where, and besides dates and amounts. */
function tellingIn(words: string, names: readonly string[]): Token[] {
  let rest = words;
  // The longest first: a name may hold another.
  for (const name of names.toSorted((a, b) => b.length - a.length)) rest = rest.replaceAll(name, ' ');
  const tokens = wordsOf(rest);
  const apart = quantitiesOf(tokens).filter(isWordless);
  return tokens.filter(({ start }) => !apart.some(span => span.start <= start && start < span.end));
}

function propertyBut(property: string, names: readonly string[]): Set<string> {
  const named = topicsOf(wordsOf(names.join(' ')));
  return new Set([...topicsOf(wordsOf(property.replace(/[-_\d]/g, ' ')))].filter(topic => !named.has(topic)));
}

/** The names of entities, or what stands for one, and of the sources cited. */
function namesOf(keys: Iterable<string>, { cite }: Pick<Claim, 'cite'>, { entities, sources }: Known): string[] {
  const named = [...keys].flatMap(key => entities.get(key)?.names.map(({ text }) => text) ?? [key]);
  const cited = cite.map(({ source }) => sources.get(source));
  const where = cited.flatMap(source => [source?.containerTitle ?? [], source?.publisher ?? []].flat());
  return [...named, ...where].filter(name => name !== '');
}
