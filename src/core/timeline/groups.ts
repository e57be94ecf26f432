import { parseEdtf } from './edtf';
import { isEdtfError } from './edtf-date';
import type { TimelineItem } from './timeline';
import { yearHeading } from './words';

/** The items of one year, or of what else a heading says; see `yearHeading`. */
export interface TimelineGroup {
  readonly heading: string;
  readonly items: readonly TimelineItem[];
}

/** Groups items by year. Groups come in the order of their first items, and items keep theirs. */
export function groupByYear(items: readonly TimelineItem[]): TimelineGroup[] {
  const groups = new Map<string, TimelineItem[]>();
  for (const item of items) {
    const date = parseEdtf(item.date);
    const heading = isEdtfError(date) ? item.date : yearHeading(date);
    const group = groups.get(heading);
    if (group === undefined) groups.set(heading, [item]);
    else group.push(item);
  }
  return Array.from(groups, ([heading, items]) => ({ heading, items }));
}
