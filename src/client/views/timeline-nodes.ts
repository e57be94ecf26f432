import { isEdtfError, parseEdtf } from '../../core/timeline/edtf';
import { groupByYear } from '../../core/timeline/groups';
import { dateInWords } from '../../core/timeline/words';
import type { TimelineItem } from '../../protocol/requests';
import type { Translate } from '../translate';
import { spoken, type TreeNode } from './node';
import { citing, type Titles } from './places';

/** An EDTF date in words; as written where it isn't one. */
export function inWords(edtf: string): string {
  const date = parseEdtf(edtf);
  return isEdtfError(date) ? edtf : dateInWords(date);
}

/** The Timeline: years, then events, in the order of `items`. `names` are the entities' names by key. */
export function timelineNodes(
  items: readonly TimelineItem[],
  names: ReadonlyMap<string, string>,
  titles: Titles,
  t: Translate,
): TreeNode[] {
  return groupByYear(items).map(({ heading, items: events }) => ({
    id: `year ${heading}`,
    kind: 'group',
    label: heading,
    spoken: spoken(heading, events.length === 1 ? t('1 event') : t('{0} events', events.length)),
    expanded: true,
    children: events.map(item => eventNode(item, heading, names, titles, t)),
  }));
}

function eventNode(
  item: TimelineItem,
  heading: string,
  names: ReadonlyMap<string, string>,
  titles: Titles,
  t: Translate,
): TreeNode {
  const id = `event ${item.id}`;
  const date = inWords(item.date);
  const who = item.entities.map(key => names.get(key) ?? key).join(', ');
  return {
    id,
    kind: 'event',
    label: t('{0} · {1}', withoutYear(date, heading), item.title),
    description: who,
    spoken: spoken(date, item.title, who),
    subject: { event: item.id },
    ...citing(id, item.cite, titles, t),
  };
}

/** A date without the year that it stands under, which leaves a narrow view the room for words: `11 April`. */
function withoutYear(date: string, heading: string): string {
  const end = [` ${heading}`, ` ${heading} (uncertain)`].find(end => date.endsWith(end));
  const short = end === undefined ? date : date.slice(0, -end.length) + end.slice(heading.length + 1);
  return short.charAt(0).toUpperCase() + short.slice(1);
}
