import type { NewEvent } from '../../core/editing/entries';
import { shorten } from '../../core/shorten';
import { entityChoices, sourceChoices } from '../growing/choices';
import { type CiteContext, type Citing, citeOf, citeSteps } from '../growing/cite-steps';
import { dateQuestion } from '../growing/dates';
import type { Desk } from '../growing/desk';
import { dossiersInUse, homeSteps } from '../growing/home-steps';
import { proposalFor } from '../growing/selection';
import { type Stated, statedBy, statementStep } from '../growing/statement-step';
import { pick, pickMany, runSteps } from '../input/steps';
import { canWrite } from './create-dossier';

interface Draft extends Stated, Citing {
  /** EDTF. */
  readonly date?: string;
}

/** How much of an event is said in a message, in UTF-16 units. */
const SAID = 40;

/** Adds what the selection tells as an event, with its place where the selection is in a source's text. */
export async function addEvent(desk: Desk): Promise<void> {
  const proposal = await proposalFor(desk);
  if (!proposal || !(await canWrite(desk))) return;
  const { t } = desk;
  const hasEntities = (await entityChoices(desk, proposal)).length > 0;
  const context: CiteContext = { proposal, sources: proposal.place ? [] : await sourceChoices(desk) };
  const { steps, home } = homeSteps<Draft>(desk, await dossiersInUse(desk), true);
  const draft = await runSteps<Draft>(
    t('Add Event'),
    [
      ...steps,
      statementStep<Draft>(desk, {
        prompt: t('What happened, in a few words'),
        remark: value => (value === '' ? { wrong: t('Write what happened.') } : undefined),
      }),
      pick<Draft, string>(
        ({ date }) =>
          dateQuestion(
            desk,
            t('When did it happen? Choose, or type a date such as early 2012'),
            proposal.dates,
            true,
            date,
          ),
        (draft, date) => ({ ...draft, date }),
      ),
      pickMany<Draft, string>(
        async ({ about, named }) => ({
          placeholder: t('Who or what took part in it?'),
          choices: await entityChoices(desk, proposal, { written: named }),
          picked: about,
        }),
        (draft, about) => ({ ...draft, about }),
        () => hasEntities,
      ),
      ...citeSteps<Draft>(desk, context),
    ],
    { ...statedBy(proposal, proposal.title), ...(home && { home }) },
    desk.ask,
  );
  const cited = draft && citeOf(desk, context, draft);
  if (!draft?.home || draft.date === undefined || !cited) return;
  const { id, date, statement, about } = draft;
  const event: NewEvent = { id, date, title: statement, entities: about, cite: cited.cite };
  const said = shorten(statement, SAID);
  const name = desk.nameOf(draft.home.uri);
  await desk.write({
    home: draft.home,
    edits: [...cited.edits, { kind: 'add-event', event }],
    keepBuiltin: true,
    done:
      cited.cite.length > 0
        ? t('Added the event “{0}” to {1}.', said, name)
        : t('Added the event “{0}” to {1}. It cites no source yet.', said, name),
  });
}
