import 'mocha/mocha.js';
import { runSuites, type Suites } from './support/suites';

/** Mocha's build for browsers, which makes itself a global. */
declare const mocha: BrowserMocha & Mocha;

/** The tests' entry in the extension host of the web worker. */
export async function run(suites: Suites): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', forbidOnly: true, timeout: 20_000 });
  await runSuites(mocha, suites);
}
