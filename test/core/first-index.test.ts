import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstIndex } from '../../src/core/first-index';

describe('the first index', () => {
  it('is that from which on all hold, asked a few times only', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (count, first) => {
        let asked = 0;
        const found = firstIndex(count, index => {
          asked++;
          assert.ok(index >= 0 && index < count);
          return index >= first;
        });
        assert.equal(found, Math.min(first, count));
        assert.ok(asked <= Math.ceil(Math.log2(count + 1)));
      }),
    );
  });
});
