import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isoDay } from '../../../src/core/timeline/calendar';
import { parseEdtf } from '../../../src/core/timeline/edtf';
import { type EdtfDate, isEdtfError } from '../../../src/core/timeline/edtf-date';
import { dateInWords } from '../../../src/core/timeline/words';

/** The examples of the Library of Congress's specification, of all three levels: their bounds as ISO days, `-` for none, and their words. */
const EXAMPLES: readonly [edtf: string, earliest: string, latest: string, words: string][] = [
  // Level 0
  ['1985-04-12', '1985-04-12', '1985-04-12', '12 April 1985'],
  ['1985-04', '1985-04-01', '1985-04-30', 'April 1985'],
  ['1985', '1985-01-01', '1985-12-31', '1985'],
  ['1985-04-12T23:20:30', '1985-04-12', '1985-04-12', '12 April 1985, 23:20:30'],
  ['1985-04-12T23:20:30Z', '1985-04-12', '1985-04-12', '12 April 1985, 23:20:30 UTC'],
  ['1985-04-12T23:20:30-04', '1985-04-12', '1985-04-12', '12 April 1985, 23:20:30 UTC-04'],
  ['1985-04-12T23:20:30+04:30', '1985-04-12', '1985-04-12', '12 April 1985, 23:20:30 UTC+04:30'],
  ['1964/2008', '1964-01-01', '2008-12-31', 'between 1964 and 2008'],
  ['2004-06/2006-08', '2004-06-01', '2006-08-31', 'between June 2004 and August 2006'],
  ['2004-02-01/2005-02-08', '2004-02-01', '2005-02-08', 'between 1 February 2004 and 8 February 2005'],
  ['2004-02-01/2005-02', '2004-02-01', '2005-02-28', 'between 1 February 2004 and February 2005'],
  ['2004-02-01/2005', '2004-02-01', '2005-12-31', 'between 1 February 2004 and 2005'],
  ['2005/2006-02', '2005-01-01', '2006-02-28', 'between 2005 and February 2006'],
  // Level 1
  ['Y170000002', '+170000002-01-01', '+170000002-12-31', '170,000,002'],
  ['Y-170000002', '-170000002-01-01', '-170000002-12-31', '170,000,003 BC'],
  ['2001-21', '2001-03-01', '2001-05-31', 'spring 2001'],
  ['1984?', '1984-01-01', '1984-12-31', '1984, uncertain'],
  ['2004-06~', '2004-06-01', '2004-06-30', 'around June 2004'],
  ['2004-06-11%', '2004-06-11', '2004-06-11', 'around 11 June 2004, uncertain'],
  ['201X', '2010-01-01', '2019-12-31', '2010s'],
  ['20XX', '2000-01-01', '2099-12-31', 'between 2000 and 2099'],
  ['2004-XX', '2004-01-01', '2004-12-31', 'some month of 2004'],
  ['1985-04-XX', '1985-04-01', '1985-04-30', 'some day of April 1985'],
  ['1985-XX-XX', '1985-01-01', '1985-12-31', 'some day of 1985'],
  ['1985-04-12/..', '1985-04-12', '-', 'from 12 April 1985 on'],
  ['1985-04/..', '1985-04-01', '-', 'from April 1985 on'],
  ['1985/..', '1985-01-01', '-', 'from 1985 on'],
  ['../1985-04-12', '-', '1985-04-12', 'until 12 April 1985'],
  ['../1985-04', '-', '1985-04-30', 'until April 1985'],
  ['../1985', '-', '1985-12-31', 'until 1985'],
  ['1985-04-12/', '1985-04-12', '-', 'from 12 April 1985, end unknown'],
  ['1985-04/', '1985-04-01', '-', 'from April 1985, end unknown'],
  ['1985/', '1985-01-01', '-', 'from 1985, end unknown'],
  ['/1985-04-12', '-', '1985-04-12', 'until 12 April 1985, start unknown'],
  ['/1985-04', '-', '1985-04-30', 'until April 1985, start unknown'],
  ['/1985', '-', '1985-12-31', 'until 1985, start unknown'],
  ['-1985', '-1985-01-01', '-1985-12-31', '1986 BC'],
  // Level 2
  ['Y-17E7', '-170000000-01-01', '-170000000-12-31', '170,000,001 BC'],
  ['1950S2', '1900-01-01', '1999-12-31', 'between 1900 and 1999, perhaps 1950'],
  // The specification gives 171010000 to 171010999 here, which are six significant digits, not three.
  ['Y171010000S3', '+171000000-01-01', '+171999999-12-31', 'between 171,000,000 and 171,999,999, perhaps 171,010,000'],
  ['Y3388E2S3', '+338000-01-01', '+338999-12-31', 'between 338,000 and 338,999, perhaps 338,800'],
  ['2001-34', '2001-04-01', '2001-06-30', 'second quarter of 2001'],
  ['[1667,1668,1670..1672]', '1667-01-01', '1672-12-31', 'one of 1667, 1668 and 1670 to 1672'],
  ['[..1760-12-03]', '-', '1760-12-03', '3 December 1760 or earlier'],
  ['[1760-12..]', '1760-12-01', '-', 'December 1760 or later'],
  ['[1760-01,1760-02,1760-12..]', '1760-01-01', '-', 'one of January 1760, February 1760 and December 1760 or later'],
  ['[1667,1760-12]', '1667-01-01', '1760-12-31', 'one of 1667 and December 1760'],
  ['[..1984]', '-', '1984-12-31', '1984 or earlier'],
  ['{1667,1668,1670..1672}', '1667-01-01', '1672-12-31', '1667, 1668 and 1670 to 1672'],
  ['{1960,1961-12}', '1960-01-01', '1961-12-31', '1960 and December 1961'],
  ['{..1984}', '-', '1984-12-31', 'all until 1984'],
  ['2004-06~-11', '2004-06-11', '2004-06-11', '11 June 2004 (year and month approximate)'],
  ['2004?-06-11', '2004-06-11', '2004-06-11', '11 June 2004 (year uncertain)'],
  ['?2004-06-~11', '2004-06-11', '2004-06-11', '11 June 2004 (day approximate, year uncertain)'],
  ['2004-%06-11', '2004-06-11', '2004-06-11', '11 June 2004 (month approximate, month uncertain)'],
  ['156X-12-25', '1560-12-25', '1569-12-25', '25 December, 1560s'],
  ['15XX-12-25', '1500-12-25', '1599-12-25', '25 December, between 1500 and 1599'],
  ['XXXX-12-XX', '0000-12-01', '9999-12-31', 'some day of December, an unknown year'],
  ['1XXX-XX', '1000-01-01', '1999-12-31', 'some month of between 1000 and 1999'],
  ['1XXX-12', '1000-12-01', '1999-12-31', 'December, between 1000 and 1999'],
  ['1984-1X', '1984-10-01', '1984-12-31', 'between October 1984 and December 1984'],
  [
    '2004-06-~01/2004-06-~20',
    '2004-06-01',
    '2004-06-20',
    'between 1 June 2004 (day approximate) and 20 June 2004 (day approximate)',
  ],
  ['2004-06-XX/2004-07-03', '2004-06-01', '2004-07-03', 'between some day of June 2004 and 3 July 2004'],
];

