import * as vscode from 'vscode';
import type { QuickAsker } from '../../../src/client/input/quick-asker';
import { until } from './until';

export const BACK = Symbol('back');
export const CANCEL = Symbol('cancel');
/** Enter: what is proposed. */
export const ENTER = Symbol('enter');

/** What a person does with a question: types a text, picks a label or several, takes what is proposed, goes back or cancels. */
export type Given = string | readonly string[] | typeof BACK | typeof CANCEL | typeof ENTER;

/** Answers the real quick inputs, one after the other. They use no library of assertions, since a worker has none. */
export class Person {
  constructor(private readonly asker: QuickAsker) {}

  /** Runs a command and answers its questions; resolves when it has ended, with what was asked. */
  async run(command: string, answers: readonly Given[], ...args: readonly unknown[]): Promise<readonly string[]> {
    const done = vscode.commands.executeCommand(command, ...args);
    const asked: string[] = [];
    for (const given of answers) asked.push(await this.answer(given, asked));
    await done;
    return asked;
  }

  private async answer(given: Given, asked: readonly string[]): Promise<string> {
    const input = await until(`question ${asked.length + 1}, after: ${asked.at(-1)}`, () => this.asker.shown);
    const question = `${'items' in input ? input.placeholder : input.prompt}`;
    // What was asked is on the screen when the editor has told what is active in it.
    if ('items' in input && input.items.length > 0 && !input.canSelectMany) {
      await until(`a list for: ${question}`, () => input.activeItems.length > 0);
    }
    if (given === CANCEL) await this.leave(input, 'workbench.action.closeQuickOpen');
    else if (given === BACK) await this.leave(input, 'workbench.action.quickInputBack');
    else {
      if (given !== ENTER) await this.enter(input, question, given);
      await this.leave(input, 'workbench.action.acceptSelectedQuickOpenItem');
    }
    return question;
  }

  private async enter(input: NonNullable<QuickAsker['shown']>, question: string, given: string | readonly string[]) {
    if (!('items' in input)) {
      input.value = String(given);
      return;
    }
    const labels = [given].flat();
    const found = () => input.items.filter(({ label }) => labels.includes(label));
    // A list may make an item of what is typed.
    if (found().length === 0) {
      input.value = labels[0]!;
      await until(`an item made of “${given}” at: ${question}`, () => input.items.some(item => item.alwaysShow));
    }
    const chosen = found().length > 0 ? found() : input.items.filter(({ alwaysShow }) => alwaysShow).slice(0, 1);
    const isSet = () =>
      input.canSelectMany ? sameItems(input.selectedItems, chosen) : sameItems(input.activeItems, chosen);
    await until(`“${labels}” is set at: ${question}`, async () => {
      if (input.canSelectMany) input.selectedItems = chosen;
      else if (!isSet()) input.activeItems = chosen;
      // The editor may be telling at this moment what was so before; what is set is on its way after the first round.
      for (let round = 0; round < 2; round++) await vscode.commands.executeCommand('setContext', 'dossier.test', round);
      return isSet();
    });
  }

  /** Runs a command of the quick input until the question is gone: it may not be on the screen yet. */
  private leave(input: QuickAsker['shown'], command: string): Promise<unknown> {
    return until(`${command} does its work`, async () => {
      await vscode.commands.executeCommand(command);
      return this.asker.shown !== input;
    });
  }
}

function sameItems(some: readonly vscode.QuickPickItem[], others: readonly vscode.QuickPickItem[]): boolean {
  return some.length === others.length && some.every((item, index) => item === others[index]);
}
