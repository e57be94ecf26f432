import type { NewClaim, NewEntity } from '../../core/editing/entries';
import { shorten } from '../../core/shorten';
import type { Proposal } from '../../protocol/editing';
import { entityChoices, sourceChoices } from '../growing/choices';
import { type CiteContext, type Citing, citeOf, citeSteps } from '../growing/cite-steps';
import { dateQuestion, headed } from '../growing/dates';
import type { Desk, Home } from '../growing/desk';
import { dossiersInUse, homeSteps } from '../growing/home-steps';
import { proposalFor } from '../growing/selection';
import { type Stated, statedBy, statementStep } from '../growing/statement-step';
import { type Said, whoSteps } from '../growing/who-steps';
import { only, pick, pickMany, runSteps, type Step, text } from '../input/steps';
import { askEntity } from './add-entity';
import { canWrite } from './create-dossier';

interface Draft extends Stated, Said, Citing {
  /** EDTF; `''` for none. */
  readonly date?: string;
  /** What a figure says; `''` for none. */
  readonly value?: string;
  readonly property?: string;
  /** What is claimed where the statement began with who says so. */
  readonly said?: string;
}

/** Stands for an entity that is not there yet. */
const NONE = '';

/** How much of a claim is said in a message, in UTF-16 units. */
const SAID = 40;

/** A claim that was begun, until an entity was missing. */
interface Begun {
  readonly stated?: Stated;
  readonly home?: Home;
  /** The entities that are added with it, if it names them in the end. */
  readonly added: readonly NewEntity[];
}

/** Adds what the selection says as a claim, with its place where the selection is in a source's text. */
export function addClaim(desk: Desk): Promise<void> {
  return goOn(desk, { added: [] });
}

async function goOn(desk: Desk, begun: Begun): Promise<void> {
  const proposal = await proposalFor(desk);
  if (!proposal || !(await canWrite(desk))) return;
  const { t } = desk;
  const { added } = begun;
  const entities = await entityChoices(desk, proposal, { added });
  if (entities.length === 0) {
    desk.tell(t('A claim is about an entity, and there is none yet: add the one that it is about first.'), {
      title: t('Add Entity'),
      run: () => addAbout(desk, proposal, begun),
    });
    return;
  }
  const context: CiteContext = { proposal, sources: proposal.place ? [] : await sourceChoices(desk) };
  const { steps, home } = begun.home
    ? { steps: [], home: begun.home }
    : homeSteps<Draft>(desk, await dossiersInUse(desk), true);
  const draft = await runSteps<Draft>(
    t('Add Claim'),
    [
      ...steps,
      ...whatSteps(desk, proposal, added),
      ...[
        ...whoSteps<Draft>(desk, entities, proposal.speaker, added),
        saidStep(desk, proposal),
        ...factSteps(desk, proposal),
        ...citeSteps<Draft>(desk, context),
      ].map(step => only(step, ({ about }) => !about.includes(NONE))),
    ],
    { ...(begun.stated ?? statedBy(proposal, proposal.text)), ...(home && { home }) },
    desk.ask,
  );
  if (draft?.about.includes(NONE)) {
    const about = draft.about.filter(key => key !== NONE);
    const { statement, id, named, home } = draft;
    return addAbout(desk, proposal, { stated: { statement, id, named, about }, added, ...(home && { home }) });
  }
  const cited = draft && citeOf(desk, context, draft);
  if (!draft?.home || !cited) return;
  const statement = beginsWithSpeaker(draft, proposal) ? draft.said! : draft.statement;
  const said = shorten(statement, SAID);
  const name = desk.nameOf(draft.home.uri);
  const named = new Set([...draft.about, draft.by]);
  await desk.write({
    home: draft.home,
    edits: [
      ...added.filter(({ key }) => named.has(key)).map(entity => ({ kind: 'add-entity' as const, entity })),
      ...cited.edits,
      { kind: 'add-claim', claim: claimOf({ ...draft, statement }, proposal.figures, cited.cite) },
    ],
    keepBuiltin: true,
    done:
      cited.cite.length > 0
        ? t('Added the claim “{0}” to {1}.', said, name)
        : t('Added the claim “{0}” to {1}. It cites no source yet.', said, name),
    added: 'claim',
  });
}

