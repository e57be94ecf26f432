import { entityKind } from '../../core/cards/kind';
import type { Proposal } from '../../protocol/editing';
import { ENTITIES, SOURCES } from '../../protocol/requests';
import type { Choice } from '../input/asker';
import type { Desk } from './desk';

/** What comes before the entities that a selection names. */
interface First {
  /** Those that were just added, which the server need not know yet. */
  readonly added?: readonly Entity[];
  /** Those that a sentence names which was written. */
  readonly written?: readonly Entity[];
  /** Those of a near name. */
  readonly near?: readonly Entity[];
}

/**
 * All entities to choose from, each once: first those that come first, in their order, then those that the selection names, then
 * those of its paragraph, then the others by name.
 */
export async function entityChoices(
  { t, request }: Desk,
  proposal: Pick<Proposal, 'entities'> | undefined,
  { added = [], written = [], near = [] }: First = {},
): Promise<Choice<string>[]> {
  const all = (await request(ENTITIES, {})) ?? [];
  const without = (some: readonly Entity[]) => {
    const keys = new Set(some.map(({ key }) => key));
    return ({ key }: Entity) => !keys.has(key);
  };
  const named = written.filter(without(added));
  const like = near.filter(without([...added, ...named]));
  const proposed = (proposal?.entities ?? []).filter(without([...added, ...named, ...like]));
  const likely = [...added, ...named, ...like, ...proposed];
  const others = all.filter(without(likely)).sort((a, b) => a.name.localeCompare(b.name));
  const choices = [
    ...headed(t('just added'), added),
    ...headed(t('in the sentence'), named),
    ...headed(t('of a near name'), like),
    ...headed(
      t('in the selection'),
      proposed.filter(({ inSelection }) => inSelection),
    ),
    ...headed(
      t('in the same paragraph'),
      proposed.filter(({ inSelection }) => !inSelection),
    ),
    ...headed(t('others'), others),
  ];
  // Those of one name are told apart by what they are.
  const counts = new Map<string, number>();
  for (const { label } of choices) counts.set(label, (counts.get(label) ?? 0) + 1);
  const kinds = new Map(all.map(({ key, type }) => [key, entityKind(type)]));
  return choices.map(choice => {
    const kind = counts.get(choice.label)! > 1 ? kinds.get(choice.value) : undefined;
    return kind === undefined ? choice : { ...choice, description: t('{0} · {1}', choice.value, kind) };
  });
}

interface Entity {
  readonly key: string;
  readonly name: string;
}

function headed(heading: string, entities: readonly Entity[]): Choice<string>[] {
  return entities.map(({ key, name }, index) => ({
    label: name,
    description: key,
    value: key,
    ...(index === 0 && { heading }),
  }));
}

/** The sources to cite. */
export async function sourceChoices({ request }: Desk): Promise<Choice<string>[]> {
  const all = (await request(SOURCES, {})) ?? [];
  const sources = all.map(({ key, title, publisher }) => ({
    label: title,
    description: publisher === undefined ? key : `${key} · ${publisher}`,
    value: key,
  }));
  return sources.sort((a, b) => a.label.localeCompare(b.label));
}

/** Kinds of thing in words: the likely ones first, in their order, then all others by name. */
export function kindChoices(
  { t }: Desk,
  likely: readonly string[],
  all: readonly string[],
  inWords: (kind: string) => string,
): readonly Choice<string>[] {
  const choice = (kind: string): Choice<string> => {
    const label = inWords(kind);
    // What is written in the dossier, where that is another word.
    const same = label.toLowerCase().replaceAll(' ', '') === kind.toLowerCase();
    return { label, value: kind, ...(!same && { description: kind }) };
  };
  const others = all.filter(kind => !likely.includes(kind)).map(choice);
  const [first, ...rest] = others.sort((a, b) => a.label.localeCompare(b.label));
  return [...likely.map(choice), ...(first ? [{ ...first, heading: t('others') }, ...rest] : [])];
}
