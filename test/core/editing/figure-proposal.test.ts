import assert from 'node:assert/strict';
import { proposedFigures } from '../../../src/core/editing/figure-proposal';
import { claim } from '../../support/model';

const KNOWN = [
  claim('a', { property: 'contract-price', value: '4 million EUR/year' }),
  claim('b', { property: 'dredging-fine', value: '2 million EUR' }),
  claim('c', { property: 'ownership', value: '51%' }),
  claim('d', { property: 'colour', value: 'red' }),
];

const CASES: readonly [text: string, value: string, property: string | undefined][] = [
  ['The contract costs 4.1 million euros a year.', '4.1 million EUR/year', 'contract-price'],
  ['A fine of €3 million.', '3 million EUR', 'dredging-fine'],
  ['Delta has 51 per cent.', '51%', 'ownership'],
  ['It lent $5 million.', '5 million USD', 'loan'],
  ['It made $5 million.', '5 million USD', undefined],
  ['It has some 300 full-time employees.', 'about 300 full-time employees', 'full-time-employees'],
  ['The second-largest dredger.', '2nd largest', 'rank'],
];

describe('proposed figures', () => {
  for (const [text, value, property] of CASES) {
    it(`make ${property ?? 'no property'} of “${text}”`, () => {
      const [figure] = proposedFigures(text, KNOWN);
      assert.deepEqual([figure?.value, figure?.property], [value, property]);
    });
  }

  it('are a number alone where their property says what is counted, and that can be compared', () => {
    const numbers = (text: string) => proposedFigures(text, KNOWN).map(({ property, number }) => [property, number]);
    assert.deepEqual(numbers('It has 240 people and 1,200 ships.'), [
      ['people', '240'],
      ['ships', '1,200'],
    ]);
    assert.deepEqual(numbers('It has some 40 people, and 300 visitors a day.'), [
      ['people', undefined],
      ['visitors', undefined],
    ]);
    assert.deepEqual(proposedFigures('It has 240 people.', [claim('e', { property: 'staff', value: '300 people' })]), [
      { text: '240 people', value: '240 people', property: 'staff' },
    ]);
    assert.deepEqual(numbers('Delta has 51 per cent.'), [['ownership', undefined]]);
  });

  it('tell what they are of by the words nearby where no claim does', () => {
    assert.equal(proposedFigures('It holds a 51% stake.', [])[0]?.property, 'stake');
    assert.equal(proposedFigures('Revenue was $5 million.', [])[0]?.property, 'revenue');
  });
});
