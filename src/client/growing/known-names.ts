import type { NewEntity } from '../../core/editing/entries';
import { nearEntities } from '../../core/editing/near-names';
import { PROPOSE, type Proposal } from '../../protocol/editing';
import type { Choice, PickQuestion } from '../input/asker';
import { homeOfEntity } from './alias';
import type { Desk } from './desk';

type Near = Proposal['near'][number];

/** What a name offers. */
export interface Offered {
  readonly name: string;
  /** Kinds of entity, the likeliest first. */
  readonly kinds: readonly string[];
  /** Those that have this name or a near one, and could have this one, too; the nearest first. */
  readonly near: readonly Near[];
}

export async function offeredBy(
  desk: Desk,
  { text, kinds, near }: Pick<Proposal, 'text' | 'kinds' | 'near'>,
): Promise<Offered> {
  return { name: text, kinds, near: await writableOrExact(desk, near) };
}

/**
 * The same for a name that was typed, unless it is the one that was known already. `held`: entities that are still to be added,
 * which the server does not know.
 */
export async function offeredFor(
  desk: Desk,
  name: string,
  before: Offered,
  held: readonly NewEntity[],
): Promise<Offered> {
  if (name === before.name) return before;
  const said = await desk.request(PROPOSE, { text: name });
  const offered = said ? await offeredBy(desk, { ...said, text: name }) : { ...before, name, near: [] };
  return { ...offered, near: [...nearHeld(name, held), ...offered.near] };
}

/** Those of the entities that are still to be added which have a name or a near one. */
export function nearHeld(name: string, held: readonly NewEntity[]): readonly Near[] {
  return nearEntities(
    name,
    held.map(entity => ({ ...entity, names: [{ text: entity.name }] })),
  );
}

/** What to do if none of those that are known is meant. */
type Other = Omit<Choice<string>, 'value'>;

/** Warns of entities that have a name or a near one already, to show them or to add the name to them. The value of `other` is `''`. */
export function knownQuestion(desk: Desk, offered: Offered, other: Other, proposed: string): PickQuestion<string> {
  const { t } = desk;
  return nearQuestion(desk, offered, other, proposed, ({ name, exact }) =>
    exact ? t('Show “{0}”, which has this name', name) : t('Add it as an alias to “{0}” instead', name),
  );
}

/** The same where one of those entities may be meant. */
export function meantQuestion(
  desk: Desk,
  offered: Pick<Offered, 'name' | 'near'>,
  other: Other,
  proposed: string,
): PickQuestion<string> {
  return nearQuestion(desk, offered, other, proposed, ({ name }) => name);
}

function nearQuestion(
  { t }: Desk,
  { name, near }: Pick<Offered, 'name' | 'near'>,
  other: Other,
  proposed: string,
  labelOf: (known: Near) => string,
): PickQuestion<string> {
  const choices = near.map((known, index): Choice<string> => {
    const heading = index === 0 ? { heading: t('known already') } : {};
    return { label: labelOf(known), description: known.key, value: known.key, ...heading };
  });
  return {
    placeholder: t('“{0}” is near to what is known already', name),
    choices: [...choices, { ...other, value: '', heading: '' }],
    proposed,
  };
}

/** The entities that can be given an alias, and those that need none. */
async function writableOrExact(desk: Desk, near: readonly Near[]): Promise<readonly Near[]> {
  const writable = await Promise.all(near.map(async ({ key, exact }) => exact || (await homeOfEntity(desk, key))));
  return near.filter((_, index) => writable[index]);
}
