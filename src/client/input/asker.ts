/** The two ways not to answer a question: to go back to the one before, and to leave everything as it is. */
export const BACK = Symbol('back');
export const CANCELLED = Symbol('cancelled');
export type Answer<T> = T | typeof BACK | typeof CANCELLED;

export function isGiven<T>(answer: Answer<T>): answer is T {
  return answer !== BACK && answer !== CANCELLED;
}

/** Where a question stands in a row of them; how many there are depends on the answers. */
export interface Position {
  readonly title: string;
  /** Counted from 1. */
  readonly step: number;
}

/** One of the things to choose from. */
export interface Choice<T> {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly value: T;
  /** The heading of this choice and those that follow, to the next that has one. */
  readonly heading?: string;
}

export interface PickQuestion<T> {
  readonly placeholder: string;
  readonly choices: readonly Choice<T>[];
  /** Which choice is proposed; the first where absent. */
  readonly proposed?: T;
  /** More choices, made of what was typed. */
  readonly typed?: (text: string) => readonly Choice<T>[];
  /** Whether these come before the others, as where what is typed is more likely meant than what is found by it. */
  readonly typedFirst?: boolean;
  /** What is said where nothing fits what was typed. */
  readonly unfitting?: (text: string) => string;
}

export interface PickManyQuestion<T> {
  readonly placeholder: string;
  readonly choices: readonly Choice<T>[];
  readonly picked: readonly T[];
  /** What is wrong with a selection, if anything. */
  readonly wrong?: (values: readonly T[]) => string | undefined;
}

/** What is said below a text while it is typed: why it can't be taken, or what it is taken for. */
export type Remark = { readonly wrong: string } | { readonly note: string };

export interface TextQuestion {
  readonly prompt: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly remark?: (text: string) => Remark | undefined;
}

/** Asks a person. What a question doesn't allow is never answered. */
export interface Asker {
  pick<T>(question: PickQuestion<T>, position: Position): Promise<Answer<T>>;
  pickMany<T>(question: PickManyQuestion<T>, position: Position): Promise<Answer<readonly T[]>>;
  text(question: TextQuestion, position: Position): Promise<Answer<string>>;
}
