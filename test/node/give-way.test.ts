import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { givingWay, keepKeystroke, noKeystroke } from '../../src/node/give-way';

const MODULE = JSON.stringify(require.resolve('../../src/node/give-way'));

/** Types in one thread and works in another, which tells how often it rested. */
const THREAD = `
  require('tsx/cjs');
  const { parentPort, workerData } = require('node:worker_threads');
  const { givingWay } = require(${MODULE});
  let rests = 0;
  const { wait } = Atomics;
  Atomics.wait = (...given) => (rests++, wait(...given));
  const giveWay = givingWay(workerData);
  for (const end = performance.now() + 20; performance.now() < end; ) giveWay();
  parentPort.postMessage(rests);
`;

describe('a thread that gives way', () => {
  /** @param begun where its clock stands */
  const started = (begun: number) => {
    const clock = { now: begun, rests: 0 };
    const now = () => clock.now;
    const last = noKeystroke(now);
    const rest = () => {
      clock.rests++;
    };
    const giveWay = givingWay(last, rest, now);
    /** Works for so many milliseconds, a tenth of them between two looks at the clock, and gives how often it rested. */
    const work = (milliseconds: number) => {
      const before = clock.rests;
      for (let i = 0; i < milliseconds * 10; i++) {
        clock.now += 0.1;
        for (let call = 0; call < 8; call++) giveWay();
      }
      return clock.rests - before;
    };
    return { type: () => keepKeystroke(last, now), wait: (ms: number) => (clock.now += ms), work };
  };

  for (const begun of [0, 5000, 2 ** 31 - 300, 2 ** 32 - 300, 2 ** 40]) {
    it(`works on while nobody types, at ${begun}`, () => {
      const { work } = started(begun);
      assert.equal(work(100), 0);
    });

    it(`rests every half a millisecond for a second after each keystroke, from ${begun} on`, () => {
      const { type, wait, work } = started(begun);
      type();
      const rests = work(900);
      assert.ok(rests >= 1400 && rests <= 1800, `${rests} rests`);
      type();
      const again = work(2000);
      assert.ok(again >= 1600 && again <= 2001, `${again} rests`);
      assert.equal(work(100), 0);
      type();
      wait(600_000);
      assert.equal(work(100), 0);
    });
  }

  const restsOf = (last: Int32Array<SharedArrayBuffer>) =>
    new Promise<number>((resolve, reject) => {
      new Worker(THREAD, { eval: true, workerData: last }).once('message', resolve).once('error', reject);
    });

  it('is another than the one that somebody types in', async () => {
    const last = noKeystroke();
    assert.equal(await restsOf(last), 0);
    // To start a thread may take longer than a keystroke counts.
    keepKeystroke(last);
    const typing = setInterval(() => keepKeystroke(last), 100);
    const rests = await restsOf(last).finally(() => clearInterval(typing));
    assert.ok(rests > 0, `${rests} rests`);
  });
});
