import type Mocha from 'mocha';

/** Fits the line that `runMocha` prints: what passed and what failed. */
export const SUMMARY = /^(\d+) passed, (\d+) failed$/m;

/** Begins what tests print where it gets mixed up with a log. */
export const OUTPUT_MARK = 'tests: ';

/**
 * Runs what a mocha instance has loaded, and closes with a line `N passed, N failed`. Works in every host of mocha's.
 * @throws when a test failed, or when there was none to run
 */
export async function runMocha(mocha: Mocha): Promise<void> {
  let passed = 0;
  const failed = await new Promise<number>(resolve => {
    mocha.run(resolve).on('pass', () => passed++);
  });
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) throw new Error(`${failed} failed.`);
  if (passed === 0) throw new Error('No test was run.');
}
