import { runBench } from './bench';

/** `anchoring [--rounds N] [--seed N] [FOLDER]…`: counts how citations fare in texts that are revised; see `docs/anchoring.md`. */
export async function main(args: readonly string[]): Promise<void> {
  await runBench('anchoring', args);
}