/** Further dates whose bounds are a decision of ours or easily got wrong. */
const FURTHER: readonly [edtf: string, earliest: string, latest: string][] = [
  ['0000', '0000-01-01', '0000-12-31'],
  ['0000-02-29', '0000-02-29', '0000-02-29'],
  ['1600-02', '1600-02-01', '1600-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['-0044-03-15', '-0044-03-15', '-0044-03-15'],
  ['-004X', '-0049-01-01', '-0040-12-31'],
  ['-1950S2', '-1999-01-01', '-1900-12-31'],
  ['-1859S5', '-1859-01-01', '-1859-12-31'],
  ['Y20E2', '2000-01-01', '2000-12-31'],
  ['Y12019~', '+12019-01-01', '+12019-12-31'],
  ['2001-22', '2001-06-01', '2001-08-31'],
  ['2001-23', '2001-09-01', '2001-11-30'],
  ['2001-24', '2001-12-01', '2002-02-28'],
  ['2003-28', '2003-12-01', '2004-02-29'],
  ['2001-29', '2001-09-01', '2001-11-30'],
  ['2001-30', '2001-12-01', '2002-02-28'],
  ['2001-32', '2001-06-01', '2001-08-31'],
  ['2001-33', '2001-01-01', '2001-03-31'],
  ['2001-36', '2001-10-01', '2001-12-31'],
  ['2001-37', '2001-01-01', '2001-04-30'],
  ['2001-39', '2001-09-01', '2001-12-31'],
  ['2001-40', '2001-01-01', '2001-06-30'],
  ['2001-41', '2001-07-01', '2001-12-31'],
  ['201X-21', '2010-03-01', '2019-05-31'],
  ['2011-23~', '2011-09-01', '2011-11-30'],
  ['?-2004-06-04~', '-2004-06-04', '-2004-06-04'],
  ['-1X32-X1-X2', '-1932-01-02', '-1032-11-22'],
  ['2004-XX-31', '2004-01-31', '2004-12-31'],
  ['2003-02-2X', '2003-02-20', '2003-02-28'],
  ['XXXX-02-29', '0000-02-29', '9996-02-29'],
  ['-1000/-0999', '-1000-01-01', '-0999-12-31'],
  ['1984~/2004-06', '1984-01-01', '2004-06-30'],
  ['2012-06-15/2012-06', '2012-06-15', '2012-06-30'],
  ['{1960,1950}', '1950-01-01', '1960-12-31'],
  ['[1667~,1668?]', '1667-01-01', '1668-12-31'],
  ['../..', '-', '-'],
  ['/..', '-', '-'],
];

const WRONG: readonly [text: string, kind: 'syntax' | 'impossible', reason: RegExp][] = [
  ['2012-02-30', 'impossible', /2012-02 has only 29 days/],
  ['2011-02-29', 'impossible', /2011-02 has only 28 days/],
  ['1960-06-31', 'impossible', /1960-06 has only 30 days/],
  ['2012-13', 'impossible', /no month 13/],
  ['2012-00', 'impossible', /no month 00/],
  ['2012-42', 'impossible', /no month 42/],
  ['2012-10-32', 'impossible', /no day 32/],
  ['2012-10-00', 'impossible', /no day 00/],
  ['2012-21-05', 'impossible', /has no days/],
  ['2011-02-3X', 'impossible', /no day of the calendar/],
  ['19X1-02-29', 'impossible', /no day of the calendar/],
  ['-0000', 'impossible', /no sign/],
  ['2012/2010', 'impossible', /ends before it begins/],
  ['2012-24/2012-21', 'impossible', /ends before it begins/],
  ['0800/-0999', 'impossible', /ends before it begins/],
  ['Y-61000/-70000', 'syntax', /./],
  ['[1672..1670]', 'impossible', /ends before it begins/],
  ['2012-13/2013', 'impossible', /no month 13/],
  ['1985-04-12T24:00:00', 'impossible', /no hour 24/],
  ['1985-04-12T23:60:00', 'impossible', /no minute 60/],
  ['1985-04-12T23:59:61', 'impossible', /no second 61/],
  ['1985-02-30T10:00:00', 'impossible', /only 28 days/],
  ['2004-01-01T10:10:10-05:60', 'impossible', /time zone/],
  ['-1985-04-12T23:20:30+24', 'impossible', /time zone/],
  ['Y1E99', 'impossible', /too far away/],
  ['Y9e12', 'syntax', /./],
  ['Y2006', 'syntax', /write 2006/],
  ['1950S0', 'syntax', /at least 1/],
  ['', 'syntax', /write 2019/],
  ['circa March 2012', 'syntax', /2012-03~/],
  ['early 2012', 'syntax', /write 2019/],
  ['12/4/2019', 'syntax', /year first/],
  ['12.4.2019', 'syntax', /year first/],
  ['2010-2012', 'syntax', /2010\/2012/],
  ['2012-4-1', 'syntax', /two digits/],
  ['201x', 'syntax', /capital X/],
  ['199u', 'syntax', /capital X/],
  ['44', 'syntax', /four digits/],
  ['20190412', 'syntax', /hyphens/],
  ['2004-06?~', 'syntax', /%/],
  ['2012/open', 'syntax', /\.\./],
  ['unknown/2006', 'syntax', /\.\./],
  ['/', 'syntax', /one side/],
  ['2012/2013/1234', 'syntax', /./],
  ['2000/12-12', 'syntax', /./],
  ['2012-10-10T1:10:10', 'syntax', /time of day/],
  ['1985-04-12T23:20:30z', 'syntax', /time of day/],
  ['2005-07-25T10:10:10Z/2006-01-01T10:10:10Z', 'syntax', /time of day/],
  ['[2005-07-25T10:10:10Z]', 'syntax', /time of day/],
  ['+2006%', 'syntax', /./],
  ['18 63-03-29', 'syntax', /./],
  ['1863-03 -29', 'syntax', /./],
  ['2001-21^southernHemisphere', 'syntax', /./],
  ['[]', 'syntax', /commas/],
  ['[..]', 'syntax', /commas/],
  ['[1667,]', 'syntax', /commas/],
  ['[1667,..1670]', 'syntax', /commas/],
  ['[1667..,1670]', 'syntax', /commas/],
  ['[1667', 'syntax', /./],
  ['x'.repeat(5000), 'syntax', /at most/],
];

function parsed(text: string): EdtfDate {
  const date = parseEdtf(text);
  assert.ok(!isEdtfError(date), `${text}: ${'reason' in date ? date.reason : ''}`);
  return date;
}

function day(number: number | null): string {
  return number === null ? '-' : isoDay(number);
}

describe('EDTF', () => {
  for (const [edtf, , , words] of EXAMPLES) {
    it(`says ${edtf} as “${words}”`, () => assert.equal(dateInWords(parsed(edtf)), words));
  }

  for (const [edtf, earliest, latest] of [...EXAMPLES, ...FURTHER]) {
    it(`reads ${edtf}`, () => {
      const date = parsed(edtf);
      assert.deepEqual([date.text, day(date.earliest), day(date.latest)], [edtf, earliest, latest]);
    });
  }

  for (const [text, kind, reason] of WRONG) {
    it(`refuses “${text.slice(0, 40)}”`, () => {
      const error = parseEdtf(text);
      assert.ok(isEdtfError(error));
      assert.equal(error.kind, kind, error.reason);
      assert.match(error.reason, reason);
    });
  }

  it('lets white space pass around a date and inside a set', () => {
    assert.equal(parsed(' 1985-04 ').text, '1985-04');
    assert.equal(parsed('[ 1667, 1668 , 1670..1672 ]').text, '[1667,1668,1670..1672]');
  });

  const marks: readonly [string, string[], string[]][] = [
    // edtf, approximate parts, uncertain parts
    ['2004-06-11%', ['year', 'month', 'day'], ['year', 'month', 'day']],
    ['2004-06~-11', ['year', 'month'], []],
    ['2004?-06-11', [], ['year']],
    ['?2004-06-~11', ['day'], ['year']],
    ['2004-%06-11', ['month'], ['month']],
    ['?2004-06-11~', ['year', 'month', 'day'], ['year']],
  ];
  for (const [edtf, approximate, uncertain] of marks) {
    it(`tells which parts ${edtf} qualifies`, () => {
      const date = parsed(edtf);
      const { form } = date;
      assert.ok(form.kind === 'date');
      const qualified = (quality: 'approximate' | 'uncertain') =>
        (['year', 'month', 'day'] as const).filter(part => form[part]?.[quality]);
      assert.deepEqual([qualified('approximate'), qualified('uncertain')], [approximate, uncertain]);
      assert.deepEqual([date.approximate, date.uncertain], [approximate.length > 0, uncertain.length > 0]);
    });
  }

  it('parses anything without throwing, and gives bounds in order', () => {
    const characters = fc.constantFrom(...'0123456789XXY-~?%/.,[]{}ETSZ: ');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: characters, maxLength: 24 })), text => {
        const date = parseEdtf(text);
        if (isEdtfError(date)) return assert.ok(date.reason.length > 0);
        if (date.earliest !== null && date.latest !== null) assert.ok(date.earliest <= date.latest, text);
      }),
    );
  });

  it('keeps the bounds of a date within those of the same date with fewer digits known', () => {
    const masked = fc.tuple(
      fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }),
      fc.array(fc.nat(9)),
    );
    fc.assert(
      fc.property(masked, ([exact, places]) => {
        const text = exact.toISOString().slice(0, 10);
        const digits = [...text];
        for (const place of places) if (digits[place] !== '-') digits[place] = 'X';
        const [inner, outer] = [parsed(text), parsed(digits.join(''))];
        assert.ok(outer.earliest! <= inner.earliest! && inner.latest! <= outer.latest!);
      }),
    );
  });
});
