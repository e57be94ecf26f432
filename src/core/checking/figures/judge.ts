import type { EdtfDate } from '../../timeline/edtf-date';
import type { Fact, Statement } from './facts';
import { compare, isComparable, isSameUnit, overlap, type Quantity } from './quantity';
import { asTopic, type Statements } from './statements';

/** A quantity in a sentence of a note, with what the sentence says of it. */
export interface NoteQuantity {
  readonly quantity: Quantity;
  /** Whom the sentence names, besides who only speaks in it. */
  readonly entities: ReadonlySet<string>;
  /** What the clause that it stands in speaks of, and the rest of its sentence. */
  readonly near: ReadonlySet<string>;
  readonly far: ReadonlySet<string>;
  /** The other dates in the sentence. */
  readonly dates: readonly EdtfDate[];
  /** All figures in it. */
  readonly others: readonly Quantity[];
  /** What names and words made from names in its clause speak of, besides the entities. */
  readonly names: ReadonlySet<string>;
  /** Whether the sentence may not say that it is so. */
  readonly isDoubtful: boolean;
}

/** What the dossier says of a quantity in a note. */
export interface Verdict {
  /** `match`: somebody says so; `conflict`: all say otherwise who say anything of it; `unknown`: nobody says anything of it. */
  readonly kind: 'match' | 'conflict' | 'unknown';
  /** What says so or otherwise, the most alike first. */
  readonly facts: readonly Fact[];
}

/** A fact with how alike what it is of and what the note speaks of are, each from 0 to 1. */
interface Rated {
  readonly statement: Statement;
  readonly fact: Fact;
  /** How much of what the statement speaks of is in the sentence. */
  readonly coverage: number;
  /** How much of what the clause speaks of is in the statement. */
  readonly focus: number;
  readonly score: number;
}

/** Holds a quantity against all that is stated about those whom its sentence names. */
export function judge(note: NoteQuantity, statements: Statements): Verdict & { rated: Rated[] } {
  const rated = ratedFacts(note, statements);
  const best = rated.find(each => isStrict(note, each))?.score ?? 0;
  const alike = rated.filter(({ score }) => score > 0 && score >= COMPARABLE * best);
  const least = isTelling(note.quantity) ? MATCHING_TELLING : MATCHING;
  const same = rated.filter(
    each =>
      compare(note.quantity, each.fact.quantity) === 'same' &&
      ((each.score >= least && alike.includes(each)) || isOfTheSame(note, each)),
  );
  const matching = same.filter(({ statement }) => !statement.isDenied);
  if (matching.length > 0) return { kind: 'match', facts: matching.map(({ fact }) => fact), rated };
  const strict = alike.filter(each => isStrict(note, each) && isThen(note, each));
  const sure = strict.filter(each => isSure(note, each));
  const isConflict =
    !note.isDoubtful &&
    sure.length > 0 &&
    sure[0] === strict[0] &&
    alike.every(({ fact }) => fact.isLoose || compare(note.quantity, fact.quantity) === 'apart');
  return isConflict
    ? { kind: 'conflict', facts: sure.map(({ fact }) => fact), rated }
    : { kind: 'unknown', facts: [], rated };
}

/** What is less alike than this part of the most alike is not compared. */
const COMPARABLE = 0.5;
/** What is less alike than this says the same by chance, the second where few figures are the same by chance. */
const MATCHING = 0.05;
const MATCHING_TELLING = 0.01;

/** Whether the sentence names all, and several, whom a figure is about. */
function isOfTheSame(note: NoteQuantity, { statement: { about }, fact }: Rated): boolean {
  return !fact.isLoose && about.size > 1 && [...about].every(entity => note.entities.has(entity));
}

/** Whether two figures are hardly the same by chance. */
function isTelling(quantity: Quantity): boolean {
  if (quantity.kind === 'date') return false;
  const { figure } = quantity;
  return figure.kind === 'money' || (figure.kind === 'count' && (figure.high ?? figure.low ?? 0) >= 1000);
}

