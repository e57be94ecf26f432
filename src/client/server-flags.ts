import { availableParallelism } from 'node:os';

/** As many as Node starts by itself, however few cores there are. */
const MOST_HELPERS = 4;
/** Node takes four or eight times as much. */
const YOUNG_MB = 4;

/**
 * Node's flags for the server's process, so that no keystroke waits long. The helpers, which compile and collect garbage also for
 * the threads that read in the background, leave one core to the thread that answers. Each thread collects what it made last in
 * small portions and alone: a helper may have to wait for a core, and would keep the thread waiting with it.
 */
export function serverFlags(): string[] {
  const helpers = Math.min(MOST_HELPERS, Math.max(1, availableParallelism() - 1));
  return [`--v8-pool-size=${helpers}`, `--max-semi-space-size=${YOUNG_MB}`, '--no-parallel-scavenge'];
}
