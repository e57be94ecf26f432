import {
  type Disposable,
  type InputBox,
  InputBoxValidationSeverity,
  l10n,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  QuickPickItemKind,
  window,
} from 'vscode';
import {
  type Answer,
  type Asker,
  BACK,
  CANCELLED,
  type Choice,
  type PickManyQuestion,
  type PickQuestion,
  type Position,
  type Remark,
  type TextQuestion,
} from './asker';
import { fits } from './fitting';

interface Item<T> extends QuickPickItem {
  /** None for a heading, and for what is only said. */
  readonly choice?: Choice<T>;
}

type Shown = QuickPick<QuickPickItem> | InputBox;

/** Asks by VS Code's quick input. */
export class QuickAsker implements Asker {
  /** What is on the screen now, for tests: the editor can't tell them. */
  shown: Shown | undefined;

  pick<T>(question: PickQuestion<T>, position: Position): Promise<Answer<T>> {
    const input = window.createQuickPick<Item<T>>();
    input.placeholder = question.placeholder;
    input.matchOnDescription = true;
    const own = itemsOf(question.choices);
    let said = '';
    const list = (value: string) => {
      const text = value.trim();
      const typed = text === '' ? [] : itemsOf(question.typed?.(text) ?? []);
      const isNone = text !== '' && typed.length === 0 && question.choices.every(choice => !fits(text, choice));
      const remark = isNone ? (question.unfitting?.(text) ?? l10n.t('Nothing here fits “{0}”.', text)) : '';
      // The list begins anew with other items.
      if (!question.typed && remark === said) return;
      said = remark;
      const always = [...typed, ...(remark === '' ? [] : [{ label: remark }])].map(item => ({
        ...item,
        alwaysShow: true,
      }));
      input.items = question.typedFirst ? [...always, ...own] : [...own, ...always];
    };
    input.items = own;
    const proposed = own.filter(({ choice }) => choice && choice.value === question.proposed);
    // None at all would leave the list without its first.
    if (proposed.length > 0) input.activeItems = proposed;
    return this.show(input, position, [input.onDidChangeValue(list)], () => {
      const [item] = input.activeItems;
      return item?.choice && { answer: item.choice.value };
    });
  }

  pickMany<T>(question: PickManyQuestion<T>, position: Position): Promise<Answer<readonly T[]>> {
    const input = window.createQuickPick<Item<T>>();
    input.canSelectMany = true;
    input.placeholder = question.placeholder;
    input.matchOnDescription = true;
    input.items = itemsOf(question.choices);
    input.selectedItems = input.items.filter(({ choice }) => choice && question.picked.includes(choice.value));
    return this.show(input, position, [], () => {
      const answer = input.selectedItems.flatMap(({ choice }) => (choice ? [choice.value] : []));
      const wrong = question.wrong?.(answer);
      if (wrong === undefined) return { answer };
      // The only places in such a list where something can be said; the second is read out to who can't see it.
      input.title = wrong;
      input.value = '';
      input.placeholder = wrong;
      return undefined;
    });
  }

  text(question: TextQuestion, position: Position): Promise<Answer<string>> {
    const input = window.createInputBox();
    input.prompt = question.prompt;
    input.value = question.value;
    if (question.placeholder !== undefined) input.placeholder = question.placeholder;
    const say = () => {
      const remark = question.remark?.(input.value.trim());
      input.validationMessage = remark && messageOf(remark);
      return remark;
    };
    if (question.value !== '') say();
    return this.show(input, position, [input.onDidChangeValue(say)], () => {
      const remark = say();
      return remark && 'wrong' in remark ? undefined : { answer: input.value };
    });
  }

  /** Shows a question until it is answered. `read` gives the answer, or nothing where what is there can't be taken. */
  private show<A>(
    input: Shown,
    { title, step }: Position,
    subscriptions: readonly Disposable[],
    read: () => { answer: A } | undefined,
  ): Promise<Answer<A>> {
    input.title = title;
    // Without how many there are: that would change with the answers.
    input.step = step;
    // Who looks something up in the text must not lose what was answered.
    input.ignoreFocusOut = true;
    if (step > 1) input.buttons = [QuickInputButtons.Back];
    this.shown = input;
    return new Promise<Answer<A>>(resolve => {
      input.onDidAccept(() => {
        const given = read();
        if (given) resolve(given.answer);
      });
      input.onDidTriggerButton(button => {
        if (button === QuickInputButtons.Back) resolve(BACK);
      });
      input.onDidHide(() => resolve(CANCELLED));
      input.show();
    }).finally(() => {
      if (this.shown === input) this.shown = undefined;
      for (const subscription of subscriptions) subscription.dispose();
      input.dispose();
    });
  }
}

function itemsOf<T>(choices: readonly Choice<T>[]): Item<T>[] {
  return choices.flatMap(choice => {
    const { label, description, detail, heading } = choice;
    const item: Item<T> = { choice, label, ...(description && { description }), ...(detail && { detail }) };
    return heading === undefined ? [item] : [{ label: heading, kind: QuickPickItemKind.Separator }, item];
  });
}

function messageOf(remark: Remark): InputBox['validationMessage'] {
  return 'wrong' in remark
    ? { message: remark.wrong, severity: InputBoxValidationSeverity.Error }
    : { message: remark.note, severity: InputBoxValidationSeverity.Info };
}
