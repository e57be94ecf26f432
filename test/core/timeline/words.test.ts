import assert from 'node:assert/strict';
import fc from 'fast-check';
import { useBundle } from '../../../src/core/l10n';
import { parseEdtf } from '../../../src/core/timeline/edtf';
import { isEdtfError } from '../../../src/core/timeline/edtf-date';
import { dateInWords, dateUnderHeading, yearHeading } from '../../../src/core/timeline/words';

const WORDS: readonly [edtf: string, words: string][] = [
  ['2019-04-11', '11 April 2019'],
  ['2019-04', 'April 2019'],
  ['2019', '2019'],
  ['2012-03~', 'around March 2012'],
  ['2012?', '2012, uncertain'],
  ['2012%', 'around 2012, uncertain'],
  ['1985-04-12T23:20:30', '12 April 1985, 23:20:30'],
  ['1985-04-12T23:20:30Z', '12 April 1985, 23:20:30 UTC'],
  ['1985-04-12T23:20:30-04', '12 April 1985, 23:20:30 UTC-04'],
  ['-0043-03-15', '15 March 44 BC'],
  ['0000', '1 BC'],
  ['0987', '987'],
  ['Y12019', '12,019'],
  ['Y-170000002', '170,000,003 BC'],
  ['1950S2', 'between 1900 and 1999, perhaps 1950'],
  ['1964/2008', 'between 1964 and 2008'],
  ['1984~/2004?', 'between around 1984 and 2004 (uncertain)'],
  ['1985/..', 'from 1985 on'],
  ['1985/', 'from 1985, end unknown'],
  ['../2019', 'until 2019'],
  ['/2019-04', 'until April 2019, start unknown'],
  ['../..', 'at an unknown time'],
  ['2012-21', 'spring 2012'],
  ['2012-24~', 'around winter 2012'],
  ['2012-28', 'winter 2012 (northern hemisphere)'],
  ['2012-29', 'spring 2012 (southern hemisphere)'],
  ['2012-25', 'spring 2012 (northern hemisphere)'],
  ['2012-32', 'winter 2012 (southern hemisphere)'],
  ['2001-33', 'first quarter of 2001'],
  ['2001-34', 'second quarter of 2001'],
  ['2001-36', 'fourth quarter of 2001'],
  ['2001-37', 'first third of 2001'],
  ['2001-40', 'first half of 2001'],
  ['2001-39', 'third third of 2001'],
  ['2001-41', 'second half of 2001'],
  ['201X-22', 'summer, 2010s'],
  ['201X', '2010s'],
  ['201X?', '2010s, uncertain'],
  ['20XX', 'between 2000 and 2099'],
  ['-004X', 'between 50 BC and 41 BC'],
  ['XXXX', 'an unknown year'],
  ['156X-12-25', '25 December, 1560s'],
  ['XXXX-12-XX', 'some day of December, an unknown year'],
  ['2004-XX', 'some month of 2004'],
  ['1985-04-XX', 'some day of April 1985'],
  ['1985-XX-XX', 'some day of 1985'],
  ['1984-1X', 'between October 1984 and December 1984'],
  ['2004-06-1X', 'between 10 June 2004 and 19 June 2004'],
  ['2004-06~-11', '11 June 2004 (year and month approximate)'],
  ['?2004-06-~11', '11 June 2004 (day approximate, year uncertain)'],
  ['2004-?06-11', '11 June 2004 (month uncertain)'],
  ['[1667,1668]', 'one of 1667 and 1668'],
  ['[1667,1668,1670..1672]', 'one of 1667, 1668 and 1670 to 1672'],
  ['[1670..1672]', 'between 1670 and 1672'],
  ['[..1760-12-03]', '3 December 1760 or earlier'],
  ['[1760-12..]', 'December 1760 or later'],
  ['{1960,1961-12}', '1960 and December 1961'],
  ['{..1984}', 'all until 1984'],
  ['{1984..}', 'all from 1984 on'],
];

const HEADINGS: readonly [edtf: string, heading: string][] = [
  ['2012-10-08?', '2012'],
  ['2011~/2012', '2011'],
  ['-0043-03-15', '44 BC'],
  ['201X', '2010s'],
  ['156X-12-25', '1560s'],
  ['20XX', 'Between 2000 and 2099'],
  ['1950S2', 'Between 1900 and 1999, perhaps 1950'],
  ['../2012', 'Until 2012'],
  ['/2012-04', 'Until 2012'],
  ['2012/..', '2012'],
  ['../..', 'Undated'],
];

const UNDER_HEADINGS: readonly [edtf: string, words: string][] = [
  ['2012-10-16', '16 Oct'],
  ['2018-04-16?', '16 Apr?'],
  ['2012-03~', 'Around Mar'],
  ['2012-03-26/2012-04-01', 'Between 26 Mar and 1 Apr'],
  ['-0043-03-15', '15 Mar'],
  ['2012', ''],
  ['2012?', '2012?'],
  ['2012~', 'Around 2012'],
  ['2012-11/2013-01', 'Between Nov and Jan 2013'],
  ['2012-21', 'Spring'],
  ['../2012-10-16', 'Until 16 Oct'],
  ['../2012-03?', 'Until Mar?'],
  ['../2012', ''],
  ['201X', ''],
  ['2011~/2012', 'Between around 2011 and 2012'],
  ['2012-03?/2012-04', 'Between Mar? and Apr'],
  ['?2004-06-~11', '11 Jun (day approximate, year uncertain)'],
  ['2001-34', 'Second quarter of 2001'],
  ['156X-12-25', '25 Dec, 1560s'],
];

function date(edtf: string) {
  const parsed = parseEdtf(edtf);
  assert.ok(!isEdtfError(parsed));
  return parsed;
}

describe('dates in words', () => {
  for (const [edtf, words] of WORDS) {
    it(`says ${edtf} as “${words}”`, () => assert.equal(dateInWords(date(edtf)), words));
  }

  for (const [edtf, heading] of HEADINGS) {
    it(`puts ${edtf} under “${heading}”`, () => assert.equal(yearHeading(date(edtf)), heading));
  }

  for (const [edtf, words] of UNDER_HEADINGS) {
    it(`says ${edtf} as “${words}” below its heading`, () => assert.equal(dateUnderHeading(date(edtf)), words));
  }

  it('puts the parts of a date in the order that a translation has them in', () => {
    useBundle({
      '{0} {1} {2}': '{2}{1}{0}日',
      '{1} {0}': '{0}{1}日',
      March: '3月',
      Mar: '3月',
      '{0}': '{0}年',
      'around {0}': '{0}前后',
    });
    try {
      assert.equal(dateInWords(date('2012-03-12~')), '2012年3月12日前后');
      assert.equal(dateUnderHeading(date('2012-03-12')), '3月12日');
    } finally {
      useBundle({});
    }
  });

  it('has words for whatever EDTF reads', () => {
    const characters = fc.constantFrom(...'0129XY-~?%/.,[]{}ES');
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 12 }), text => {
        const parsed = parseEdtf(text);
        if (isEdtfError(parsed)) return;
        assert.match(dateInWords(parsed), /^(?!.*(?:undefined|NaN|X)).+$/, text);
      }),
      { numRuns: 2000 },
    );
  });
});
