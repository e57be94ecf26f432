import type Mocha from 'mocha';
import { OUTPUT_MARK, runMocha } from '../../../scripts/support/mocha';

/** Suites by the names of their files; each is loaded by calling it. */
export type Suites = Readonly<Record<string, () => unknown>>;

const print = (format: unknown = '', ...values: unknown[]) => console.log(`${OUTPUT_MARK}${format}`, ...values);

/** Loads the suites into mocha, and runs them. */
export async function runSuites(MochaClass: typeof Mocha, suites: Suites): Promise<void> {
  MochaClass.reporters.Base.consoleLog = print;
  const mocha = new MochaClass({ ui: 'bdd', reporter: 'spec', forbidOnly: true, timeout: 20_000 });
  const globals = globalThis as unknown as Mocha.MochaGlobals;
  for (const [file, load] of Object.entries(suites)) {
    // What mocha does around each file that it loads itself; the first gives the globals `describe` and `it`.
    mocha.suite.emit('pre-require', globals, file, mocha);
    mocha.suite.emit('require', load(), file, mocha);
    mocha.suite.emit('post-require', globals, file, mocha);
  }
  await runMocha(mocha, print);
}
