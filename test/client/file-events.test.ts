import assert from 'node:assert/strict';
import { gatherFileEvents } from '../../src/client/file-events';

describe('changes of watched files', () => {
  it('are sent together once none comes any more', async () => {
    let sends = 0;
    const sent = await new Promise(resolve => {
      const gathered = gatherFileEvents(changes => {
        sends++;
        resolve(changes);
      });
      for (let i = 0; i < 300; i++) void gathered({ uri: `file:///${i}`, type: 2 });
    });
    assert.equal((sent as unknown[]).length, 300);
    assert.equal(sends, 1);
  });
});
