import { existsSync, readFileSync } from 'node:fs';

/** How long something takes, in milliseconds. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * How much computing something takes, in milliseconds, of this thread, the main one; what others take makes no difference. Collecting
 * garbage and compiling beside it counts only where the system doesn't keep account of threads. Exact to the system's tick, a few ms.
 */
export function computed(work: () => unknown): number {
  const start = computing();
  work();
  return computing() - start;
}

const SCHEDULED = `/proc/self/task/${process.pid}/schedstat`;
const keepsAccount = existsSync(SCHEDULED);

function computing(): number {
  if (keepsAccount) return Number.parseInt(readFileSync(SCHEDULED, 'latin1'), 10) / 1e6;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** As `timed`, until a promise is settled. */
export async function timedUntil(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Times several pieces of work in turn, round after round, so that a machine that others slow down slows all of them.
 * @returns milliseconds by the work's name, without a first round that only warms up
 */
export function rounds<K extends string>(
  count: number,
  works: Readonly<Record<K, () => unknown>>,
): Record<K, number[]> {
  const names = Object.keys(works) as K[];
  const samples = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round <= count; round++) {
    for (const name of names) {
      const duration = timed(works[name]);
      if (round > 0) samples[name].push(duration);
    }
  }
  return samples;
}
