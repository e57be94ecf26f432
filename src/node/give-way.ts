/** So long after a keystroke another is to be expected. In milliseconds, like the others. */
const TYPING_MS = 1000;
/**
 * So long it works between two rests. Where all cores are in use, a thread that is told of something waits until one of those that
 * run rests, or for the system's next tick: some milliseconds.
 */
const WORK_MS = 0.5;
/** The system makes it a little more. */
const REST_MS = 0.05;
/** How many calls are passed over for each that looks at the clock. */
const PASSED_OVER = 7;

/** Counted by one thread, seen by others. */
export type Keystrokes = Int32Array<SharedArrayBuffer>;

export function countedKeystrokes(): Keystrokes {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** Somebody typed. */
export function countKeystroke(keystrokes: Keystrokes): void {
  Atomics.add(keystrokes, 0, 1);
}

/**
 * Gives what a thread that nobody waits for calls every few microseconds: while somebody types it rests now and then, so that
 * others can go first.
 *
 * @param now milliseconds of a clock that never goes back
 */
export function givingWay(keystrokes: Keystrokes, rest = pause, now = () => performance.now()): () => void {
  let calls = 0;
  let rested = now();
  let seen = Atomics.load(keystrokes, 0);
  let typed = Number.NEGATIVE_INFINITY;
  return () => {
    if (calls++ % (PASSED_OVER + 1) !== PASSED_OVER) return;
    const time = now();
    if (time - rested < WORK_MS) return;
    const count = Atomics.load(keystrokes, 0);
    if (count !== seen) typed = time;
    seen = count;
    if (time - typed < TYPING_MS) rest();
    rested = now();
  };
}

const NEVER = countedKeystrokes();

/** Nothing else stops a thread for so short. */
function pause(): void {
  Atomics.wait(NEVER, 0, 0, REST_MS);
}
