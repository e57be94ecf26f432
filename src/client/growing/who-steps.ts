import { STANCES, type Stance } from '../../core/dossier/model';
import type { NewEntity } from '../../core/editing/entries';
import { PROPOSE, type Proposal } from '../../protocol/editing';
import type { Choice } from '../input/asker';
import { pick, type Step } from '../input/steps';
import type { Translate } from '../translate';
import type { Desk } from './desk';
import { meantQuestion, nearHeld, type Offered } from './known-names';

/** A draft of what somebody says. */
export interface Said {
  /** The key of an entity, or a name; `''` where the source itself says so. */
  readonly by?: string;
  /** The same before it was asked which of the entities with this name or a near one is `meant`; `''` for none. */
  readonly speaker?: Pick<Offered, 'name' | 'near'> & { readonly meant?: string };
  readonly stance?: Stance;
}

/**
 * The steps that settle who says it, and how. A name that is typed is compared with those of entities. `entities`: those to choose
 * from, one at least; `likely`: who says so by the passage itself; `held`: entities that are still to be added.
 */
export function whoSteps<D extends Said>(
  desk: Desk,
  entities: readonly Choice<string>[],
  likely: Proposal['speaker'],
  held: readonly NewEntity[],
): readonly Step<D>[] {
  const { t } = desk;
  const source = { label: t('The source itself'), value: '' };
  const nobodyKnown = t('somebody who is no entity');
  const somebody = likely?.isEntity === false ? [{ label: likely.by, description: nobodyKnown, value: likely.by }] : [];
  const said = [...somebody, ...entities.filter(({ value }) => value === likely?.by)];
  const inPassage = said.map(choice => ({ ...choice, heading: t('as the passage seems to say') }));
  const [first, ...others] = entities.filter(({ value }) => value !== likely?.by);
  const rest = first ? [{ ...first, heading: first.heading ?? '' }, ...others] : [];
  const speakers = [source, ...inPassage, ...rest];
  const who = pick<D, string>(
    draft => ({
      placeholder: t('Who says so? Choose, or type a name'),
      choices: speakers,
      typed: name => [{ label: name, description: nobodyKnown, value: name }],
      proposed: draft.by ?? '',
    }),
    (draft, by) => ({ ...draft, by }),
  );
  const stances = STANCES.map(stance => ({ ...stanceInWords(stance, t), value: stance }));
  return [
    {
      ask: async (draft, asker, position) => {
        const answer = await who.ask(draft, asker, position);
        if (typeof answer === 'symbol') return answer;
        const name = answer.by ?? '';
        const isName = name !== '' && entities.every(({ value }) => value !== name);
        const known = isName ? (await desk.request(PROPOSE, { text: name }))?.near : undefined;
        return { ...answer, speaker: { name, near: isName ? [...nearHeld(name, held), ...(known ?? [])] : [] } };
      },
    },
    pick<D, string>(
      ({ speaker }) => {
        const { name, near, meant } = speaker!;
        return meantQuestion(desk, speaker!, { label: name, description: nobodyKnown }, meant ?? near[0]!.key);
      },
      (draft, meant) => ({ ...draft, by: meant || draft.speaker!.name, speaker: { ...draft.speaker!, meant } }),
      ({ speaker }) => speaker!.near.length > 0,
    ),
    pick<D, Stance>(
      ({ by, stance = by === likely?.by ? likely?.stance : undefined }) => ({
        placeholder: t('How is it said?'),
        choices: stances,
        ...(stance && { proposed: stance }),
      }),
      (draft, stance) => ({ ...draft, stance }),
    ),
  ];
}

function stanceInWords(stance: Stance, t: Translate): { label: string; description: string } {
  const words: Record<Stance, readonly [label: string, description: string]> = {
    asserts: [t('Asserts'), t('says it as one who knows')],
    reports: [t('Reports'), t('passes on what others say or what happened')],
    alleges: [t('Alleges'), t('says it against somebody, without proof so far')],
    finds: [t('Finds'), t('establishes it, as a court or an inquiry does')],
    denies: [t('Denies'), t('says that it is not so')],
  };
  const [label, description] = words[stance];
  return { label, description };
}
