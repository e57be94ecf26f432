import './support/marked-output';
import 'mocha/mocha.js';
import { runSuites, type Suites } from './support/suites';

/** The tests' entry in the extension host of the web worker. */
export async function run(suites: Suites): Promise<void> {
  // The global instance wants a page's location, which a worker of VS Code has not.
  await runSuites(new Mocha({ ui: 'bdd', reporter: 'spec', forbidOnly: true, timeout: 20_000 }), suites);
}
