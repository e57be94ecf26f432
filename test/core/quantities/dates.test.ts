import assert from 'node:assert/strict';
import fc from 'fast-check';
import { datesIn, readingsOf } from '../../../src/core/quantities/dates';
import { parseEdtf } from '../../../src/core/timeline/edtf';
import { isEdtfError } from '../../../src/core/timeline/edtf-date';
import { looksAtTokens } from '../../support/counted-tokens';

/** A sentence with each date in brackets, and what each may be in EDTF, the likelier first. */
const SENTENCES: readonly [sentence: string, ...dates: string[]][] = [
  // Days
  ['Signed on [12 March 2012].', '2012-03-12'],
  ['Signed on the [12th of March, 2012], in Oslo.', '2012-03-12'],
  ['On [March 12, 2012], the board met.', '2012-03-12'],
  ['On [March 12th 2012] the board met.', '2012-03-12'],
  ['On Monday, [12 Mar. 2012], it met.', '2012-03-12'],
  ['Dated [12-Mar-2012].', '2012-03-12'],
  ['Filed [2012-03-12].', '2012-03-12'],
  ['Filed [2012-03-12T09:30:00Z], it says.', '2012-03-12'],
  ['Filed [2012/3/12].', '2012-03-12'],
  ['Filed [13/4/2019].', '2019-04-13'],
  ['Filed [12.4.2019].', '2019-04-12'],
  ['Filed [12/4/2019].', '2019-04-12 | 2019-12-04'],
  ['Filed [4/12/19].', '2019-12-04 | 2019-04-12'],
  ['Filed [1/2/70].', '1970-02-01 | 1970-01-02'],
  ['Filed [4/4/2019].', '2019-04-04'],
  ['On [29 February 2012] and [30 March 2012].', '2012-02-29', '2012-03-30'],
  ['Filed [29 sept 2012].', '2012-09-29'],
  // Months
  ['In [March 2012] it began.', '2012-03'],
  ['In [March of 2012] it began.', '2012-03'],
  ['In [March, 2012] it began.', '2012-03'],
  ["In [March '12] it began.", '2012-03'],
  ['In [2012-03] it began.', '2012-03'],
  ['In [4/2019] it began.', '2019-04'],
  ['By then, [May 2012], it may begin.', '2012-05'],
  // Years
  ['In [2012] revenue rose.', '2012'],
  ['The report ([2013]) says so.', '2013'],
  ['The [2012] Olympics.', '2012'],
  ['The [1432] siege, the fire of [1466], and one that in [1388] destroyed 25 houses.', '1432', '1466', '1388'],
  ['A force of 1450 mounted men and of 1200 horse, the 1400 km road and 1380 houses.'],
  ['It closed in [1987], and in [1988] it reopened.', '1987', '1988'],
  ['Fiscal year [2019] was good.', '2019'],
  ['Caesar died in [44 BC].', '-0043'],
  ['Vesuvius, [AD 79].', '0079'],
  ['Vesuvius, [79 CE].', '0079'],
  ['The ides, [15 March 44 BC].', '-0043-03-15'],
  // Decades and centuries
  ['In the [1990s] it grew.', '199X'],
  ["In the [1990's] it grew.", '199X'],
  ["In the ['90s] it grew.", '199X'],
  ['In the [2000s] it grew.', '200X | 20XX'],
  ['In the [19th century] it grew.', '18XX'],
  ['In the [nineteenth century] it grew.', '18XX'],
  ['A [20th-century] port.', '19XX'],
  ['The [5th century BC].', '-04XX'],
  // Parts
  ['In [early 2012] it began.', '2012-01/2012-04'],
  ['By [mid-2013] it ended.'.replace('By [', '[By '), '../2013-08'],
  ['In [mid-2013] it ended.', '2013-05/2013-08'],
  ['In [late 2012] it ended.', '2012-09/2012-12'],
  ['In [late March 2012] it ended.', '2012-03-21/2012-03-31'],
  ['In [mid-March 2012] it ended.', '2012-03-11/2012-03-20'],
  ['In the [early 1990s] it grew.', '1990/1993'],
  ['In the [mid-1990s] it grew.', '1994/1996'],
  ['In the [late 1990s] it grew.', '1997/1999'],
  ['In the [early 19th century] it grew.', '1800/1833'],
  ['In the [late 5th century BC] it grew.', '-0432/-0400'],
  ['At [the end of 2012] it closed.', '2012-12~'],
  ['At [the beginning of March 2012] it closed.', '2012-03-01/2012-03-10'],
  ['In [the first half of 2012] it grew.', '2012-40'],
  ['In [the second half of the 1990s] it grew.', '1995/1999'],
  // Seasons and quarters
  ['In [spring 2012] it grew.', '2012-21'],
  ['In the [fall of 2011] it grew.', '2011-23'],
  ['In the [winter 2012–13] it froze.', '2012-24'],
  ['Sales in [Q3 2019] rose.', '2019-35'],
  ['Sales in [3Q19] rose.', '2019-35'],
  ['Sales in [2019 Q3] rose.', '2019-35'],
  ['Sales in the [third quarter of 2019] rose.', '2019-35'],
  ['Sales in [H1 2019] rose.', '2019-40'],
  // Hedges
  ['Built [circa March 2012].', '2012-03~'],
  ['Built [c. 1850].', '1850~'],
  ['Built [about 1850].', '1850~'],
  ['Built [around 12 March 2012].', '2012-03-12~'],
  ['Built [probably 1850].', '1850?'],
  ['Built [possibly in late 2012].', '2012-09?/2012-12?'],
  // Intervals
  ['Built [between March and June 2012].', '2012-03/2012-06'],
  ['Built [between 2010 and 2012].', '2010/2012'],
  ['Open [March–June 2012].', '2012-03/2012-06'],
  ['Open [12–14 March 2012].', '2012-03-12/2012-03-14'],
  ['Open [March 12–14, 2012].', '2012-03-12/2012-03-14'],
  ['Open [28 March to 3 April 2012].', '2012-03-28/2012-04-03'],
  ['Open [from March to June 2012].', '2012-03/2012-06'],
  ['Open [from 12 December 2012 to 3 January 2013].', '2012-12-12/2013-01-03'],
  ['Open [2010–2012].', '2010/2012'],
  ['Open [2010-2012].', '2010/2012'],
  ['Open [2010–12].', '2010/2012'],
  ['Open [2012-13].', '2012/2013'],
  ['The year [2019/20].', '2019/2020'],
  ['The year [2010/11].', '2010/2011 | 2010-11'],
  ['In [2010 or 2011].', '[2010,2011]'],
  ['In [March or April 2012].', '[2012-03,2012-04]'],
  // Open intervals
  ['Built [before 1999].', '../1998'],
  ['Built [before March 2012].', '../2012-02'],
  ['Built [prior to 1 March 2012].', '../2012-02-29'],
  ['Built [before the 1990s].', '../1989'],
  ['Built [after 2012].', '2013/..'],
  ['Open [since 2010].', '2010/..'],
  ['Open [since early 2010].', '2010-01/..'],
  ['Open [from 2010 onwards].', '2010/..'],
  ['Open [until June 30, 2013].', '../2013-06-30'],
  ['Due [by 2013].', '../2013'],
  ['Due [no later than spring 2013].', '../2013-05'],
  ['Built [before circa 1999].', '../1998~'],
  ['Ended [before 1 AD].', '../0000'],
  // No dates
  ['It counts 2012 people, and 1500 employees left.'],
  ['See section 1404, page 2012, resolution 1929 and room 1984.'],
  ['It cost $2000, 2000 euros, €1999 or 1999€.'],
  ['The number 2,012 or 2012.5 or 1.2012 or A2012.'],
  ['Call 555-2012 or 020-7946-0958.'],
  ['On 12 March it may march on.'],
  ['On 31/2/2019, 30 February 2012 or 2012-13-45 nothing happened.'],
  ['Version 1.2.2019.4 and 10.11.12.13.'],
  ['Up to 2000 people, about 1800 ships.'],
  ['The 5G band, P30 and Q5.'],
];

