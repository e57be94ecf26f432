import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateFixes } from '../../../src/core/timeline/date-fixes';
import { parseEdtf } from '../../../src/core/timeline/edtf';
import { isEdtfError } from '../../../src/core/timeline/edtf-date';

const FIXES: readonly [written: string, ...edtf: string[]][] = [
  // Slips in writing EDTF
  ['2012-3', '2012-03'],
  ['2012-4-1', '2012-04-01'],
  ['2012/04/01', '2012-04-01'],
  ['2012.4.1', '2012-04-01'],
  ['20190412', '2019-04-12'],
  ['201x', '201X'],
  ['199u', '199X'],
  ['2004-06-uu', '2004-06-XX'],
  ['2004-06?~', '2004-06%'],
  ['2004 ~', '2004~'],
  ['2010-2012', '2010/2012'],
  ['2010–2012', '2010/2012'],
  ['2012/2010', '2010/2012'],
  ['2012/open', '2012/..'],
  ['2012/present', '2012/..'],
  ['open/2012', '../2012'],
  ['unknown/2006', '/2006'],
  ['2006/unknown', '2006/'],
  ['2012-00', '2012'],
  ['2012-04-00', '2012-04'],
  ['2012-00-00', '2012'],
  ['2012-02-30', '2012-02'],
  ['2012-30-04', '2012-04-30'],
  ['Y2006', '2006'],
  ['Y44', '0044'],
  ['12019', 'Y12019'],
  ['987', '0987'],
  ['-44', '-0044'],
  ['44~', '0044~'],
  ['-0000', '0000'],
  // Words
  ['circa March 2012', '2012-03~'],
  ['c. 2012', '2012~'],
  ['early 2012', '2012-01/2012-04'],
  ['early March 2012', '2012-03-01/2012-03-10'],
  ['the late 1990s', '1997/1999'],
  ['on Monday, 12 March 2012', '2012-03-12'],
  ['12 March 2012, 14:30 GMT', '2012-03-12'],
  ['2012-03-12 10:00', '2012-03-12'],
  ['March 2012?', '2012-03?'],
  ['2012 (?)', '2012?'],
  ['probably 2012', '2012?'],
  ['before 1999', '../1998'],
  ['44 BC', '-0043'],
  // Either
  ['12/4/2019', '2019-04-12', '2019-12-04'],
  ['12-4-2019', '2019-04-12', '2019-12-04'],
  ['12.4.2019', '2019-04-12'],
  ['13/4/2019', '2019-04-13'],
  ['4/13/2019', '2019-04-13'],
  ['4/4/2019', '2019-04-04'],
  ['2000s', '200X', '20XX'],
  // Nothing to be made of it
  ['31/2/2019'],
  ['soon'],
  [''],
  ['12 March'],
  ['March 2012 and later that year'],
  // Nothing to be mended
  ['2012-03'],
];

describe('fixes of dates', () => {
  for (const [written, ...edtf] of FIXES) {
    it(`makes ${edtf.join(' or ') || 'nothing'} of “${written}”`, () => {
      assert.deepEqual(
        dateFixes(written).map(fix => fix.edtf),
        edtf,
      );
    });
  }

  it('says each in words', () => {
    assert.deepEqual(dateFixes('12/4/2019'), [
      { edtf: '2019-04-12', words: '12 April 2019' },
      { edtf: '2019-12-04', words: '4 December 2019' },
    ]);
  });

  it('gives dates only, and none that is as it was, whatever is written', () => {
    const words = fc.constantFrom(
      ...'circa early mid late March 2012 12 / - . ? ~ 199 x 0s th of BC between and to'.split(' '),
    );
    const written = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 8 }).map(parts => parts.join(' ')),
    );
    fc.assert(
      fc.property(written, text => {
        for (const { edtf, words: inWords } of dateFixes(text)) {
          assert.ok(!isEdtfError(parseEdtf(edtf)), edtf);
          assert.ok(inWords.length > 0 && edtf !== text.trim());
        }
      }),
      { numRuns: 1000 },
    );
  });
});
