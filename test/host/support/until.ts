const DEADLINE_MS = 15_000;
const POLL_MS = 25;

/**
 * Waits for something that can be seen, and gives what was seen.
 * @param what says what is waited for, as in “the card names ZTE”
 * @param probe gives undefined, null or false as long as it isn't so; a throw counts as not yet, too
 * @throws after 15 seconds, with the last that was seen or thrown
 */
export async function until<T>(
  what: string,
  probe: () => T | Thenable<T>,
): Promise<Exclude<T, undefined | null | false>> {
  const deadline = Date.now() + DEADLINE_MS;
  let last: unknown;
  do {
    try {
      const seen = await probe();
      if (seen !== undefined && seen !== null && seen !== false) return seen as Exclude<T, undefined | null | false>;
      last = seen;
    } catch (error) {
      last = error;
    }
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
  } while (Date.now() < deadline);
  throw new Error(`Waited ${DEADLINE_MS / 1000} s in vain: ${what}. Last seen: ${last}`);
}
