import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compile, MODULE_FILE, moduleText } from '../../scripts/wasm';

/** What the module may take in the bundles, in bytes. */
const LARGEST = 8192;

describe('the WebAssembly module', () => {
  it('is what its source compiles to, and small', async function () {
    this.timeout(60_000);
    const module = await compile();
    assert.equal(readFileSync(MODULE_FILE, 'utf8'), moduleText(module), 'Run “npm run wasm”.');
    assert.ok(module.length < LARGEST);
  });
});
