import assert from 'node:assert/strict';
import {
  type Answer,
  type Asker,
  BACK,
  CANCELLED,
  type Choice,
  type PickManyQuestion,
  type PickQuestion,
  type Position,
  type TextQuestion,
} from '../../src/client/input/asker';

/** Enter: what is proposed. */
export const ENTER = Symbol('enter');

/** An answer as a person gives it: a choice's label, the labels of several, a text to type, or Enter. */
export type Given = string | readonly string[] | typeof BACK | typeof CANCELLED | typeof ENTER;

/** What was asked. */
export interface Asked {
  readonly question: string;
  readonly position: Position;
  /** The labels to choose from. */
  readonly labels: readonly string[];
  /** What stands beside them. */
  readonly descriptions: readonly (string | undefined)[];
  /** What stands below them. */
  readonly details: readonly (string | undefined)[];
  /** What is proposed: a text, or labels. */
  readonly value: string | readonly string[];
}

/** Answers one question after the other as a person can, and refuses what a person can't. */
export class Script implements Asker {
  readonly asked: Asked[] = [];
  private at = 0;

  constructor(private readonly answers: readonly Given[]) {}

  steps(): number[] {
    return this.asked.map(({ position: { step } }) => step);
  }

  questions(): string[] {
    return this.asked.map(({ question }) => question);
  }

  async pick<T>(question: PickQuestion<T>, position: Position): Promise<Answer<T>> {
    const { choices, placeholder, proposed, typed } = question;
    const first = choices.find(({ value }) => value === proposed) ?? choices[0];
    const given = this.next(placeholder, position, choices, first?.label ?? '');
    if (given === BACK || given === CANCELLED) return given;
    if (given === ENTER) return first!.value;
    assert.ok(typeof given === 'string', placeholder);
    const chosen = choices.find(({ label }) => label === given) ?? typed?.(given)[0];
    assert.ok(chosen, `“${given}” can’t be chosen at: ${placeholder}; there are ${choices.map(({ label }) => label)}`);
    return chosen.value;
  }

  async pickMany<T>(question: PickManyQuestion<T>, position: Position): Promise<Answer<readonly T[]>> {
    const { choices, picked, placeholder, wrong } = question;
    const labels = choices.filter(({ value }) => picked.includes(value)).map(({ label }) => label);
    const given = this.next(placeholder, position, choices, labels);
    if (given === BACK || given === CANCELLED) return given;
    const wanted = given === ENTER ? labels : given;
    assert.ok(typeof wanted !== 'string', placeholder);
    const values = wanted.map(label => {
      const found = choices.find(choice => choice.label === label);
      assert.ok(found, `“${label}” can’t be chosen at: ${placeholder}`);
      return found.value;
    });
    assert.equal(wrong?.(values), undefined);
    return values;
  }

  async text(question: TextQuestion, position: Position): Promise<Answer<string>> {
    const given = this.next(question.prompt, position, [], question.value);
    if (given === BACK || given === CANCELLED) return given;
    const text = given === ENTER ? question.value : given;
    assert.ok(typeof text === 'string', question.prompt);
    const remark = question.remark?.(text.trim());
    assert.ok(!remark || !('wrong' in remark), `“${text}” is refused: ${JSON.stringify(remark)}`);
    return text;
  }

  private next(
    question: string,
    position: Position,
    choices: readonly Choice<unknown>[],
    value: string | readonly string[],
  ): Given {
    this.asked.push({
      question,
      position,
      labels: choices.map(({ label }) => label),
      descriptions: choices.map(({ description }) => description),
      details: choices.map(({ detail }) => detail),
      value,
    });
    assert.ok(this.at < this.answers.length, `nobody answers: ${question}`);
    return this.answers[this.at++]!;
  }
}
