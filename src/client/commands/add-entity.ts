import { ENTITY_KINDS } from '../../core/cards/entity-kinds';
import { entityKind } from '../../core/cards/kind';
import { ENTITY_KEY } from '../../core/dossier/keys';
import type { NameCase } from '../../core/dossier/model';
import type { NewEntity } from '../../core/editing/entries';
import { proposedKey } from '../../core/editing/key-proposal';
import type { Proposal } from '../../protocol/editing';
import { ENTITIES, ENTRY } from '../../protocol/requests';
import { aliasChange } from '../growing/alias';
import { caseStep } from '../growing/case-steps';
import { kindChoices } from '../growing/choices';
import type { Change, Desk, Home } from '../growing/desk';
import { dossiersInUse, type Homed, homeSteps } from '../growing/home-steps';
import { knownQuestion, meantQuestion, type Offered, offeredBy, offeredFor } from '../growing/known-names';
import { proposalFor } from '../growing/selection';
import { only, pick, runSteps, type Step, text } from '../input/steps';
import { canWrite } from './create-dossier';

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

/** An entity that is to be added with something else, or one that is known; the dossier that was settled on the way. */
export interface Typed {
  readonly key: string;
  /** Absent where it is known. */
  readonly entity?: NewEntity;
  readonly home: Home;
}

/** Adds what the selection names as an entity, or as one more name of one that is known. */
export async function addEntity(desk: Desk): Promise<void> {
  const proposal = await proposalFor(desk, true);
  if (!proposal || !(await canWrite(desk))) return;
  const { steps, home } = homeSteps<Draft>(desk, await dossiersInUse(desk), false);
  const offered = await offeredBy(desk, proposal);
  const same = (nameOf: (draft: Draft) => Offered) => sameStep(desk, nameOf, knownQuestion);
  const { t } = desk;
  const draft = await runSteps<Draft>(
    t('Add Entity'),
    [
      only(
        same(() => offered),
        () => offered.near.length > 0,
      ),
      ...steps.map(step => only(step, isNew)),
      ...(await newSteps(desk, proposal.text, same(offeredIn), [])),
      caseStep<Draft>(
        desk,
        ({ name }) => name,
        ({ same, offered: { near } }) => near.some(({ key, exact }) => key === same && !exact),
      ),
    ],
    { same: '', name: proposal.text, offered, ...(home && { home }) },
    desk.ask,
  );
  if (!draft) return;
  const change = isNew(draft) ? changeOf(desk, draft) : await sameEntity(desk, draft);
  if (change) await desk.write(change);
}

/**
 * Asks for an entity by a name that is typed, to be written with what it is needed for. `home`: the dossier for it, if that is
 * settled; `held`: those that are to be added already.
 */
export async function askEntity(
  desk: Desk,
  { kinds }: Pick<Proposal, 'kinds'>,
  home: Home | undefined,
  held: readonly NewEntity[],
): Promise<Typed | undefined> {
  const { t } = desk;
  const homes = home ? { steps: [], home } : homeSteps<Draft>(desk, await dossiersInUse(desk), true);
  const same = sameStep(desk, offeredIn, meantQuestion);
  const draft = await runSteps<Draft>(
    t('Add Entity'),
    [...homes.steps, ...(await newSteps(desk, '', same, held))],
    { same: '', name: '', offered: { name: '', kinds, near: [] }, ...(homes.home && { home: homes.home }) },
    desk.ask,
  );
  if (!draft?.home) return undefined;
  if (!isNew(draft)) return { key: draft.same, home: draft.home };
  const entity = entityOf(draft);
  return entity && { key: entity.key, entity, home: draft.home };
}

const isNew = ({ same }: Draft) => same === '';
const offeredIn = ({ offered }: Draft) => offered;

/** The steps that ask for a name, whether it is that of one that is known, and for what makes up a new one. */
async function newSteps(
  desk: Desk,
  selected: string,
  same: Step<Draft>,
  held: readonly NewEntity[],
): Promise<readonly Step<Draft>[]> {
  const entities = (await desk.request(ENTITIES, {})) ?? [];
  const known = new Set([...entities, ...held].map(({ key }) => key));
  return [
    only(nameStep(desk, held), isNew),
    only(same, ({ name, offered: { near } }) => name !== selected && near.length > 0),
    ...entitySteps(desk, known).map(step => only(step, isNew)),
  ];
}

/** Warns of entities that have this name or a near one already. */
function sameStep(desk: Desk, nameOf: (draft: Draft) => Offered, question: typeof knownQuestion): Step<Draft> {
  const { t } = desk;
  const other = { label: t('Add another entity'), description: t('that is not one of these') };
  return pick<Draft, string>(
    draft => question(desk, nameOf(draft), other, draft.same || nameOf(draft).near[0]!.key),
    (draft, same) => {
      const offered = nameOf(draft);
      return same === '' ? { ...draft, same } : { ...draft, same, offered, name: offered.name };
    },
  );
}

/** The step that asks for the name; one that is typed is compared with the known ones, too. */
function nameStep(desk: Desk, held: readonly NewEntity[]): Step<Draft> {
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
      return { ...answer, offered: await offeredFor(desk, answer.name, answer.offered, held) };
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

function changeOf(desk: Desk, draft: Draft): Change | undefined {
  const entity = entityOf(draft);
  const { home, name } = draft;
  if (!home || !entity) return undefined;
  const { t } = desk;
  const done = t('Added “{0}” to {1}.', name, desk.nameOf(home.uri));
  return { home, edits: [{ kind: 'add-entity', entity }], done, added: 'entity' };
}

function entityOf({ name, kind, key }: Draft): NewEntity | undefined {
  return kind === undefined || key === undefined ? undefined : { key, type: kind, name };
}

/** Adds an alias, or shows the entity where it has this very name. */
async function sameEntity(desk: Desk, draft: Draft): Promise<Change | undefined> {
  const entity = draft.offered.near.find(({ key }) => key === draft.same)!;
  if (!entity.exact) return aliasChange(desk, entity, draft.name, draft.case);
  const entry = await desk.request(ENTRY, { entity: entity.key });
  if (entry) await desk.show(entry);
  return undefined;
}
