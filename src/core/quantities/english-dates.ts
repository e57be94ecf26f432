import type { DateWords } from './date-words';
import type { Phrases } from './vocabulary';

/** The phrases of a list, parted by commas, that all mean the same. */
export function each<T>(phrases: string, value: T): Phrases<T> {
  return Object.fromEntries(phrases.split(',').map(phrase => [phrase.trim(), value]));
}

/** What English says about dates. */
export const ENGLISH_DATES: DateWords = {
  months: {
    ...each('january, jan.', 1),
    ...each('february, feb.', 2),
    ...each('march, mar.', 3),
    ...each('april, apr.', 4),
    ...each('may', 5),
    ...each('june, jun.', 6),
    ...each('july, jul.', 7),
    ...each('august, aug.', 8),
    ...each('september, sept., sep.', 9),
    ...each('october, oct.', 10),
    ...each('november, nov.', 11),
    ...each('december, dec.', 12),
  },
  seasons: { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 },
  weekdays: each('monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon., tue., wed., thu., fri.', true),
  ordinalEndings: each('st, nd, rd, th', true),
  ordinals: {
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
    sixteenth: 16,
    seventeenth: 17,
    eighteenth: 18,
    nineteenth: 19,
    twentieth: 20,
    'twenty-first': 21,
  },
  decadeEndings: each("s, 's", true),
  centuries: each('century, cent.', true),
  quarters: each('quarter', true),
  eras: { ...each('bc, bce, b.c., b.c.e., before christ', 'before'), ...each('ad, ce, a.d., c.e.', 'after') },
  parts: {
    ...each('early, the early part of, early in', 'early'),
    ...each('mid, middle of, the middle of, midway through', 'mid'),
    ...each('late, later part of, late in', 'late'),
    ...each('beginning of, start of, the beginning of, the start of, the outset of, at the turn of', 'start'),
    ...each('end of, the end of, the close of, year-end', 'end'),
    ...each('first half of, the first half of', 'first half'),
    ...each('second half of, the second half of, latter half of, the latter half of', 'second half'),
  },
  hedges: {
    ...each(
      'c., ca., circa, around, about, approximately, approx., roughly, some time in, sometime in, ~',
      'approximate',
    ),
    ...each('probably, possibly, perhaps, maybe, likely, presumably, allegedly', 'uncertain'),
  },
  sides: {
    ...each('before, prior to, earlier than', 'before'),
    ...each('after, later than', 'after'),
    ...each('since, as of, starting in, beginning in, starting from, not before, no earlier than', 'since'),
    ...each('until, till, up to, by, no later than, not later than, at the latest by, up until', 'until'),
  },
  onward: each('on, onward, onwards, and later, or later, and after', true),
  between: each('between', true),
  from: each('from', true),
  and: each('and', true),
  to: each('to, until, till, through, -, /', true),
  or: each('or', true),
  fillers: each('of, of the, in, in the, the', true),
  leadIns: each('on, in, at, the, dated', true),
  labels: each(
    `section, sec., article, art., paragraph, para., resolution, rule, regulation, page, p., pp., no., number, nr., room,
    port, chapter, ch., figure, fig., table, item, line, version, form, docket, case, exhibit, isbn, iso, rfc`,
    true,
  ),
  beforeYears: each('in, since, until, till, during, circa, early, late, mid, throughout, fiscal, year, the', true),
  notCounted: each(
    `a, about, according, after, against, all, also, although, an, and, annual, as, at, because, before, both, but, by,
    did, do, due, during, for, from, had, has, have, he, her, his, how, however, i, if, in, into, is, it, its, may, might,
    no, nor, not, of, on, onward, onwards, or, our, she, should, since, so, than, that, the, their, then, there, these,
    they, this, those, through, to, under, until, was, we, were, what, when, where, whereas, whether, which, while, who,
    will, with, would, yet, you`,
    true,
  ),
};
