import type { Statement } from './facts';
import type { NoteQuantity } from './judge';
import { asTopic, type Statements } from './statements';

/** How like what a note speaks of at a figure is what a statement speaks of, each from 0 to 1. */
export interface Likeness {
  /** How much of what the statement speaks of is in the sentence. */
  readonly coverage: number;
  /** How much of what the clause speaks of is in the statement. */
  readonly focus: number;
  /** Both in one, to tell the most alike. */
  readonly score: number;
}

/** What the rest of a sentence says counts, too, for what a figure in it is of. */
const UNFOCUSED = 0.25;
const FAR = 0.5;

/**
 * The words and entities that a note and a statement share, each weighed by how few of the statements about the least spoken
 * of their common entities have it.
 */
export function likenessOf(note: NoteQuantity, statement: Statement, all: Statements): Likeness {
  const { about, by, topics, property } = statement;
  const common = [...about].filter(entity => note.entities.has(entity)).map(entity => all.about(entity));
  const { weight } = common.reduce((a, b) => (b.statements.length < a.statements.length ? b : a));
  const sum = (list: Iterable<string>, counts: (topic: string) => boolean = () => true) => {
    let total = 0;
    for (const topic of list) if (counts(topic)) total += weight(topic);
    return total;
  };
  const near = sum(topics, topic => note.near.has(topic));
  const far = sum(topics, topic => !note.near.has(topic) && note.far.has(topic));
  // The name of a property may use a word for what the text says by others.
  const named = sum(property, topic => !topics.has(topic) && note.near.has(topic));
  const unnamed = sum([...about].filter(entity => !note.entities.has(entity)).map(asTopic));
  const coverage = ratio(near + named + far * FAR, sum(topics) + named + unnamed);
  const strangers = [...note.entities].filter(entity => !about.has(entity) && by !== entity).map(asTopic);
  const focus = ratio(
    sum(note.near, topic => topics.has(topic) || property.has(topic)),
    sum(note.near) + sum(strangers),
  );
  return { coverage, focus, score: coverage * (UNFOCUSED + (1 - UNFOCUSED) * focus) };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
