import type { Dossier } from '../../dossier/dossier';
import { type Statement, statementOfClaim, statementOfEvent } from './facts';

/** All that is stated about an entity, and how telling its words are. */
export interface StatementsAbout {
  readonly statements: readonly Statement[];
  /** From near 0 for what all statements speak of to 1 for what one alone does. */
  weight(topic: string): number;
}

/** What each entity's claims and events state, read when it is first asked for. */
export class Statements {
  private readonly byEntity = new Map<string, StatementsAbout>();
  private readonly read = new WeakMap<object, Statement>();

  constructor(private readonly dossier: Pick<Dossier, 'entities' | 'sources' | 'claimsAbout' | 'eventsOf'>) {}

  about(entity: string): StatementsAbout {
    const known = this.byEntity.get(entity);
    if (known) return known;
    const { dossier } = this;
    const statements = [
      ...dossier.claimsAbout(entity).map(claim => this.once(claim, () => statementOfClaim(claim, dossier))),
      ...dossier.eventsOf(entity).map(event => this.once(event, () => statementOfEvent(event, dossier))),
    ];
    const about = { statements, weight: weightsIn(statements) };
    this.byEntity.set(entity, about);
    return about;
  }

  private once(entry: object, make: () => Statement): Statement {
    const known = this.read.get(entry) ?? make();
    this.read.set(entry, known);
    return known;
  }
}

/** How many statements more a list seems to have, so that in a short one a word that comes twice is not common yet. */
const SMOOTHING = 8;

/** Inverse document frequency, scaled to 1. */
function weightsIn(statements: readonly Statement[]): (topic: string) => number {
  const counts = new Map<string, number>();
  for (const { topics, about } of statements) {
    for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    for (const entity of about) counts.set(asTopic(entity), (counts.get(asTopic(entity)) ?? 0) + 1);
  }
  const all = statements.length + SMOOTHING;
  const most = Math.log2(1 + all / 2);
  return topic => Math.log2(1 + all / ((counts.get(topic) ?? 0) + 1)) / most;
}

/** An entity among the topics of a statement. */
export function asTopic(entity: string): string {
  return `@${entity}`;
}
