import { runSuites, type Suites } from './support/suites';

/** The tests' entry in the extension host of Node. */
export async function run(suites: Suites): Promise<void> {
  process.setSourceMapsEnabled(true);
  // Mocha is a module of today's kind, which the extension host can only import like this.
  const { default: Mocha } = await import('mocha');
  await runSuites(Mocha, suites);
}
