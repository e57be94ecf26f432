/**
 * The Extended Date/Time Format: ISO 8601-2:2019, as profiled in levels 0, 1 and 2 by the Library of Congress
 * (https://www.loc.gov/standards/datetime/).
 */

/** The first and the last day that something can fall on, as day numbers (see `calendar.ts`); both included. */
export interface Bounds {
  /** Null where the date is open or unknown on that side. */
  readonly earliest: number | null;
  readonly latest: number | null;
}

/** What qualifies a date or a part of one: `~`, `?`, or `%` for both. */
export interface Qualification {
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** A part of a date as written, `X` for each unknown digit. */
export interface DatePart extends Qualification {
  readonly digits: string;
}

/** One date; `earliest` and `latest` are never null. A qualified date has the bounds of the same date unqualified. */
export type EdtfPoint = CalendarDate | SeasonDate | FarYear;

interface Definite {
  readonly earliest: number;
  readonly latest: number;
}

/** A year, a month or a day; `time` is what stands after the `T`. */
export interface CalendarDate extends Definite {
  readonly kind: 'date';
  /** With its sign where negative. */
  readonly year: DatePart;
  readonly month?: DatePart;
  readonly day?: DatePart;
  readonly time?: string;
}

/** A part of a year longer than a month: 21 to 41, as ISO 8601-2 numbers them. */
export interface SeasonDate extends Definite {
  readonly kind: 'season';
  readonly year: DatePart;
  readonly season: DatePart;
}

/** A year written `Y17000`, `Y17E7` or with its significant digits, `1950S2`. */
export interface FarYear extends Definite, Qualification {
  readonly kind: 'year';
  readonly year: number;
  readonly significant?: number;
}

/** `..` leaves a side open on purpose; nothing at all says that it is not known. */
export type IntervalEnd = EdtfPoint | 'open' | 'unknown';

export interface Interval {
  readonly kind: 'interval';
  readonly start: IntervalEnd;
  readonly end: IntervalEnd;
}

/** `[…]` is one of the members, `{…}` all of them. */
export interface DateSet {
  readonly kind: 'set';
  readonly of: 'one' | 'all';
  readonly members: readonly SetMember[];
}

/** A date (`start` and `end` are the same), or a run of dates. */
export interface SetMember {
  readonly start: EdtfPoint | 'open';
  readonly end: EdtfPoint | 'open';
}

/** A parsed date; plain immutable data. */
export interface EdtfDate extends Bounds, Qualification {
  /** The EDTF text, without white space. */
  readonly text: string;
  /** What the text says; `approximate` and `uncertain` above are true where any part of it is so. */
  readonly form: EdtfPoint | Interval | DateSet;
}

export interface EdtfError {
  /** `syntax`: no EDTF; `impossible`: EDTF, but there is no such date. */
  readonly kind: 'syntax' | 'impossible';
  /** In plain words, with what to write instead where that can be told; starts in lower case, no full stop. */
  readonly reason: string;
}

export function isEdtfError(result: EdtfDate | EdtfError): result is EdtfError {
  return 'reason' in result;
}
