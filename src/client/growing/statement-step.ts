import { PROPOSE, type Proposal } from '../../protocol/editing';
import type { TextQuestion } from '../input/asker';
import { type Step, text } from '../input/steps';
import type { Desk } from './desk';

/** A draft of what somebody says or what happened. */
export interface Stated {
  readonly statement: string;
  /** An id for it that nothing has. */
  readonly id: string;
  /** The keys of the entities that it is about. */
  readonly about: readonly string[];
  /** The entities that it names, where it has other words than the selection. */
  readonly named: Proposal['entities'];
}

/** What the selection offers for a statement: it is hardly about who makes it, where it names others. */
export function statedBy({ id, entities, speaker }: Proposal, statement: string): Stated {
  const named = keysOf(entities.filter(({ inSelection }) => inSelection));
  const others = named.filter(key => key !== speaker?.by);
  return { statement, id, about: others.length > 0 ? others : named, named: [] };
}

/** The step that asks for the statement. One in other words has an id of its own, and is about those whom it names, too. */
export function statementStep<D extends Stated>(
  { request }: Desk,
  question: Pick<TextQuestion, 'prompt' | 'remark'>,
): Step<D> {
  const step = text<D>(
    ({ statement }) => ({ ...question, value: statement }),
    (draft, statement) => ({ ...draft, statement }),
  );
  return {
    ask: async (draft, asker, position) => {
      const answer = await step.ask(draft, asker, position);
      if (typeof answer === 'symbol' || answer.statement === draft.statement) return answer;
      const said = await request(PROPOSE, { text: answer.statement });
      if (!said) return answer;
      const about = [...new Set([...answer.about, ...keysOf(said.entities)])];
      return { ...answer, id: said.id, named: said.entities, about };
    },
  };
}

function keysOf(entities: Proposal['entities']): string[] {
  return entities.map(({ key }) => key);
}
