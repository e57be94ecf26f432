import type Mocha from 'mocha';

/** Begins each piece that tests print in VS Code, which prints its own log beside it. A word joiner: nobody sees it. */
export const OUTPUT_MARK = '\u2060';

/** Fits the line that `runMocha` prints: what passed and what failed. */
export const SUMMARY = new RegExp(`^${OUTPUT_MARK}?(\\d+) passed, (\\d+) failed$`, 'm');

/**
 * Runs what a mocha instance has loaded, and closes with a line `N passed, N failed`. Works in every host of mocha's.
 * @param print takes a line
 * @throws when a test failed, or when there was none to run
 */
export async function runMocha(mocha: Mocha, print: (line: string) => void): Promise<void> {
  let passed = 0;
  const failed = await new Promise<number>(resolve => {
    mocha.run(resolve).on('pass', () => passed++);
  });
  print(`${passed} passed, ${failed} failed`);
  if (failed > 0) throw new Error(`${failed} failed.`);
  if (passed === 0) throw new Error('No test was run.');
}
