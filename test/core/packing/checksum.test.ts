import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checksum } from '../../../src/core/packing/checksum';

const words = fc.array(fc.integer(), { minLength: 1, maxLength: 40 }).map(list => Int32Array.from(list));

describe('a checksum', () => {
  it('tells any damage to one word', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.integer({ min: 1, max: 0xffffffff }), (whole, place, flip) => {
        const damaged = whole.slice();
        damaged[place % whole.length]! ^= flip;
        assert.notEqual(checksum(damaged), checksum(whole));
      }),
      { numRuns: 1000 },
    );
  });

  it('tells damage to several words, of which each alone flips few bits', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(31)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(words, damage, (whole, flips) => {
        const damaged = whole.slice();
        for (const [place, bit] of flips) damaged[place % whole.length]! ^= 1 << bit;
        fc.pre(damaged.some((word, i) => word !== whole[i]));
        assert.notEqual(checksum(damaged), checksum(whole));
      }),
      { numRuns: 1000 },
    );
  });

  it('tells few words from none, small ones from each other, and the same bits in words behind one another', () => {
    const different = (one: readonly number[], other: readonly number[]) =>
      assert.notEqual(checksum(Int32Array.from(one)), checksum(Int32Array.from(other)));
    different([1], []);
    different([-18, -21, 0, 0], [-21, -18, 0, 0]);
    const upper = 1 << 31;
    different([0, 0, 0, 0, 0, 0, 0, 0], [upper, 0, 0, 0, upper | (1 << 16), 0, 0, 0]);
  });

  it('tells words that are missing, or in another order', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (whole, one, other) => {
        assert.notEqual(checksum(whole.subarray(1)), checksum(whole));
        const moved = whole.slice();
        const [from, to] = [one % whole.length, other % whole.length];
        [moved[from], moved[to]] = [moved[to]!, moved[from]!];
        fc.pre(moved.some((word, i) => word !== whole[i]));
        assert.notEqual(checksum(moved), checksum(whole));
      }),
      { numRuns: 1000 },
    );
  });
});
