import type { Bounds, EdtfDate } from '../../timeline/edtf-date';
import { entryOf, type Fact, type Statement } from './facts';
import { type Likeness, likenessOf } from './likeness';
import { compare, headOf, isComparable, isPartOf, isSameUnit, measureOf, overlap, type Quantity } from './quantity';
import type { Statements } from './statements';
import type { Modifiers } from './topics';

/** A quantity in a sentence of a note, with what the sentence says of it. */
export interface NoteQuantity {
  readonly quantity: Quantity;
  /** Whom the sentence names, or its part between semicolons where that does, besides who only speaks in it. */
  readonly entities: ReadonlySet<string>;
  /** What the clause that it stands in speaks of, besides names of entities, and what the rest of the sentence does. */
  readonly near: ReadonlySet<string>;
  readonly far: ReadonlySet<string>;
  /** What tells the topics of the clause from others of their kind. */
  readonly modifiers: Modifiers;
  /** Those topics of the clause that are written as names are. */
  readonly names: ReadonlySet<string>;
  /** Who is named right before it: `Ericsson` in `ZTE beside Ericsson’s 95,000 employees`. */
  readonly owner: string | undefined;
  /** All quantities in the whole sentence. */
  readonly whole: readonly Quantity[];
  /** All quantities in that part. */
  readonly all: readonly Quantity[];
  /** Whether it is all of something, as in `is 240 km long` and `a length of 240 km`, but not in `used 240 km of …`. */
  readonly isPlain: boolean;
  /** Whether the sentence may not say that it is so. */
  readonly isDoubtful: boolean;
}

/** What a dossier says of a quantity in a note. */
export interface Verdict {
  /** `match`: somebody says so; `conflict`: all say otherwise who say anything of it; `unknown`: nobody says just this. */
  readonly kind: 'match' | 'conflict' | 'unknown';
  /** What says so or otherwise, the most alike first. */
  readonly facts: readonly Fact[];
}

/** What nobody says anything of. */
export const UNKNOWN: Verdict = { kind: 'unknown', facts: [] };

/** A fact with how like what the note speaks of is what it is of. */
interface Rated extends Likeness {
  readonly statement: Statement;
  readonly fact: Fact;
}

/** What is less alike than this part of the most alike is not compared. */
const COMPARABLE = 0.5;
/** What is less alike than this may say the same by chance; the second, where few figures are the same by chance. */
const MATCHING = 0.05;
const MATCHING_TELLING = 0.01;
/** How much of what a source speaks of a sentence has to speak of, to be sure that it says otherwise of the same. */
const LEAST_COVERAGE = { money: 0.4, share: 0.4, count: 0.3, rank: 0.5, date: 0.45 };
/** The same where a source names somebody whom the sentence leaves out: who only `paid` may have paid somebody else. */
const LEAST_APART = 0.5;
/** Of what a clause speaks of, a third may make it another matter. */
const LEAST_FOCUS = 0.68;
/** Where the one has words of its own, the other has few. */
const LEAST_BOTH = 1.25;

/**
 * Holds a quantity against all that is stated about those whom its sentence names. It conflicts only where the most like
 * statements surely speak of the same, at the same time, and none that is comparable leaves it possible.
 */
export function judge(note: NoteQuantity, statements: Statements): Verdict {
  const rated = ratedFacts(note, statements);
  const best = rated.find(each => isStrict(note, each))?.score ?? 0;
  const alike = rated.filter(({ score }) => score > 0 && score >= COMPARABLE * best);
  const least = isTelling(note.quantity) ? MATCHING_TELLING : MATCHING;
  const matching = rated.filter(
    each =>
      !each.statement.isDenied &&
      compare(note.quantity, each.fact.quantity) === 'same' &&
      ((each.score >= least && alike.includes(each)) || isOfTheSame(note, each) || isDateOfFigure(note, each)),
  );
  if (matching.length > 0) return { kind: 'match', facts: matching.map(({ fact }) => fact) };
  const [first, ...others] = alike.filter(each => isStrict(note, each) && isThen(note, each));
  const isConflict =
    first !== undefined &&
    !note.isDoubtful &&
    isSure(note, first) &&
    !rated.some(each => confirms(note, each, first)) &&
    !alike.some(each => isStrict(note, each) && isSaidBeside(note, each.fact)) &&
    alike.every(each => !isStrict(note, each) || compare(note.quantity, each.fact.quantity) === 'apart');
  if (!isConflict) return UNKNOWN;
  return { kind: 'conflict', facts: [first, ...others.filter(each => isSure(note, each))].map(({ fact }) => fact) };
}

/** The facts that a quantity may be held against, the most alike first. */
function ratedFacts(note: NoteQuantity, all: Statements): Rated[] {
  const rated = new Map<Statement, Rated[]>();
  for (const entity of note.entities) {
    for (const statement of all.about(entity).statements) {
      if (rated.has(statement)) continue;
      const facts = statement.facts.filter(({ quantity }) => isComparable(note.quantity, quantity));
      const likeness = facts.length > 0 ? likenessOf(note, statement, all) : undefined;
      rated.set(statement, likeness ? facts.map(fact => ({ statement, fact, ...likeness })) : []);
    }
  }
  return [...rated.values()].flat().sort((a, b) => b.score - a.score);
}

/** Whether a fact can exclude anything: the date of a figure can where the note has that figure. */
function isStrict(note: NoteQuantity, rated: Rated): boolean {
  return !rated.fact.isLoose || isDateOfFigure(note, rated);
}