/** Asks for an entity that is not there yet, and then for the claim about it, with which it is added. */
async function addAbout(desk: Desk, proposal: Proposal, { stated, home, added }: Begun): Promise<void> {
  const typed = await askEntity(desk, proposal, home, added);
  if (!typed) return;
  const { about, ...rest } = stated ?? statedBy(proposal, proposal.text);
  await goOn(desk, {
    stated: { ...rest, about: [...new Set([...about, typed.key])] },
    home: typed.home,
    added: typed.entity ? [...added, typed.entity] : added,
  });
}

/** What is said, and about whom. */
function whatSteps(desk: Desk, proposal: Proposal, added: readonly NewEntity[]): readonly Step<Draft>[] {
  const { t } = desk;
  const none = {
    label: t('None of these: add an entity first…'),
    description: t('and then the claim'),
    value: NONE,
    heading: '',
  };
  return [
    statementStep<Draft>(desk, {
      prompt: t('What is claimed, in a sentence that can stand alone'),
      remark: value => (value === '' ? { wrong: t('Write what is claimed.') } : undefined),
    }),
    pickMany<Draft, string>(
      async draft => ({
        placeholder: t('Whom or what is it about?'),
        choices: [...(await entityChoices(desk, proposal, { added, written: draft.named })), none],
        picked: draft.about,
        wrong: keys => (keys.length === 0 ? t('Tick the box of one at least, or of the last to add one.') : undefined),
      }),
      (draft, about) => ({ ...draft, about }),
    ),
  ];
}

/** What is claimed, once it is settled who says so, and how: with that in its words, too, it would be said twice, or denied twice. */
function saidStep({ t }: Desk, proposal: Proposal): Step<Draft> {
  return text<Draft>(
    ({ said = proposal.speaker?.said ?? '' }) => ({
      prompt: t('What is claimed, now that it is settled who says so'),
      value: said,
      remark: value => (value === '' ? { wrong: t('Write what is claimed.') } : undefined),
    }),
    (draft, said) => ({ ...draft, said }),
    draft => beginsWithSpeaker(draft, proposal),
  );
}

/** Whether the statement begins with the one who was chosen to say so. */
function beginsWithSpeaker({ by, statement }: Draft, { text: selected, speaker }: Proposal): boolean {
  return speaker?.said !== undefined && by === speaker.by && statement === selected;
}

/** When it is said to have been so, and what its figures say. */
function factSteps(desk: Desk, { dates, published, figures, properties }: Proposal): readonly Step<Draft>[] {
  const { t } = desk;
  const offered = dates.length > 0 ? dates : headed(t('when this text appeared'), published);
  // When a text appeared need not be when it was so: that is offered, and none proposed.
  const isSure = dates.length > 0;
  const found = figures.map(({ text, value }) => ({ label: value, description: `“${text}”`, value }));
  const usual = new Map(figures.map(({ value, property }) => [value, property]));
  return [
    pick<Draft, string>(
      ({ date = isSure ? undefined : '' }) =>
        dateQuestion(desk, t('When was it so? Choose, or type a date such as early 2012'), offered, false, date),
      (draft, date) => ({ ...draft, date }),
    ),
    pick<Draft, string>(
      draft => ({
        placeholder: t('Which figure shall be comparable with those of other claims?'),
        choices: [...found, { label: t('None'), value: '', heading: '' }],
        typed: value => [{ label: value, description: t('as typed'), value }],
        ...(draft.value !== undefined && { proposed: draft.value }),
      }),
      (draft, value) => ({ ...draft, value }),
      () => found.length > 0,
    ),
    pick<Draft, string>(
      draft => {
        const likely = draft.property ?? usual.get(draft.value!);
        const names = [...new Set([...(likely ? [likely] : []), ...properties])];
        return {
          placeholder: t('“{0}” is the value of what? Choose, or type a name such as contract-price', draft.value!),
          choices: [
            ...names.map(name => ({ label: name, value: name })),
            { label: t('None of these'), description: t('the value is left out'), value: '', heading: '' },
          ],
          typed: name => (names.includes(name) ? [] : [{ label: name, description: t('a new property'), value: name }]),
        };
      },
      (draft, property) => ({ ...draft, property }),
      ({ value }) => Boolean(value),
    ),
  ];
}

function claimOf(draft: Draft, figures: Proposal['figures'], cite: NewClaim['cite']): NewClaim {
  const { id, about, statement, by, stance, date, value, property } = draft;
  const proposed = figures.find(each => each.value === value && each.property === property);
  return {
    id,
    about,
    text: statement,
    ...(by && { by }),
    ...(stance && { stance }),
    ...(date && { date }),
    ...(value && property && { property, value: proposed?.number ?? value }),
    cite,
  };
}
