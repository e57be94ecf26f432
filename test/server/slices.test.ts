import assert from 'node:assert/strict';
import { Slices } from '../../src/server/slices';

describe('slices', () => {
  it('are idle once all work is done, also what is handed in meanwhile or fails', async () => {
    const slices = new Slices(async () => {});
    const done: string[] = [];
    void slices.do(() => {
      done.push('first');
      void slices.do(() => done.push('second'));
    });
    slices
      .do(() => {
        throw new Error('failed');
      })
      .catch(() => done.push('failure'));
    await slices.idle();
    assert.deepEqual(done.sort(), ['failure', 'first', 'second']);
  });
});
