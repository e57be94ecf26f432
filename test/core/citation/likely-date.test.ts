import assert from 'node:assert/strict';
import { likelyDate } from '../../../src/core/citation/likely-date';

/** The beginnings of texts, with the date in brackets that tells when they appeared, if any does. */
const TEXTS: readonly string[] = [
  'WASHINGTON, [Oct 8 2012] (Reuters) - A report on 2011 says so.',
  'BEIJING, [Oct. 8, 2012] /PRNewswire/ -- Delta said on 9 October 2012 that it signed.',
  '**SAN FRANCISCO** — [8 October 2012] — Delta signed.',
  'Washington (Monday, [8 October 2012]): the board met.',
  'Board renews contract\n\n[8 October 2012]\n\nThe board signed on 7 October 2012.',
  'Board renews contract\nBy Jane Doe\n[Monday, 8 October 2012], 10:05 am GMT\n\nText.',
  'The Ledger, [12 April 2019]\n\nThe Board signed.',
  '# Minutes, [8 October 2012]\n\nThe Board met.',
  'Published on [8 October 2012] | Updated on 9 October 2012',
  'Published: [12/4/2019]',
  'Delta sells its barges\n\nPosted by at 3:42 pm on [October 16, 2012]\n\nText.',
  'By [October 9, 2012]\n\nDelta poses no threat',
  'Annual report\n\n[October 2012]\n\nDelta grew.',
  '---\ntitle: Board\ndate: [2012-10-08]\n---\n',
  // When something else was.
  'Harbour board renews its contract of 8 October 2012',
  'What Happened On 8 October 2012',
  'Updated 9 October 2012\n\nText.',
  'The Port Harbour Board\nsigned on 12 March 2019, in the\nhouse of Delta.',
  'On 8 October 2012, the Board met.',
  'In Washington, 8 October 2012 was a Monday.',
  'Delta in 2012\n\n2012\n\nText.',
  'Washington, Oct 8 (Reuters) - A report.',
  `${'Text.\n'.repeat(20)}\n8 October 2012`,
  '',
  'Effective Date: January 1, 2013',
  'Next Issue: 8 October 2012\nThe Ledger, [1 October 2012]',
  '- 8 October 2012 Contract Signed',
];

describe('when a text appeared', () => {
  it('may be either of two days', () => {
    assert.deepEqual(likelyDate('12/4/2019')?.candidates, ['2019-04-12', '2019-12-04']);
  });

  for (const marked of TEXTS) {
    it(`is told by its first lines, if at all: ${marked.slice(0, 60).replaceAll('\n', ' ')}`, () => {
      const date = likelyDate(marked.replace(/[[\]]/g, ''));
      assert.equal(date?.text, /\[(?:Monday, )?(.*)\]/.exec(marked)?.[1]);
    });
  }
});
