import assert from 'node:assert/strict';
import { comparableValue, compareValues } from '../../../src/core/checking/comparable-value';

describe('values of claims', () => {
  const cases: readonly (readonly [one: string, other: string, how: ReturnType<typeof compareValues>])[] = [
    ['4.1 million EUR', '6 million euros', 'conflict'],
    ['4.1 million EUR/year', '€4,100,000 a year', 'same'],
    ['4.1 million EUR/year', '4.1 million EUR', 'other'],
    ['4.1 million EUR', '4.1 million USD', 'other'],
    ['4.1 million EUR', '4.12 million EUR', 'same'],
    ['4.1 million EUR', '4.16 million EUR', 'conflict'],
    ['4.1 million EUR', '4,123,000 EUR', 'same'],
    ['4.1 million EUR', '4,149,000 EUR', 'same'],
    ['11 million EUR', '11.4 million EUR', 'same'],
    ['40 million EUR', '41 million EUR', 'conflict'],
    ['3,000 employees', '3,040 employees', 'same'],
    ['3,000 employees', '3,100 employees', 'conflict'],
    ['138 employees', '140 employees', 'conflict'],
    ['nearly 5 million EUR', '4.8 million EUR', 'same'],
    ['nearly 5 million EUR', '3 million EUR', 'conflict'],
    ['over 5 million EUR', '40 million EUR', 'same'],
    ['over 5 million EUR', '4.98 million EUR', 'conflict'],
    ['over 5 million EUR', 'under 5 million EUR', 'conflict'],
    ['under 5 million EUR', '1 million EUR', 'same'],
    ['10% to 15%', '15.4%', 'same'],
    ['10% to 15%', '16%', 'conflict'],
    ['about 4 million EUR', '4.3 million EUR', 'same'],
    ['about 4 million EUR', '6 million EUR', 'conflict'],
    ['4 to 6 million EUR', '5 million EUR', 'same'],
    ['over 5 million EUR', '5 million EUR', 'conflict'],
    ['at least 5 million EUR', '5 million EUR', 'same'],
    ['up to 4 million EUR', '5 million EUR', 'conflict'],
    ['68%', '70 per cent', 'conflict'],
    ['2nd largest', 'third-largest', 'conflict'],
    ['3,000 employees', '5,000 employees', 'conflict'],
    ['3,000 employees', '5,000 shops', 'other'],
    ['3,000', '5,000 employees', 'conflict'],
    ['12', '15', 'conflict'],
    ['12', '12.0', 'same'],
    ['2019-04', '2019-04-12', 'same'],
    ['2019-04', '2019-05', 'conflict'],
    ['2019/..', '2018', 'conflict'],
    ['Shenzhen', 'shenzhen', 'same'],
    ['Shenzhen', 'Beijing', 'other'],
    ['10 Chinese investors', 'several Chinese investors', 'other'],
  ];
  for (const [one, other, how] of cases) {
    it(`${one} and ${other}: ${how}`, () => {
      const [a, b] = [comparableValue(one), comparableValue(other)];
      assert.equal(compareValues(a, b), how);
      assert.equal(compareValues(b, a), how);
    });
  }
});
