import { availableParallelism } from 'node:os';

/** As many as Node starts by itself, however few cores there are. */
const MOST_HELPERS = 4;
/** A quarter of what Node takes. */
const YOUNG_MB = 4;

/**
 * Node's flags for the server's process, so that no keystroke waits long: its helpers, which compile and collect garbage for the
 * threads that read in the background, leave one core to the thread that answers; what it has made since is collected in small
 * portions, and by itself, as the helpers may have to wait.
 */
export function serverFlags(): string[] {
  const helpers = Math.min(MOST_HELPERS, Math.max(1, availableParallelism() - 1));
  return [`--v8-pool-size=${helpers}`, `--max-semi-space-size=${YOUNG_MB}`, '--no-parallel-scavenge'];
}
