import type { TextSource } from '../text/text-source';
import { parseEdtf } from '../timeline/edtf';
import { type Bounds, isEdtfError } from '../timeline/edtf-date';

const IN_FRONT_MATTER = /^date[ \t]*[:=][ \t]*(["']?)([^\r\n"'#]{1,200})/m;
/** A point in time as YAML and TOML have them: the day is enough. */
const DAY_OF_TIME = /^(\d{4}-\d\d-\d\d)[Tt ].*/;
const IN_NAME = /(?<!\d)\d{4}-\d\d(?:-\d\d)?(?!\d)/;

/** The days of a note's own `date:` in its front matter, which ends at `end`; undefined where it has none in EDTF. */
export function dateInFrontMatter(text: TextSource, end: number): Bounds | undefined {
  const written = IN_FRONT_MATTER.exec(text.slice(0, end))?.[2]?.trim();
  return written === undefined ? undefined : daysOf(written.replace(DAY_OF_TIME, '$1'));
}

/** The days that the name of a note's file tells, as `2019-04-12-notes.md` or `minutes 2019-04.txt` do. */
export function dateInFileName(name: string): Bounds | undefined {
  const written = IN_NAME.exec(name)?.[0];
  return written === undefined ? undefined : daysOf(written);
}

/** Whether two dates are the same days, or both none. */
export function isSameDate(one: Bounds | undefined, other: Bounds | undefined): boolean {
  return one?.earliest === other?.earliest && one?.latest === other?.latest;
}

function daysOf(written: string): Bounds | undefined {
  const date = parseEdtf(written);
  return isEdtfError(date) ? undefined : { earliest: date.earliest, latest: date.latest };
}
