import type { NameCase } from '../../core/dossier/model';
import { ENTITIES } from '../../protocol/requests';
import { aliasChange } from '../growing/alias';
import { caseStep } from '../growing/case-steps';
import { entityChoices } from '../growing/choices';
import type { Desk } from '../growing/desk';
import { proposalIfAny } from '../growing/selection';
import { pick, runSteps, text } from '../input/steps';

interface Draft {
  readonly entity?: string;
  readonly alias: string;
  readonly case?: NameCase;
}

/** Gives an entity one more name: the selected words, or those that are typed. `entity`: its key, where it is settled. */
export async function addAlias(desk: Desk, entity?: string): Promise<void> {
  const { t, request } = desk;
  const names = new Map(((await request(ENTITIES, {})) ?? []).map(({ key, name }) => [key, name]));
  if (names.size === 0) {
    desk.tell(t('There is no entity yet: select a name in a note and run “Add Entity from Selection”.'));
    return;
  }
  const settled = entity !== undefined && names.has(entity);
  const proposal = await proposalIfAny(desk);
  const choices = await entityChoices(desk, proposal);
  const nearest = proposal?.near[0]?.key;
  const draft = await runSteps<Draft>(
    t('Add Alias'),
    [
      pick<Draft, string>(
        draft => ({
          placeholder: t('Which entity has one more name?'),
          choices,
          proposed: draft.entity ?? nearest ?? '',
        }),
        (draft, key) => ({ ...draft, entity: key }),
        () => !settled,
      ),
      text<Draft>(
        ({ alias, entity: key = '' }) => ({
          prompt: t('Another name of “{0}”', names.get(key) ?? key),
          value: alias,
          remark: value => (value === '' ? { wrong: t('Write a name.') } : undefined),
        }),
        (draft, alias) => ({ ...draft, alias }),
      ),
      caseStep<Draft>(
        desk,
        ({ alias }) => alias,
        () => true,
      ),
    ],
    { alias: settled ? '' : (proposal?.text ?? ''), ...(settled && { entity }) },
    desk.ask,
  );
  if (draft?.entity === undefined) return;
  const { entity: key, alias } = draft;
  const change = await aliasChange(desk, { key, name: names.get(key) ?? key }, alias, draft.case);
  if (change) await desk.write(change);
}
