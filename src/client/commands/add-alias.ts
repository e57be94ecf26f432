import type { NameCase } from '../../core/dossier/model';
import { ENTITIES, ENTRY } from '../../protocol/requests';
import { aliasChange } from '../growing/alias';
import { caseStep } from '../growing/case-steps';
import { entityChoices } from '../growing/choices';
import type { Desk } from '../growing/desk';
import { knownQuestion, type Offered, offeredBy, offeredFor } from '../growing/known-names';
import { proposalIfAny } from '../growing/selection';
import { pick, runSteps, type Step, text } from '../input/steps';
import { isMended } from './create-dossier';

interface Draft {
  readonly entity?: string;
  readonly alias: string;
  /** What the alias offers. */
  readonly offered: Offered;
  /** The entity that is meant instead; `''` for none. */
  readonly instead: string;
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
  if (!(await isMended(desk))) return;
  const settled = entity !== undefined && names.has(entity);
  const proposal = await proposalIfAny(desk);
  const choices = await entityChoices(desk, proposal, { near: proposal?.near ?? [] });
  const offered: Offered = proposal ? await offeredBy(desk, proposal) : { name: '', kinds: [], near: [] };
  const draft = await runSteps<Draft>(
    t('Add Alias'),
    [
      pick<Draft, string>(
        draft => ({
          placeholder: t('Which entity has one more name?'),
          choices,
          proposed: draft.entity ?? '',
        }),
        (draft, key) => ({ ...draft, entity: key }),
        () => !settled,
      ),
      aliasStep(desk, names),
      pick<Draft, string>(
        draft => {
          const other = { label: t('Add it to “{0}” all the same', names.get(draft.entity!) ?? draft.entity!) };
          return knownQuestion(desk, { ...draft.offered, near: othersNear(draft) }, other, draft.instead);
        },
        (draft, instead) => ({ ...draft, instead }),
        draft => othersNear(draft).length > 0,
      ),
      caseStep<Draft>(
        desk,
        ({ alias }) => alias,
        ({ instead, offered: { near } }) => !near.some(({ key, exact }) => key === instead && exact),
      ),
    ],
    { alias: settled ? '' : (proposal?.text ?? ''), offered, instead: '', ...(settled && { entity }) },
    desk.ask,
  );
  if (draft?.entity === undefined) return;
  const { alias, instead, offered: said } = draft;
  const key = instead || draft.entity;
  if (said.near.some(each => each.key === instead && each.exact)) {
    const entry = await request(ENTRY, { entity: key });
    if (entry) await desk.show(entry);
    return;
  }
  const change = await aliasChange(desk, { key, name: names.get(key) ?? key }, alias, draft.case);
  if (change) await desk.write(change);
}

/** The step that asks for the alias; it is compared with the names that are known. */
function aliasStep(desk: Desk, names: ReadonlyMap<string, string>): Step<Draft> {
  const { t } = desk;
  const step = text<Draft>(
    ({ alias, entity: key = '' }) => ({
      prompt: t('Another name of “{0}”', names.get(key) ?? key),
      value: alias,
      remark: value => (value === '' ? { wrong: t('Write a name.') } : undefined),
    }),
    (draft, alias) => ({ ...draft, alias }),
  );
  return {
    ask: async (draft, asker, position) => {
      const answer = await step.ask(draft, asker, position);
      if (typeof answer === 'symbol') return answer;
      return { ...answer, instead: '', offered: await offeredFor(desk, answer.alias, answer.offered, []) };
    },
  };
}

/** Those near the alias that it is not for; the entity itself, too, where it has this very name. */
function othersNear({ entity, offered }: Draft): Offered['near'] {
  return offered.near.filter(({ key, exact }) => key !== entity || exact);
}
