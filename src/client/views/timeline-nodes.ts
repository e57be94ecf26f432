import { parseEdtf } from '../../core/timeline/edtf';
import { isEdtfError } from '../../core/timeline/edtf-date';
import { groupByYear } from '../../core/timeline/groups';
import { dateInWords, dateUnderHeading } from '../../core/timeline/words';
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
    children: events.map(item => eventNode(item, names, titles, t)),
  }));
}

function eventNode(item: TimelineItem, names: ReadonlyMap<string, string>, titles: Titles, t: Translate): TreeNode {
  const id = `event ${item.id}`;
  const date = inWords(item.date);
  const short = underHeading(item.date);
  const who = item.entities.map(key => names.get(key) ?? key).join(', ');
  return {
    id,
    kind: 'event',
    label: short === '' ? item.title : t('{0} · {1}', short, item.title),
    description: who,
    spoken: spoken(date, item.title, who),
    subject: { event: item.id },
    ...citing(id, item.cite, titles, t),
  };
}

/** As it stands under its year; as written where it isn't EDTF. */
function underHeading(edtf: string): string {
  const date = parseEdtf(edtf);
  return isEdtfError(date) ? edtf : dateUnderHeading(date);
}
