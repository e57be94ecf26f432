import type { NewEvent } from '../../core/editing/entries';
import { shorten } from '../../core/shorten';
import type { Proposal } from '../../protocol/editing';
import { entityChoices, sourceChoices } from '../growing/choices';
import { type Citing, citeOf, citeStep } from '../growing/cite-steps';
import { dateQuestion } from '../growing/dates';
import type { Desk } from '../growing/desk';
import { dossiersInUse, type Homed, homeSteps } from '../growing/home-steps';
import { proposalFor } from '../growing/selection';
import { pick, pickMany, runSteps, text } from '../input/steps';
import { hasFolder } from './create-dossier';

interface Draft extends Homed, Citing {
  /** EDTF. */
  readonly date?: string;
  readonly event: string;
  readonly entities: readonly string[];
}

/** How much of an event is said in a message, in UTF-16 units. */
const SAID = 40;

/** Adds what the selection tells as an event, with its place where the selection is in a source's text. */
export async function addEvent(desk: Desk): Promise<void> {
  const proposal = await proposalFor(desk);
  if (!proposal || !hasFolder(desk)) return;
  const { t } = desk;
  const entities = await entityChoices(desk, proposal);
  const sources = proposal.place ? [] : await sourceChoices(desk);
  const { steps, home } = homeSteps<Draft>(desk, await dossiersInUse(desk), true);
  const draft = await runSteps<Draft>(
    t('Add Event'),
    [
      ...steps,
      text<Draft>(
        ({ event }) => ({
          prompt: t('What happened, in a few words'),
          value: event,
          remark: value => (value === '' ? { wrong: t('Write what happened.') } : undefined),
        }),
        (draft, event) => ({ ...draft, event }),
      ),
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
        draft => ({ placeholder: t('Who or what took part in it?'), choices: entities, picked: draft.entities }),
        (draft, keys) => ({ ...draft, entities: keys }),
        () => entities.length > 0,
      ),
      citeStep<Draft>(desk, proposal.place, sources),
    ],
    {
      event: proposal.title,
      entities: proposal.entities.filter(({ inSelection }) => inSelection).map(({ key }) => key),
      ...(home && { home }),
    },
    desk.ask,
  );
  if (!draft?.home || draft.date === undefined) return;
  await desk.write({
    home: draft.home,
    edits: [{ kind: 'add-event', event: eventOf(proposal, draft, draft.date) }],
    keepBuiltin: true,
    done: t('Added the event “{0}” to {1}.', shorten(draft.event, SAID), desk.nameOf(draft.home.uri)),
  });
}

function eventOf({ id, place }: Proposal, draft: Draft, date: string): NewEvent {
  return { id, date, title: draft.event, entities: draft.entities, cite: citeOf(place, draft) };
}
