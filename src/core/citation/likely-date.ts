import { datesIn } from '../quantities/dates';

/** How much of a text's beginning tells when it appeared, in UTF-16 units and in lines with anything in them. */
const BEGINNING = 2000;
const MOST_LINES = 12;
/** A longer line is a paragraph; of its beginning so much may be a dateline. */
const LONGEST = 120;
/** More words of its own make a line a sentence. */
const MOST_WORDS = 5;

const DAY = /^\d{4}-\d\d-\d\d$/;
const MONTH = /^\d{4}-\d\d/;
/** `WASHINGTON, `, `San Francisco (`: places, which no verb follows. */
const PLACE =
  /^[#*_>\s]*\p{Lu}[\p{L}.'’-]*(?:[ ,/]+\p{Lu}[\p{L}.'’-]*){0,5}[*_\s]*[,(–—-]\s*(?:\p{Lu}\p{L}+day,?\s)?$/u;
const BEHIND_DATELINE = /^\s*(?:$|[-–—:(/)|[])/;
/** What tells when something else was, unless it was this text that came out then. */
const OTHER =
  /updated|modified|accessed|retrieved|downloaded|effective|deadline|due|expire|end(?:ed|ing)|archived|captured|crawled|printed|saved|visited|revised|reviewed|received|accepted|next|born|died|treaty/i;
/** A line of a list or a table. */
const LISTED = /^\s*(?:[-+*•|]|\d+[.)])\s/;
const LEAD_IN = /\b(?:on|in|of|before|after|until|since|from|to|for|between|by)\s+(?:the\s+)?$/i;
const CAME_OUT = /\b(?:posted|published|issued|released|filed)\b/i;
/** The words that may stand beside a date without being written with capitals. */
const SMALL = new Set(
  `a am at by date dated de des est filed for from gmt in issue issued no of on p pm posted published released the to utc vol`.split(
    ' ',
  ),
);

/** A date as a text has it; `candidates` are EDTF, several where the words may mean either. */
export interface LikelyDate {
  readonly text: string;
  readonly candidates: readonly string[];
}

/**
 * When a text says in its first lines that it appeared: by a dateline (`WASHINGTON, Oct 8 2012 (Reuters) - …`), or in a line
 * that has little but the day and names (`The Ledger, 12 April 2019`). Undefined where nothing tells.
 */
export function likelyDate(text: string): LikelyDate | undefined {
  const lines = text.slice(0, BEGINNING).split(/\r\n?|\n/);
  for (const line of lines.filter(each => each.trim() !== '').slice(0, MOST_LINES)) {
    if (LISTED.test(line)) continue;
    // Who wrote it may be left out: `By October 9, 2012` is no end of a time.
    const beginning = line.replace(/^\s*By\s+/, '').slice(0, LONGEST);
    const [date] = datesIn(beginning);
    if (!date) continue;
    const [before, after] = [beginning.slice(0, date.start), beginning.slice(date.end)];
    const { candidates } = date;
    if (isDateline(before, candidates, after) || (line.length <= LONGEST && isDated(before, candidates, after))) {
      return { text: beginning.slice(date.start, date.end), candidates };
    }
  }
  return undefined;
}

function isDateline(before: string, dates: readonly string[], after: string): boolean {
  return dates.every(date => DAY.test(date)) && PLACE.test(before) && BEHIND_DATELINE.test(after);
}

function isDated(before: string, dates: readonly string[], after: string): boolean {
  const words = `${before} ${after}`.match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? [];
  if (words.length === 0) return dates.every(date => MONTH.test(date));
  const isOther = OTHER.test(before) || (LEAD_IN.test(before) && !CAME_OUT.test(before));
  if (isOther || !dates.every(date => DAY.test(date))) return false;
  const own = words.filter(word => !SMALL.has(word.toLowerCase()));
  return own.length <= MOST_WORDS && own.every(word => /^[\p{Lu}\p{Lo}\p{N}]/u.test(word));
}
