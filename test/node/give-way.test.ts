import assert from 'node:assert/strict';
import { countedKeystrokes, countKeystroke, givingWay } from '../../src/node/give-way';

/** Works for so many milliseconds, a tenth of them between two calls, and gives how often it rested. */
function work(giveWay: () => void, clock: { now: number; rests: number }, milliseconds: number): number {
  const before = clock.rests;
  for (let i = 0; i < milliseconds * 10; i++) {
    clock.now += 0.1;
    for (let call = 0; call < 8; call++) giveWay();
  }
  return clock.rests - before;
}

describe('a thread that gives way', () => {
  const started = () => {
    const keystrokes = countedKeystrokes();
    const clock = { now: 5000, rests: 0 };
    const rest = () => {
      clock.rests++;
    };
    return { keystrokes, clock, giveWay: givingWay(keystrokes, rest, () => clock.now) };
  };

  it('works on while nobody types', () => {
    const { clock, giveWay } = started();
    assert.equal(work(giveWay, clock, 100), 0);
  });

  it('rests every half a millisecond for a second after each keystroke', () => {
    const { keystrokes, clock, giveWay } = started();
    countKeystroke(keystrokes);
    const rests = work(giveWay, clock, 900);
    assert.ok(rests >= 1400 && rests <= 1800, `${rests} rests`);
    countKeystroke(keystrokes);
    const again = work(giveWay, clock, 2000);
    assert.ok(again >= 1600 && again <= 2000, `${again} rests`);
    assert.equal(work(giveWay, clock, 100), 0);
  });

  it('really rests', () => {
    const keystrokes = countedKeystrokes();
    let time = 0;
    const giveWay = givingWay(keystrokes, undefined, () => time++);
    countKeystroke(keystrokes);
    for (let call = 0; call < 100; call++) giveWay();
    assert.ok(time > 20);
  });
});
