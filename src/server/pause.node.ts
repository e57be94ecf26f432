/** In one turn of the event loop a message is read, in the next it is dealt with, and in two more its answer is written. */
const TURNS = 4;

/** Settles once the messages that have come are answered, as far as that can be done at once. */
export async function pause(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await new Promise(resolve => setImmediate(resolve));
}
