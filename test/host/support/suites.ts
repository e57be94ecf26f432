import type Mocha from 'mocha';
import { runMocha } from '../../../scripts/support/mocha';

/** Suites by the names of their files; each is loaded by calling it. */
export type Suites = Readonly<Record<string, () => unknown>>;

/** Loads the suites into a mocha instance with `bdd` as its interface, and runs them. */
export async function runSuites(mocha: Mocha, suites: Suites): Promise<void> {
  for (const [file, load] of Object.entries(suites)) {
    // What mocha does around each file that it loads itself; the first gives the globals `describe` and `it`.
    mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, file, mocha);
    mocha.suite.emit('require', load(), file, mocha);
    mocha.suite.emit('post-require', globalThis as unknown as Mocha.MochaGlobals, file, mocha);
  }
  await runMocha(mocha);
}
