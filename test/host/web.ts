import 'mocha/mocha.js';
import { runSuites, type Suites } from './support/suites';

/** The tests' entry in the extension host of the web worker, with mocha's build for browsers, which makes a global. */
export const run = (suites: Suites): Promise<void> => runSuites(Mocha, suites);
