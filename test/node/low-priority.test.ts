import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';

const MODULE = JSON.stringify(require.resolve('../../src/node/low-priority'));

const THREAD = `
  require('tsx/cjs');
  require(${MODULE}).lowerThreadPriority();
  require('node:worker_threads').parentPort.postMessage(require('node:os').getPriority(0));
`;

/** Prints the first thread's priority and those of all others. */
const PROCESS = `
  require('tsx/cjs');
  require(${MODULE}).lowerHelpersPriority();
  const { readdirSync } = require('node:fs');
  const { getPriority } = require('node:os');
  const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [];
  const others = threads.filter(thread => thread !== process.pid);
  console.log(JSON.stringify([getPriority(process.pid), others.map(thread => getPriority(thread))]));
`;

describe('a thread of lower priority', () => {
  const before = getPriority(0);
  const low = process.platform === 'linux' ? Math.max(before, 10) : before;

  it('is one alone: those beside it keep theirs', async () => {
    const own = await new Promise((resolve, reject) => {
      new Worker(THREAD, { eval: true }).once('message', resolve).once('error', reject);
    });
    assert.equal(getPriority(0), before);
    assert.equal(own, low);
  });

  it('is any but the first, where the helpers are', () => {
    const [first, others] = JSON.parse(execFileSync(process.execPath, ['-e', PROCESS], { encoding: 'utf8' }));
    assert.equal(first, before);
    assert.equal(others.length > 0, process.platform === 'linux');
    // tsx starts threads of its own, which have no lower one.
    assert.equal(others.includes(low), process.platform === 'linux');
  });
});
