import { isEdtfError, parseEdtf } from '../../core/timeline/edtf';
import { dateInWords, yearInWords } from '../../core/timeline/words';
import type { TimelineItem } from '../../protocol/requests';
import type { Translate } from '../translate';
import { spoken, type TreeNode } from './node';
import { citing, type Titles } from './places';

/** An EDTF date in words; as written where it isn't one. */
export function inWords(edtf: string): string {
  const date = parseEdtf(edtf);
  return isEdtfError(date) ? edtf : dateInWords(date);
}

/**
 * The Timeline: years, then events, in the order of `items`. An event stands under the year of its first day; one that is
 * open towards the past, under the year that it is before. `names` are the entities' names by key.
 */
export function timelineNodes(
  items: readonly TimelineItem[],
  names: ReadonlyMap<string, string>,
  titles: Titles,
  t: Translate,
): TreeNode[] {
  const years = new Map<string, { label: string; events: TimelineItem[] }>();
  for (const item of items) {
    const { id, label } = groupOf(item, t);
    const year = years.get(id) ?? { label, events: [] };
    years.set(id, year);
    year.events.push(item);
  }
  return [...years].map(([id, { label, events }]) => ({
    id,
    kind: 'group',
    label,
    spoken: spoken(label, events.length === 1 ? t('1 event') : t('{0} events', events.length)),
    expanded: true,
    children: events.map(item => eventNode(item, names, titles, t)),
  }));
}

function groupOf({ start, end }: TimelineItem, t: Translate): { id: string; label: string } {
  const year = yearOf(start ?? end);
  if (year === undefined) return { id: 'undated', label: t('Undated') };
  const label = yearInWords(Number(year));
  return start === null ? { id: `before ${year}`, label: t('{0} or before', label) } : { id: `year ${year}`, label };
}

/** The year of an ISO day, with its sign. */
function yearOf(day: string | null): string | undefined {
  return day?.match(/^([+-]?\d+)-\d\d-\d\d$/)?.[1];
}

function eventNode(item: TimelineItem, names: ReadonlyMap<string, string>, titles: Titles, t: Translate): TreeNode {
  const id = `event ${item.id}`;
  const date = inWords(item.date);
  const who = item.entities.map(key => names.get(key) ?? key).join(', ');
  return {
    id,
    kind: 'event',
    label: t('{0} · {1}', date, item.title),
    description: who,
    spoken: spoken(date, item.title, who),
    subject: { event: item.id },
    ...citing(id, item.cite, titles, t),
  };
}
