import type { Choice } from './asker';

/**
 * Whether a quick pick goes on showing a choice when something is typed: where its label or description has the letters in their
 * order, whatever stands between, as VS Code's own filter.
 */
export function fits(typed: string, { label, description }: Choice<unknown>): boolean {
  return [label, description].some(text => text !== undefined && hasInOrder(text.toLowerCase(), typed.toLowerCase()));
}

function hasInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at);
    if (at < 0) return false;
    at += letter.length;
  }
  return true;
}
