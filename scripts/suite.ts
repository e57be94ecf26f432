import fc from 'fast-check';
import { runSuite, SUITES, type SuiteName } from './host/suites';
import { main as mocha } from './mocha';

/** The test files that run under Node, as globs. */
const NODE_SUITES: Readonly<Record<string, readonly string[]>> = {
  unit: ['test/**/*.test.ts', '!test/{server,cli,package,host}/**'],
  server: ['test/server/**/*.test.ts'],
  cli: ['test/cli/**/*.test.ts'],
  package: ['test/package/**/*.test.ts'],
  nightly: ['test/**/*.test.ts', '!test/{cli,package,host}/**'],
};

/** Of the cases that property tests try: the same in each run, so that one fails for what was changed. */
const SEED = 20261122;

/** `suite NAME`: runs one suite against what is built; `test NAME` builds it first. */
export async function main([name = '']: readonly string[]): Promise<void> {
  if (name in SUITES) return runSuite(name as SuiteName);
  const globs = NODE_SUITES[name];
  if (globs === undefined) {
    throw new Error(
      `There is no suite ${name}; there are ${[...Object.keys(NODE_SUITES), ...Object.keys(SUITES)].join(', ')}.`,
    );
  }
  // Other cases each time, and as many edits and trials as are too slow for every run.
  if (name === 'nightly') {
    process.env.DOSSIER_EDITS ??= '100000';
    process.env.DOSSIER_TRIALS ??= '100000';
  } else fc.configureGlobal({ seed: SEED });
  return mocha(globs);
}
