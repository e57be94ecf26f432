import {
  type Answer,
  type Asker,
  BACK,
  isGiven,
  type PickManyQuestion,
  type PickQuestion,
  type Position,
  type TextQuestion,
} from './asker';

/** One question of several, whose answers make up a draft. */
export interface Step<D> {
  /** Whether there is anything to ask, by what was answered so far; always where absent. */
  readonly asked?: (draft: D) => boolean;
  readonly ask: (draft: D, asker: Asker, position: Position) => Promise<Answer<D>>;
}

/** A step with one choice. */
export function pick<D, T>(
  question: (draft: D) => PickQuestion<T> | Promise<PickQuestion<T>>,
  take: (draft: D, value: T) => D,
  asked?: (draft: D) => boolean,
): Step<D> {
  return {
    ...(asked && { asked }),
    ask: async (draft, asker, position) => taken(draft, take, await asker.pick(await question(draft), position)),
  };
}

/** A step with any number of choices. */
export function pickMany<D, T>(
  question: (draft: D) => PickManyQuestion<T> | Promise<PickManyQuestion<T>>,
  take: (draft: D, values: readonly T[]) => D,
  asked?: (draft: D) => boolean,
): Step<D> {
  return {
    ...(asked && { asked }),
    ask: async (draft, asker, position) => taken(draft, take, await asker.pickMany(await question(draft), position)),
  };
}

/** A step with a text, which is taken without white space around it. */
export function text<D>(
  question: (draft: D) => TextQuestion | Promise<TextQuestion>,
  take: (draft: D, value: string) => D,
  asked?: (draft: D) => boolean,
): Step<D> {
  return {
    ...(asked && { asked }),
    ask: async (draft, asker, position) => {
      const answer = await asker.text(await question(draft), position);
      return taken(draft, (before, value: string) => take(before, value.trim()), answer);
    },
  };
}

/** A step that is asked only where that makes sense, besides its own condition. */
export function only<D>(step: Step<D>, asked: (draft: D) => boolean): Step<D> {
  return { ...step, asked: draft => asked(draft) && (step.asked?.(draft) ?? true) };
}

function taken<D, T>(draft: D, take: (draft: D, value: T) => D, answer: Answer<T>): Answer<D> {
  return isGiven(answer) ? take(draft, answer) : answer;
}

/**
 * Asks one step after the other. Who goes back finds what was answered; who goes back from the first question, or cancels
 * at any, has answered nothing.
 * @returns the draft with all answers, or undefined where it was cancelled
 */
export async function runSteps<D>(
  title: string,
  steps: readonly Step<D>[],
  start: D,
  asker: Asker,
): Promise<D | undefined> {
  const isAsked = ({ asked }: Step<D>) => asked?.(draft) ?? true;
  const before: number[] = [];
  let draft = start;
  let index = 0;
  while (index < steps.length) {
    const step = steps[index]!;
    if (!isAsked(step)) {
      index++;
      continue;
    }
    const answer = await step.ask(draft, asker, { title, step: before.length + 1 });
    if (isGiven(answer)) {
      draft = answer;
      before.push(index++);
      continue;
    }
    const last = answer === BACK ? before.pop() : undefined;
    if (last === undefined) return undefined;
    index = last;
  }
  return draft;
}
