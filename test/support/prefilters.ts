import assert from 'node:assert/strict';
import { type Prefilter, ScalarPrefilter } from '../../src/core/recognition/prefilter';
import { wasmPrefilter } from '../../src/wasm/prefilter';

/** The prefilter in WebAssembly, which every host of the tests has. */
export function simdPrefilter(): Prefilter {
  const prefilter = wasmPrefilter(new TextEncoder());
  assert.ok(prefilter, 'WebAssembly with SIMD runs here');
  return prefilter;
}

export function scalarPrefilter(): Prefilter {
  return new ScalarPrefilter(new TextEncoder());
}

/** Every way of looking through a text, by name. */
export const PREFILTERS: readonly [name: string, prefilter: Prefilter | undefined][] = [
  ['without a prefilter', undefined],
  ['with the prefilter in JavaScript', scalarPrefilter()],
  ['with the prefilter in WebAssembly', simdPrefilter()],
];
