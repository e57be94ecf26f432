import type { Steps } from '../core/steps';

/** How long work that nobody waits for may keep a keystroke waiting, in milliseconds. */
const SLICE_MS = 1;

/** Does long work in turn and in short slices, between which the connection's messages are read and answered. */
export class Slices {
  private last: Promise<unknown> = Promise.resolve();
  private until = 0;

  /**
   * @param pause settles once the messages that have come are dealt with
   * @param now milliseconds of a clock that never goes back
   */
  constructor(
    private readonly pause: () => Promise<void>,
    private readonly now = () => performance.now(),
  ) {}

  /** Does all steps, after those that were handed in before. */
  run<T>(steps: Steps<T>): Promise<T> {
    const turn = this.last.then(() => this.finish(steps));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Does one short step, likewise. */
  do<T>(work: () => T): Promise<T> {
    return this.run(only(work));
  }

  /** Settles once nothing is left to do. */
  async idle(): Promise<void> {
    for (let done: unknown; done !== this.last; ) {
      done = this.last;
      await done;
    }
  }

  private async finish<T>(steps: Steps<T>): Promise<T> {
    for (;;) {
      if (this.now() >= this.until) {
        await this.pause();
        this.until = this.now() + SLICE_MS;
      }
      do {
        const { done, value } = steps.next();
        if (done) return value;
      } while (this.now() < this.until);
    }
  }
}

// biome-ignore lint/correctness/useYield: one step has nothing between steps
function* only<T>(work: () => T): Steps<T> {
  return work();
}
