import Mocha from 'mocha';
import { globSync } from 'tinyglobby';
import { runMocha } from './support/mocha';
import { root } from './support/paths';

/** `mocha GLOB…`: runs the tests in those files under Node; a glob that begins with `!` takes files out. */
export async function main(globs: readonly string[]): Promise<void> {
  const mocha = new Mocha({ forbidOnly: true, timeout: 10_000 });
  for (const file of globSync([...globs], { cwd: root, absolute: true }).sort()) mocha.addFile(file);
  await runMocha(mocha, console.log);
  // A test that left something open must not hold up the run.
  process.exit();
}
