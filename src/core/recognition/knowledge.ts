import type { Dossier } from '../dossier/dossier';
import type { Name } from '../dossier/model';
import type { Steps } from '../steps';
import { canonical } from './canonical';
import { fold } from './characters';

/** What the dossier knows that tells entities of one name apart (rule 8). */
export interface Knowledge {
  names(entity: string): readonly Name[];
  /** The words that speak for an entity, in the dossier's order. */
  context(entity: string): readonly string[];
  /** Those about whom the same claims are made, who make them, and who take part in the same events. */
  companions(entity: string): ReadonlySet<string>;
}

export const NO_KNOWLEDGE: Knowledge = { names: () => [], context: () => [], companions: () => new Set() };

/** What a dossier knows, each entity looked up when it is first asked for. */
export function knowledgeOf(dossier: Dossier): Knowledge {
  const known = new Map<string, ReadonlySet<string>>();
  return {
    names: entity => dossier.entities.get(entity)?.names ?? [],
    context: entity => dossier.entities.get(entity)?.context ?? [],
    companions(entity) {
      const companions = known.get(entity) ?? companionsOf(dossier, entity);
      known.set(entity, companions);
      return companions;
    },
  };
}

function companionsOf(dossier: Dossier, entity: string): ReadonlySet<string> {
  const companions = new Set<string>();
  for (const { about, by } of dossier.claimsAbout(entity)) {
    for (const { value } of about) companions.add(value);
    if (by !== undefined) companions.add(by);
  }
  for (const { entities } of dossier.eventsOf(entity)) for (const { value } of entities) companions.add(value);
  companions.delete(entity);
  return companions;
}

/** How words agree with an entity's names: whether one is written just so, and whether all that they can be hold for a time only. */
export function spellingOf(names: readonly Name[], written: string): { isExact: boolean; isDated: boolean } {
  const words = canonical(written);
  const folded = fold(words);
  const same = names.map(name => ({ name, text: canonical(name.text) })).filter(({ text }) => fold(text) === folded);
  return {
    isExact: same.some(({ text }) => text === words),
    isDated: same.length > 0 && same.every(({ name }) => name.from !== undefined || name.until !== undefined),
  };
}

/** Of more entities it takes too long to compare what is known. */
const MOST_COMPARED = 1000;

/** Whether the same is known of some entities, as far as it tells them apart; of very many, that is not found out. */
export function* isSameKnowledge(one: Knowledge, other: Knowledge, entities: ReadonlySet<string>): Steps<boolean> {
  if (entities.size > MOST_COMPARED) return false;
  const known = ({ context, companions }: Knowledge, entity: string) =>
    JSON.stringify([context(entity), [...companions(entity)]]);
  for (const entity of entities) {
    if (known(one, entity) !== known(other, entity)) return false;
    yield;
  }
  return true;
}
