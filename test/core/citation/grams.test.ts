import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gramIndex, REACH } from '../../../src/core/citation/grams';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '港'), maxLength: 300 });

describe('gramIndex', () => {
  it('finds every occurrence', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 9 }), (text, at, length) => {
        const wanted = text.slice(text.length && at % text.length).slice(0, length);
        const expected = Array.from(text, (_, index) => index).filter(
          index => wanted !== '' && text.startsWith(wanted, index),
        );
        assert.deepEqual(gramIndex(text).occurrences(wanted), expected);
      }),
    );
  });

  it('finds nothing that is not there', () => assert.deepEqual(gramIndex('the harbour').occurrences('board'), []));

  it('tells about where a string may stand, the likeliest first', () => {
    const words = Array.from({ length: 400 }, (_, index) => `word${(index * 7919) % 1000}`);
    const filler = words.join(' ');
    const wanted = 'the board of the harbour pays four point one million euros';
    const altered = 'the board of the port pays four point two million euros';
    for (const before of [0, 100, 399]) {
      const start = words.slice(0, before).join(' ').length;
      const [first] = gramIndex(`${filler.slice(0, start)} ${altered} ${filler.slice(start)}`).likely(wanted, 3);
      assert.ok(Math.abs(first! - start - 1) <= REACH, `${first} for ${start}`);
    }
  });
});
