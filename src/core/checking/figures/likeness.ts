import type { Statement } from './facts';
import type { NoteQuantity } from './judge';
import { asTopic, type Statements } from './statements';

/** How like what a note speaks of at a figure is what a statement speaks of, each from 0 to 1. */
export interface Likeness {
  /** How much of what the statement speaks of is in the sentence; all, where the sentence names its property and whom it names. */
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
  const { about, named, by, topics, property } = statement;
  const known = [...about].filter(entity => note.entities.has(entity)).map(entity => all.about(entity));
  const { weight } = known.reduce((a, b) => (b.statements.length < a.statements.length ? b : a));
  let shared = 0;
  let stated = 0;
  for (const topic of topics) {
    const weighs = weight(topic);
    stated += weighs;
    if (note.near.has(topic)) shared += weighs;
    else if (note.far.has(topic)) shared += weighs * FAR;
  }
  // The name of a property may use a word for what the text says by others.
  for (const topic of property) {
    if (topics.has(topic) || !note.near.has(topic)) continue;
    shared += weight(topic);
    stated += weight(topic);
  }
  for (const entity of about) if (!note.entities.has(entity)) stated += weight(asTopic(entity));
  let common = 0;
  let said = 0;
  for (const topic of note.near) {
    const weighs = weight(topic);
    said += weighs;
    if (topics.has(topic) || property.has(topic)) common += weighs;
  }
  for (const entity of note.entities) if (!about.has(entity) && by !== entity) said += weight(asTopic(entity));
  const areNamed = [...named].every(entity => note.entities.has(entity));
  const isNamed = areNamed && property.size > 0 && [...property].every(topic => note.near.has(topic));
  const coverage = isNamed ? 1 : ratio(shared, stated);
  const focus = ratio(common, said);
  return { coverage, focus, score: coverage * (UNFOCUSED + (1 - UNFOCUSED) * focus) };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
