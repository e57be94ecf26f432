import type { Dossier } from '../../dossier/dossier';
import { finish, type Steps } from '../../steps';
import { type Statement, statementOfClaim, statementOfEvent } from './facts';

/** All that is stated about an entity, and how telling its words are. */
export interface StatementsAbout {
  readonly statements: readonly Statement[];
  /** From near 0 for what all statements speak of to 1 for what none does. */
  weight(topic: string): number;
}

/** What each entity's claims and events state, read when it is first asked for. */
export class Statements {
  private readonly byEntity = new Map<string, StatementsAbout>();
  private readonly read = new WeakMap<object, Statement>();

  constructor(
    private readonly dossier: Pick<Dossier, 'entities' | 'sources' | 'claimsAboutInSteps' | 'eventsOfInSteps'>,
  ) {}

  about(entity: string): StatementsAbout {
    return finish(this.aboutInSteps(entity));
  }

  /** The same in steps that are short however much is stated. */
  *aboutInSteps(entity: string): Steps<StatementsAbout> {
    const known = this.byEntity.get(entity);
    if (known) return known;
    const { dossier, read } = this;
    const statements: Statement[] = [];
    for (const claim of yield* dossier.claimsAboutInSteps(entity)) {
      if (!read.has(claim)) read.set(claim, statementOfClaim(claim, dossier));
      statements.push(read.get(claim)!);
      yield;
    }
    for (const event of yield* dossier.eventsOfInSteps(entity)) {
      if (!read.has(event)) read.set(event, statementOfEvent(event, dossier));
      statements.push(read.get(event)!);
      yield;
    }
    const about = { statements, weight: weightsIn(statements) };
    this.byEntity.set(entity, about);
    return about;
  }
}

/** How many statements more a list seems to have, so that in a short one a word that comes twice is not common yet. */
const SMOOTHING = 8;

/** Inverse document frequency, scaled to 1 (K. Spärck Jones, “A statistical interpretation of term specificity”, 1972). */
function weightsIn(statements: readonly Statement[]): (topic: string) => number {
  const counts = new Map<string, number>();
  const count = (topic: string) => counts.set(topic, (counts.get(topic) ?? 0) + 1);
  for (const { topics, about } of statements) {
    for (const topic of topics) count(topic);
    for (const entity of about) count(asTopic(entity));
  }
  const all = statements.length + SMOOTHING;
  const most = Math.log2(1 + all);
  const weights = new Map([...counts].map(([topic, times]) => [topic, Math.log2(1 + all / (times + 1)) / most]));
  return topic => weights.get(topic) ?? 1;
}

/** An entity among the topics of a statement. */
export function asTopic(entity: string): string {
  return `@${entity}`;
}
