import { COMMANDS } from '../../protocol/commands';
import { PROPOSE, type Proposal } from '../../protocol/editing';
import type { Desk, Selected } from './desk';

/**
 * What the selection in the editor offers for a new entry; undefined, and said why, where it offers nothing.
 * @param word whether the word at the cursor will do
 */
export async function proposalFor(desk: Desk, word = false): Promise<Proposal | undefined> {
  const { t } = desk;
  const selected = desk.selected();
  if (!selected) {
    desk.tell(t('Open a note or the text of a source first, and select the words that it is about.'));
    return undefined;
  }
  if (!word && isEmpty(selected)) {
    desk.tell(t('Select the words that it is about first.'));
    return undefined;
  }
  const proposal = await proposalOf(desk, selected);
  if (!proposal) {
    const log = { title: t('Show Log'), run: () => desk.run(COMMANDS.showLog) };
    desk.tell(t('The language server could not read this selection; the log says why.'), log);
    return undefined;
  }
  if (proposal.text !== '') return proposal;
  desk.tell(t('Select the words that it is about first.'));
  return undefined;
}

/** As `proposalFor`, for commands that can do without one. */
export async function proposalIfAny(desk: Desk): Promise<Proposal | undefined> {
  const selected = desk.selected();
  return selected && (await proposalOf(desk, selected));
}

async function proposalOf({ request }: Desk, { uri, range }: Selected): Promise<Proposal | undefined> {
  return (await request(PROPOSE, { textDocument: { uri }, range })) ?? undefined;
}

function isEmpty({ range: { start, end } }: Selected): boolean {
  return start.line === end.line && start.character === end.character;
}