/** Whether a fact is when something was of which the note has the figure, too. */
function isDateOfFigure(note: NoteQuantity, { statement, fact }: Rated): boolean {
  if (fact.quantity.kind !== 'date' || fact.isIssued) return false;
  const figures = note.all.filter(({ kind }) => kind === 'figure');
  return statement.facts.some(({ quantity }) =>
    figures.some(figure => isComparable(figure, quantity) && compare(figure, quantity) === 'same'),
  );
}

/** Whether an event from a passage that seems to say otherwise has just the date, which settles it. */
function confirms({ quantity }: NoteQuantity, { fact, score, statement }: Rated, against: Rated): boolean {
  const isDated = statement.saying.kind === 'event' && fact.quantity.kind === 'date' && !fact.isIssued;
  if (!isDated || score < MATCHING || compare(quantity, fact.quantity) !== 'same') return false;
  const passages = entryOf(against.statement).cite;
  return entryOf(statement).cite.some(({ source, paragraph }) =>
    passages.some(each => paragraph !== undefined && each.source === source && each.paragraph === paragraph),
  );
}

/** Whether the sentence says just what a fact does, too: a second number is then of something else, or of another time. */
function isSaidBeside({ whole, quantity }: NoteQuantity, { quantity: stated }: Fact): boolean {
  return whole.some(each => each !== quantity && isComparable(each, stated) && compare(each, stated) === 'same');
}

/** A figure of another time, or of only a part of the time, is another figure. */
function isThen({ quantity, all, whole }: NoteQuantity, { statement: { date } }: Rated): boolean {
  const own = datesIn(all);
  const dates = own.length > 0 ? own : datesIn(whole);
  if (quantity.kind === 'date' || !date || dates.length === 0) return true;
  return dates.map(reckonedAt).some(each => overlap(each, date) && !isPartOf(each, date));
}

function datesIn(quantities: readonly Quantity[]): EdtfDate[] {
  return quantities.flatMap(each => (each.kind === 'date' ? each.dates : []));
}

/** What is so by 1400 is so then, not at any time before. */
function reckonedAt({ form, earliest, latest }: EdtfDate): Bounds {
  const isBy = form.kind === 'interval' && form.start === 'open' && typeof form.end !== 'string';
  return isBy ? form.end : { earliest, latest };
}

/** Whether the sentence surely speaks of just what a statement speaks of. */
function isSure(note: NoteQuantity, rated: Rated): boolean {
  const { statement, fact, coverage, focus } = rated;
  if (fact.isValue && measureOf(fact.quantity) !== undefined) return isOfProperty(note, rated);
  const { about, named, by, topics, property } = statement;
  const areMeant = [...note.entities].every(entity => about.has(entity) || by === entity);
  const owners = note.owner === undefined ? [...note.entities] : [note.owner];
  const isSubject = named.size === 0 || owners.some(entity => named.has(entity));
  const areNamed = [...note.names].every(name => topics.has(name) || property.has(name));
  if (isOtherOfKind(note, statement)) return false;
  if (!areMeant || !isSubject || !areNamed || statement.isDenied) return false;
  const least = LEAST_COVERAGE[note.quantity.kind === 'date' ? 'date' : note.quantity.figure.kind];
  const isBare = [...named].some(entity => !note.entities.has(entity));
  const isLike =
    coverage >= (isBare ? Math.max(least, LEAST_APART) : least) &&
    focus >= LEAST_FOCUS &&
    coverage + focus >= LEAST_BOTH;
  return isLike && isSameUnit(note.quantity, fact.quantity);
}

/**
 * Whether the sentence says nothing but how much the property of a claim is, and of all whom it is about: `The canal is 240 km long.`
 * of a `length`, whatever the claim's text. Where the claim has no date, it may have none either.
 */
function isOfProperty(note: NoteQuantity, { statement: { about, property, date, isDenied }, fact }: Rated): boolean {
  const unit = measureOf(fact.quantity);
  const near = new Set([...note.near].filter(topic => topic !== headOf(unit)));
  return (
    note.isPlain &&
    !isDenied &&
    unit === measureOf(note.quantity) &&
    property.size > 0 &&
    isSameSet(near, property) &&
    note.far.size === 0 &&
    isSameSet(note.entities, about) &&
    note.whole.every(each => each === note.quantity || (each.kind === 'date' && date !== undefined))
  );
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every(each => other.has(each));
}

/** Whether the sentence tells something from others of its kind by other words: its `wine toll` is no `salt toll`. */
function isOtherOfKind(note: NoteQuantity, { topics, property, modifiers }: Statement): boolean {
  const isStated = (topic: string) => topics.has(topic) || property.has(topic);
  const isSaid = (topic: string) => note.near.has(topic) || note.far.has(topic);
  return [...note.modifiers].some(([topic, here]) => {
    const there = [...(modifiers.get(topic) ?? [])];
    return there.length > 0 && ![...here].some(isStated) && !there.some(isSaid);
  });
}

/** Whether the sentence names all, and several, whom a figure is about. */
function isOfTheSame(note: NoteQuantity, { statement: { about }, fact }: Rated): boolean {
  return fact.quantity.kind === 'figure' && about.size > 1 && [...about].every(entity => note.entities.has(entity));
}

/** Whether two such figures are hardly the same by chance. */
function isTelling(quantity: Quantity): boolean {
  if (quantity.kind === 'date') return false;
  const { kind, low, high } = quantity.figure;
  return kind === 'money' || (kind === 'count' && (high ?? low ?? 0) >= 1000);
}
