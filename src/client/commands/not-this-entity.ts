import { EXCLUDE, type ExcludeParams } from '../../protocol/editing';
import { ENTITIES, MENTIONS, type MentionItem } from '../../protocol/requests';
import type { Desk, Selected } from '../growing/desk';
import { dossiersInUse, type Homed, homeSteps } from '../growing/home-steps';
import type { Choice } from '../input/asker';
import { pick, runSteps } from '../input/steps';
import { canWrite } from './create-dossier';

type Scope = ExcludeParams['scope'];

interface Draft extends Homed {
  readonly scope?: Scope;
}

/** Settles that the words at the cursor don't name an entity: at this place, in this file, or anywhere. */
export async function notThisEntity(desk: Desk): Promise<void> {
  const { t, request } = desk;
  const selected = desk.selected();
  const mention = selected && (await mentionIn(desk, selected));
  if (!selected || !mention) {
    desk.tell(t('Put the cursor on the name of an entity first.'));
    return;
  }
  if (!(await canWrite(desk))) return;
  const words = selected.textIn(mention.range);
  const name = (await request(ENTITIES, {}))?.find(({ key }) => key === mention.entity)?.name ?? mention.entity;
  const { steps, home } = homeSteps<Draft>(desk, await dossiersInUse(desk), true);
  const draft = await runSteps<Draft>(
    t('Not This Entity'),
    [
      ...steps,
      pick<Draft, Scope>(
        ({ scope }) => ({
          placeholder: t('Where does “{0}” not mean {1}?', words, name),
          choices: scopesFor(desk, selected),
          ...(scope && { proposed: scope }),
        }),
        (draft, scope) => ({ ...draft, scope }),
      ),
    ],
    home ? { home } : {},
    desk.ask,
  );
  if (!draft?.home || !draft.scope) return;
  const { home: into, scope } = draft;
  const textDocument = { uri: selected.uri };
  const answer = await request(EXCLUDE, { textDocument, position: mention.range.start, scope, dossier: into.uri });
  if (!answer || 'message' in answer) {
    desk.tell(answer?.message ?? t('“{0}” names no entity here any more.', words));
    return;
  }
  await desk.write({
    home: into,
    edits: [{ kind: 'add-exclusion', exclusion: answer.exclusion }],
    keepBuiltin: true,
    done: doneText(desk, scope, words, name),
  });
}

/** What isn't saved yet has no path by which a dossier could name it. */
function scopesFor(desk: Desk, { uri }: Selected): readonly Choice<Scope>[] {
  const { t } = desk;
  const ever: Choice<Scope> = { label: t('Everywhere'), description: t('in all notes'), value: 'ever' };
  if (uri.startsWith('untitled:')) return [ever];
  return [
    { label: t('Here'), description: t('only these words at this place'), value: 'here' },
    { label: t('In this file'), description: desk.nameOf(uri), value: 'file' },
    ever,
  ];
}

/** The mention that the cursor or the selection touches. */
async function mentionIn({ request }: Desk, { uri, range }: Selected): Promise<MentionItem | undefined> {
  return (await request(MENTIONS, { textDocument: { uri }, range }))?.[0];
}

function doneText({ t }: Desk, scope: Scope, words: string, name: string): string {
  if (scope === 'here') return t('“{0}” does not mean {1} here any more.', words, name);
  if (scope === 'file') return t('“{0}” does not mean {1} in this file any more.', words, name);
  return t('“{0}” does not mean {1} any more.', words, name);
}
