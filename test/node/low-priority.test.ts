import assert from 'node:assert/strict';
import { getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';

const THREAD = `
  require('tsx/cjs');
  require(${JSON.stringify(require.resolve('../../src/node/low-priority'))}).lowerThreadPriority();
  require('node:worker_threads').parentPort.postMessage(require('node:os').getPriority(0));
`;

describe('a thread of lower priority', () => {
  it('is one alone: those beside it keep theirs', async () => {
    const before = getPriority(0);
    const own = await new Promise((resolve, reject) => {
      new Worker(THREAD, { eval: true }).once('message', resolve).once('error', reject);
    });
    assert.equal(getPriority(0), before);
    assert.equal(own, process.platform === 'linux' ? Math.max(before, 10) : before);
  });
});
