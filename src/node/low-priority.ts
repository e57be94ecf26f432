import { readdirSync } from 'node:fs';
import { constants, getPriority, setPriority } from 'node:os';
import { setFlagsFromString } from 'node:v8';

const { PRIORITY_BELOW_NORMAL } = constants.priority;
/** Editors of other makers start the server without it. */
const ALONE = '--no-parallel-scavenge';

/**
 * Lets the threads go first that somebody waits for: where there are few cores, they would wait in one queue with this one.
 * Only Linux has priorities for single threads; elsewhere it would be that of the whole process.
 */
export function lowerThreadPriority(): void {
  if (process.platform === 'linux') lower(0);
}

/**
 * The same for the threads that the process has besides its first: at its start Node's helpers, which compile and collect
 * garbage for all that are to come. No thread waits for them then to collect what it made last.
 */
export function lowerHelpersPriority(): void {
  if (process.platform !== 'linux') return;
  const all = threads();
  // Else these numbers are of another list of processes than the one that priorities are set by.
  if (!all.includes(process.pid)) return;
  if (!process.execArgv.includes(ALONE)) setFlagsFromString(ALONE);
  for (const thread of all) if (thread !== process.pid) lower(thread);
}

function threads(): number[] {
  try {
    return readdirSync('/proc/self/task').map(Number);
  } catch {
    return [];
  }
}

/** @param thread zero is the one that asks */
function lower(thread: number): void {
  try {
    if (getPriority(thread) < PRIORITY_BELOW_NORMAL) setPriority(thread, PRIORITY_BELOW_NORMAL);
  } catch {
    // A sandbox may forbid it; the work is the same.
  }
}