describe('dates in a sentence', () => {
  for (const [marked, ...dates] of SENTENCES) {
    it(`are read in “${marked}”`, () => {
      const sentence = marked.replace(/[[\]]/g, '');
      const spans = [...marked.matchAll(/\[(.*?)\]/g)].map(match => match[1]);
      const found = datesIn(sentence);
      assert.deepEqual(
        found.map(({ start, end }) => sentence.slice(start, end)),
        spans,
      );
      assert.deepEqual(
        found.map(({ candidates }) => candidates.join(' | ')),
        dates,
      );
    });
  }

  it('keep to their paragraph', () => assert.deepEqual(datesIn('on 12 March\n\n2012 people'), []));
});

const PIECES =
  `12 March 2012 , . / - – between and from to until before early mid late 1990 s 's BC AD Q 3 half of the first
  century spring circa ~ 19 th or 44 2019-04-12 2012/13 ' T 10:00 0 00 99999 31 30 February`.split(/\s+/);
const TEXT = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map(pieces => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map(pieces => pieces.join('')),
);

describe('reading dates', () => {
  it('gives EDTF at places in the text, in order, whatever the text', () => {
    fc.assert(
      fc.property(TEXT, text => {
        let last = 0;
        for (const { start, end, candidates } of datesIn(text)) {
          assert.ok(last <= start && start < end && end <= text.length);
          assert.ok(candidates.length > 0);
          for (const candidate of candidates) assert.ok(!isEdtfError(parseEdtf(candidate)), candidate);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('looks at each token of hostile digits a settled number of times', () => {
    for (const piece of [
      '1',
      '12/',
      '2012-',
      '12 March ',
      'between ',
      '1,',
      '2010–',
      '1990s',
      'early ',
      "'90s/",
      '3Q',
    ]) {
      const [short, long] = [30, 300].map(times => looksAtTokens(piece.repeat(times), readingsOf));
      assert.ok(long! <= 12 * short!, `${piece}: ${short} looks grew to ${long}`);
    }
  });
});