/** Whether the sentence surely speaks of just what a statement speaks of. */
function isSure(note: NoteQuantity, { statement, fact, coverage, focus }: Rated): boolean {
  const { about, named, by, topics, property } = statement;
  const areMeant = [...note.entities].every(entity => about.has(entity) || by === entity);
  const isSubject = named.size === 0 || [...note.entities].some(entity => named.has(entity));
  const isPlace = [...note.names].every(name => topics.has(name) || property.has(name));
  if (!areMeant || !isSubject || !isPlace || statement.isDenied) return false;
  const least = LEAST_COVERAGE[kindOf(note.quantity)];
  return coverage >= least && focus >= LEAST_FOCUS && coverage + focus >= LEAST_BOTH && isSameUnit(note.quantity, fact.quantity);
}

const LEAST_COVERAGE = { money: 0.4, share: 0.4, count: 0.3, rank: 0.5, date: 0.45 };
/** A word of one's own in three may make it another matter. */
const LEAST_FOCUS = 0.68;
/** Where either has words of its own, the other has few. */
const LEAST_BOTH = 1.25;

function kindOf(quantity: Quantity): keyof typeof LEAST_COVERAGE {
  return quantity.kind === 'date' ? 'date' : quantity.figure.kind;
}

/** Whether a fact can exclude anything: the date of a figure can, where the note has that figure. */
function isStrict(note: NoteQuantity, { statement, fact }: Rated): boolean {
  if (!fact.isLoose) return true;
  return fact.quantity.kind === 'date' && statement.facts.some(other => other.quantity.kind === 'figure' && note.others.some(figure => isComparable(figure, other.quantity) && compare(figure, other.quantity) === 'same'));
}

/** A figure of another time is another. */
function isThen(note: NoteQuantity, { statement: { date } }: Rated): boolean {
  return note.quantity.kind === 'date' || !date || note.dates.length === 0 || note.dates.some(each => overlap(each, date));
}

/** The facts that a quantity may be held against, the most alike first. */
function ratedFacts(note: NoteQuantity, all: Statements): Rated[] {
  const seen = new Set<Statement>();
  const rated: Rated[] = [];
  for (const entity of note.entities) {
    for (const statement of all.about(entity).statements) {
      if (seen.has(statement)) continue;
      seen.add(statement);
      const facts = statement.facts.filter(({ quantity }) => isComparable(note.quantity, quantity));
      if (facts.length === 0) continue;
      const likeness = likenessOf(note, statement, all);
      for (const fact of facts) rated.push({ statement, fact, ...likeness });
    }
  }
  return rated.sort((a, b) => b.score - a.score);
}

/** Words elsewhere in the sentence may tell, too, what a figure is of. */
const LEAST_SCORE = 0.25;

function likenessOf(note: NoteQuantity, { about, by, topics, property }: Statement, all: Statements) {
  const named = [...about].filter(entity => note.entities.has(entity));
  const [known] = named.map(entity => all.about(entity)).sort((a, b) => a.statements.length - b.statements.length);
  const weight = (list: Iterable<string>) => [...list].reduce((sum, topic) => sum + known!.weight(topic), 0);
  const near = weight([...topics].filter(topic => note.near.has(topic)));
  const far = weight([...topics].filter(topic => !note.near.has(topic) && note.far.has(topic)));
  const bonus = weight([...property].filter(topic => !topics.has(topic) && note.near.has(topic)));
  const missing = weight([...about].filter(entity => !note.entities.has(entity)).map(asTopic));
  const shared = near + bonus + far / 2;
  const total = weight(topics) + bonus + missing;
  const clause = weight(note.near);
  const coverage = total === 0 ? 0 : shared / total;
  const strangers = weight([...note.entities].filter(entity => !about.has(entity) && by !== entity).map(asTopic));
  const focus = clause === 0 ? 0 : weight([...note.near].filter(topic => topics.has(topic) || property.has(topic))) / (clause + strangers);
  return { coverage, focus, score: coverage * (LEAST_SCORE + (1 - LEAST_SCORE) * focus) };
}
