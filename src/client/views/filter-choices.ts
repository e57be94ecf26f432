import type { TimelineItem } from '../../protocol/requests';
import type { Translate } from '../translate';

/** One line of the quick pick that filters the Timeline; without `entity`, it shows all events. */
export interface FilterChoice {
  readonly label: string;
  readonly description: string;
  readonly entity?: string;
}

/** All events first, then every entity that takes part in one, by name. `now`: the entity whose events are shown; `undefined`: all are. */
export function filterChoices(
  items: readonly TimelineItem[],
  names: ReadonlyMap<string, string>,
  now: string | undefined,
  t: Translate,
): FilterChoice[] {
  const counts = new Map<string, number>();
  for (const key of items.flatMap(item => [...new Set(item.entities)])) counts.set(key, (counts.get(key) ?? 0) + 1);
  const events = (count: number, entity?: string) => {
    const words = count === 1 ? t('1 event') : t('{0} events', count);
    return entity === now ? t('{0}, shown now', words) : words;
  };
  const entities = [...counts].map(([entity, count]) => {
    return { label: names.get(entity) ?? entity, description: events(count, entity), entity };
  });
  entities.sort((a, b) => a.label.localeCompare(b.label));
  return [{ label: t('All events'), description: events(items.length) }, ...entities];
}
