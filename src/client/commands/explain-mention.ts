import { EXPLAIN } from '../../protocol/requests';
import type { Explanations } from '../explanations';
import type { Desk } from '../growing/desk';

/** Tells why the words at the cursor are a mention, and whose, or why they are none. */
export async function explainMention(desk: Desk, explanations: Pick<Explanations, 'show'>): Promise<void> {
  const { t, request } = desk;
  const selected = desk.selected();
  if (!selected) {
    desk.tell(t('Put the cursor on some words of a note first.'));
    return;
  }
  const { uri, range } = selected;
  const explained = await request(EXPLAIN, { textDocument: { uri }, position: range.start });
  if (explained) await explanations.show(t('Why This Mention'), explained.markdown);
  else desk.tell(t('Names are not looked for in this file.'));
}
