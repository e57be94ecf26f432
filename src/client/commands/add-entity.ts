import { ENTITY_KINDS } from '../../core/cards/entity-kinds';
import { entityKind } from '../../core/cards/kind';
import { ENTITY_KEY } from '../../core/dossier/keys';
import type { NameCase } from '../../core/dossier/model';
import { proposedKey } from '../../core/editing/key-proposal';
import type { Proposal } from '../../protocol/editing';
import { ENTITIES, ENTRY } from '../../protocol/requests';
import { aliasChange, homeOfEntity } from '../growing/alias';
import { caseStep } from '../growing/case-steps';
import { kindChoices } from '../growing/choices';
import type { Change, Desk } from '../growing/desk';
import { dossiersInUse, type Homed, homeSteps } from '../growing/home-steps';
import { proposalFor } from '../growing/selection';
import type { Choice } from '../input/asker';
import { only, pick, runSteps, type Step, text } from '../input/steps';
import { hasFolder } from './create-dossier';

interface Draft extends Homed {
  /** What is meant where something near is known: `''` for something new. */
  readonly same: string;
  readonly name: string;
  readonly kind?: string;
  readonly key?: string;
  readonly case?: NameCase;
}

type Near = Proposal['near'][number];
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
  const near = await writableOrExact(desk, proposal.near);
  const { steps, home } = homeSteps<Draft>(desk, dossiers, false);
  const isNew = ({ same }: Draft) => same === '';
  const draft = await runSteps<Draft>(
    t('Add Entity'),
    [
      ...(near.length > 0 ? [sameStep(desk, proposal.text, near)] : []),
      ...steps.map(step => only(step, isNew)),
      ...entitySteps(desk, proposal, known).map(step => only(step, isNew)),
      caseStep<Draft>(
        desk,
        ({ name }) => name,
        ({ same }) => near.some(({ key, exact }) => key === same && !exact),
      ),
    ],
    { same: '', name: proposal.text, ...(home && { home }) },
    desk.ask,
  );
  if (!draft) return undefined;
  const change = isNew(draft) ? newEntity(desk, draft) : await sameEntity(desk, draft, near);
  if (!change || !(await desk.write(change)) || draft.key === undefined) return undefined;
  return { key: draft.key, name: draft.name, dossier: change.home.uri };
}

/** Warns of entities that have this name or a near one already. */
function sameStep({ t }: Desk, name: string, near: readonly Near[]): Step<Draft> {
  const choices = near.map(({ key, name: other, exact }, index): Choice<string> => {
    const heading = index === 0 ? { heading: t('known already') } : {};
    return exact
      ? { label: t('Show “{0}”, which has this name', other), description: key, value: key, ...heading }
      : { label: t('Add it as an alias to “{0}” instead', other), description: key, value: key, ...heading };
  });
  const different = {
    label: t('Add another entity'),
    description: t('that is not one of these'),
    value: '',
    heading: '',
  };
  return pick<Draft, string>(
    draft => ({
      placeholder: t('“{0}” is near to what is known already', name),
      choices: [...choices, different],
      proposed: draft.same || near[0]!.key,
    }),
    (draft, same) => ({ ...draft, same }),
  );
}

function entitySteps(desk: Desk, proposal: Pick<Named, 'kinds'>, known: ReadonlySet<string>): readonly Step<Draft>[] {
  const { t } = desk;
  const kinds = kindChoices(desk, proposal.kinds, Object.keys(ENTITY_KINDS), entityKind);
  return [
    text<Draft>(
      ({ name }) => ({
        prompt: t('The name by which it is recognised'),
        value: name,
        remark: value => (value === '' ? { wrong: t('Write a name.') } : undefined),
      }),
      (draft, name) => ({ ...draft, name }),
    ),
    pick<Draft, string>(
      draft => ({
        placeholder: t('What kind of thing is “{0}”?', draft.name),
        choices: kinds,
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
async function sameEntity(desk: Desk, draft: Draft, near: readonly Near[]): Promise<Change | undefined> {
  const entity = near.find(({ key }) => key === draft.same)!;
  if (!entity.exact) return aliasChange(desk, entity, draft.name, draft.case);
  const entry = await desk.request(ENTRY, { entity: entity.key });
  if (entry) await desk.show(entry);
  return undefined;
}

/** The entities that can be given an alias, and those that need none. */
async function writableOrExact(desk: Desk, near: readonly Near[]): Promise<readonly Near[]> {
  const writable = await Promise.all(near.map(async ({ key, exact }) => exact || (await homeOfEntity(desk, key))));
  return near.filter((_, index) => writable[index]);
}
