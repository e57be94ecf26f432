/** So long after a keystroke another is to be expected. In milliseconds, like the others. */
const TYPING_MS = 1000;
/**
 * So long it works between two rests. Where all cores are in use, a thread that is told of something waits until one of those that
 * run rests, or for the system's next tick: some milliseconds.
 */
const WORK_MS = 0.5;
/** Systems make it a little more, and Windows, whose clock is coarse, nothing. */
const REST_MS = 0.05;
/** How many calls are passed over for each that looks at the clock. */
const PASSED_OVER = 7;

/** When somebody typed last, shared by threads: the lower 32 bits of `clock`. */
export type LastKeystroke = Int32Array<SharedArrayBuffer>;

/** Memory in which nobody has typed yet. */
export function noKeystroke(now = clock): LastKeystroke {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(now() - TYPING_MS);
}

/** Somebody types. */
export function keepKeystroke(last: LastKeystroke, now = clock): void {
  Atomics.store(last, 0, now() | 0);
}

/**
 * Gives what a thread of lower priority calls often: while somebody types it rests now and then, so that others can go first.
 *
 * @param now milliseconds of a clock that never goes back, the same as of the thread that somebody types in
 */
export function givingWay(last: LastKeystroke, rest = pause, now = clock): () => void {
  let calls = 0;
  let rested = now();
  return () => {
    if (calls++ % (PASSED_OVER + 1) !== PASSED_OVER) return;
    const time = now();
    if (time - rested < WORK_MS) return;
    // The difference is right also where the bits ran over.
    const since = (time - Atomics.load(last, 0)) | 0;
    if (since < TYPING_MS) rest();
    rested = now();
  };
}

/** `performance.now` begins anew in each thread. */
const BEGUN = Number(process.hrtime.bigint()) / 1e6 - performance.now();

/** The milliseconds of a clock that all threads have in common. */
function clock(): number {
  return BEGUN + performance.now();
}

const NEVER = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** Nothing else stops a thread for so short. */
function pause(): void {
  Atomics.wait(NEVER, 0, 0, REST_MS);
}
