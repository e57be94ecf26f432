import assert from 'node:assert/strict';
import { groupBy } from '../../src/core/group-by';

describe('items by their key', () => {
  it('stand in their order', () => {
    const groups = groupBy(['b1', 'a1', 'b2'], each => each[0]);
    assert.deepEqual(
      [...groups],
      [
        ['b', ['b1', 'b2']],
        ['a', ['a1']],
      ],
    );
  });

  it('may be very many of one', () => {
    const items = Array.from({ length: 100_000 }, (_, i) => i);
    assert.deepEqual(groupBy(items, () => 'all').get('all'), items);
  });
});
