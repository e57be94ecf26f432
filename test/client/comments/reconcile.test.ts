import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changesTo } from '../../../src/client/comments/reconcile';

const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map(item => [item.id, item]));

describe('how the threads of a text become others', () => {
  it('leaves alone what is the same, whatever its order', () => {
    const shown = [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ];
    assert.deepEqual(changesTo(byId(shown), [...shown].reverse()), { added: [], changed: [], removed: [] });
  });

  it('leads from any to any', () => {
    const parts = { id: fc.constantFrom(...'abcdef'), label: fc.constantFrom('x', 'y') };
    const thread = fc.record(parts, { noNullPrototype: true });
    const threads = fc.uniqueArray(thread, {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(threads, threads, (before, after) => {
        const shown = byId(before);
        const { added, changed, removed } = changesTo(shown, after);
        for (const id of removed) assert.ok(shown.delete(id));
        for (const thread of added) assert.ok(!shown.has(thread.id));
        for (const thread of changed) assert.notDeepEqual(shown.get(thread.id), thread);
        for (const thread of [...added, ...changed]) shown.set(thread.id, thread);
        assert.deepEqual(shown, byId(after));
      }),
      { seed: 20261122 },
    );
  });
});
