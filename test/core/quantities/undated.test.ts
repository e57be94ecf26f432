import assert from 'node:assert/strict';
import fc from 'fast-check';
import { undated, withoutDates } from '../../../src/core/quantities/undated';
import { hostileText } from '../../support/hostile-text';

const CASES: readonly [text: string, undated: string][] = [
  ['On 12 March 2012, the board signs', 'The board signs'],
  ['on 12 March 2012 board signs', 'board signs'],
  ['On Monday, 12 March 2012, the board signs.', 'The board signs.'],
  ['The board signed on 12 March 2012.', 'The board signed.'],
  ['The board signed the renewal in the 1990s', 'The board signed the renewal'],
  ['The board, on 12 March 2012, signed.', 'The board signed.'],
  ['The board on 12 March 2012 signed.', 'The board signed.'],
  ['The board signed (12 March 2012).', 'The board signed.'],
  ['The board signed, 12 March 2012', 'The board signed'],
  ['12 March 2012: the board signs', 'the board signs'],
  ['Before 1999, nobody dredged', 'Nobody dredged'],
  ['The quay was built between March and June 2012', 'The quay was built'],
  ['The letter dated 12 March 2012 was lost', 'The letter was lost'],
  ['The board signed the 2012 contract', 'The board signed the 2012 contract'],
  ['Q3 2012 revenue fell', 'Q3 2012 revenue fell'],
  ['Signed in 2012 and paid in 2013', 'Signed in 2012 and paid in 2013'],
  ['12 March 2012', '12 March 2012'],
  ['On 12 March 2012.', 'On 12 March 2012.'],
  ['The board signs', 'The board signs'],
  ['', ''],
];

describe('a text without its date', () => {
  for (const [text, wanted] of CASES) it(`is “${wanted}” of “${text}”`, () => assert.equal(undated(text), wanted));

  it('has no dates where only its words count', () => {
    assert.equal(withoutDates('Signed in 2012 and paid on 3 May 2013.'), 'Signed in   and paid on  .');
    assert.equal(withoutDates('12 March 2012.'), '12 March 2012.');
  });

  it('can be had of any text, and has no more letters', () => {
    const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;
    fc.assert(fc.property(hostileText, text => letters(undated(text)) <= letters(text) + 1));
  });
});
