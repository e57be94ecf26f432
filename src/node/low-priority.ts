import { readdirSync } from 'node:fs';
import { constants, getPriority, setPriority } from 'node:os';

const { PRIORITY_BELOW_NORMAL } = constants.priority;

/**
 * Lets the threads go first that somebody waits for: where there are few cores, they would wait in one queue with this one.
 * Only Linux has priorities for single threads; elsewhere it would be that of the whole process.
 */
export function lowerThreadPriority(): void {
  if (process.platform === 'linux') lower(0);
}

/**
 * The same for the threads that the process has besides its first: at its start Node's helpers, which compile and collect
 * garbage for all that are to come.
 */
export function lowerHelpersPriority(): void {
  if (process.platform !== 'linux') return;
  for (const thread of threads()) if (thread !== process.pid) lower(thread);
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
