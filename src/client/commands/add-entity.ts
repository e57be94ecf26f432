import { ENTITY_KINDS } from '../../core/cards/entity-kinds';
import { entityKind } from '../../core/cards/kind';
import { ENTITY_KEY } from '../../core/dossier/keys';
import type { NameCase } from '../../core/dossier/model';
import { proposedKey } from '../../core/editing/key-proposal';
import type { Proposal } from '../../protocol/editing';
import { ENTITIES, ENTRY } from '../../protocol/requests';
import { aliasChange } from '../growing/alias';
import { caseStep } from '../growing/case-steps';
import { kindChoices } from '../growing/choices';
import type { Change, Desk } from '../growing/desk';
import { dossiersInUse, type Homed, homeSteps } from '../growing/home-steps';
import { knownQuestion, type Offered, offeredBy, offeredFor } from '../growing/known-names';
import { proposalFor } from '../growing/selection';
import { only, pick, runSteps, type Step, text } from '../input/steps';
import { hasFolder } from './create-dossier';

interface Draft extends Homed {
  /** What is meant where something near is known: `''` for something new. */
  readonly same: string;
  readonly name: string;
  /** What that name offers. */
  readonly offered: Offered;
  readonly kind?: string;
  readonly key?: string;
  readonly case?: NameCase;
}

type Named = Pick<Proposal, 'text' | 'kinds' | 'near'>;

/** An entity that was just added; the server doesn't know it yet. */
export interface AddedEntity {
  readonly key: string;
  readonly name: string;
  /** The URI of the dossier that it is in. */
  readonly dossier: string;
}

/** Adds what the selection names as an entity, or as one more name of one that is known. */
export async function addEntity(desk: Desk): Promise<void> {
  const proposal = await proposalFor(desk, true);
  if (proposal) await addNamed(desk, proposal);
}

/** Adds an entity whose name is typed, for the selection says more than a name; undefined where none was added. */
export function addTyped(desk: Desk, { kinds }: Pick<Proposal, 'kinds'>): Promise<AddedEntity | undefined> {
  return addNamed(desk, { text: '', kinds, near: [] });
}

async function addNamed(desk: Desk, proposal: Named): Promise<AddedEntity | undefined> {
  if (!hasFolder(desk)) return undefined;
  const { t, request } = desk;
  const dossiers = await dossiersInUse(desk);
  const known = new Set(((await request(ENTITIES, {})) ?? []).map(({ key }) => key));
  const offered = await offeredBy(desk, proposal);
  const { steps, home } = homeSteps<Draft>(desk, dossiers, false);
  const isNew = ({ same }: Draft) => same === '';
  const draft = await runSteps<Draft>(
    t('Add Entity'),
    [
      only(
        sameStep(desk, () => offered),
        () => offered.near.length > 0,
      ),
      ...steps.map(step => only(step, isNew)),
      only(nameStep(desk), isNew),
      only(
        sameStep(desk, draft => draft.offered),
        ({ name, offered: { near } }) => name !== proposal.text && near.length > 0,
      ),
      ...entitySteps(desk, known).map(step => only(step, isNew)),
      caseStep<Draft>(
        desk,
        ({ name }) => name,
        ({ same, offered: { near } }) => near.some(({ key, exact }) => key === same && !exact),
      ),
    ],
    { same: '', name: proposal.text, offered, ...(home && { home }) },
    desk.ask,
  );
  if (!draft) return undefined;
  const change = isNew(draft) ? newEntity(desk, draft) : await sameEntity(desk, draft);
  if (!change || !(await desk.write(change)) || draft.key === undefined) return undefined;
  return { key: draft.key, name: draft.name, dossier: change.home.uri };
}

/** Warns of entities that have this name or a near one already. */
function sameStep(desk: Desk, nameOf: (draft: Draft) => Offered): Step<Draft> {
  const { t } = desk;
  const other = { label: t('Add another entity'), description: t('that is not one of these') };
  return pick<Draft, string>(
    draft => knownQuestion(desk, nameOf(draft), other, draft.same || nameOf(draft).near[0]!.key),
    (draft, same) => {
      const offered = nameOf(draft);
      return same === '' ? { ...draft, same } : { ...draft, same, offered, name: offered.name };
    },
  );
}

/** The step that asks for the name; one that is typed is compared with the known ones, too. */
function nameStep(desk: Desk): Step<Draft> {
  const { t } = desk;
  const step = text<Draft>(
    ({ name }) => ({
      prompt: t('The name by which it is recognised'),
      value: name,
      remark: value => (value === '' ? { wrong: t('Write a name.') } : undefined),
    }),
    (draft, name) => ({ ...draft, name }),
  );
  return {
    ask: async (draft, asker, position) => {
      const answer = await step.ask(draft, asker, position);
      if (typeof answer === 'symbol') return answer;
      return { ...answer, offered: await offeredFor(desk, answer.name, answer.offered) };
    },
  };
}

function entitySteps(desk: Desk, known: ReadonlySet<string>): readonly Step<Draft>[] {
  const { t } = desk;
  return [
    pick<Draft, string>(
      draft => ({
        placeholder: t('What kind of thing is “{0}”?', draft.name),
        choices: kindChoices(desk, draft.offered.kinds, Object.keys(ENTITY_KINDS), entityKind),
        ...(draft.kind !== undefined && { proposed: draft.kind }),
      }),
      (draft, kind) => ({ ...draft, kind }),
    ),
    text<Draft>(
      draft => ({
        prompt: t('The key by which claims and events refer to it'),
        value: draft.key ?? proposedKey(draft.name, key => known.has(key)),
        remark: key => {
          if (!ENTITY_KEY.pattern.test(key)) return { wrong: ENTITY_KEY.wrong(key) };
          return known.has(key)
            ? { wrong: t('There is an entity “{0}” already; choose another key.', key) }
            : undefined;
        },
      }),
      (draft, key) => ({ ...draft, key }),
    ),
  ];
}

function newEntity(desk: Desk, { home, name, kind, key }: Draft): Change | undefined {
  const { t } = desk;
  if (!home || kind === undefined || key === undefined) return undefined;
  return {
    home,
    edits: [{ kind: 'add-entity', entity: { key, type: kind, name } }],
    done: t('Added “{0}” to {1}.', name, desk.nameOf(home.uri)),
    added: 'entity',
  };
}

/** Adds an alias, or shows the entity where it has this very name. */
async function sameEntity(desk: Desk, draft: Draft): Promise<Change | undefined> {
  const entity = draft.offered.near.find(({ key }) => key === draft.same)!;
  if (!entity.exact) return aliasChange(desk, entity, draft.name, draft.case);
  const entry = await desk.request(ENTRY, { entity: entity.key });
  if (entry) await desk.show(entry);
  return undefined;
}
