import { availableParallelism } from 'node:os';

/** As many as Node starts by itself, however few cores there are. */
const MOST_HELPERS = 4;

/**
 * Node's flags for the server's process: its helpers, which compile and collect garbage for the threads that read in the background,
 * leave one core to the thread that answers.
 */
export function serverFlags(): string[] {
  return [`--v8-pool-size=${Math.min(MOST_HELPERS, Math.max(1, availableParallelism() - 1))}`];
}
