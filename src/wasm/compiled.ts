import { MODULE } from './module';

let module: WebAssembly.Module | undefined;

/** The module, compiled once. Throws where the host has no WebAssembly with SIMD. */
export function compiled(): WebAssembly.Module {
  module ??= new WebAssembly.Module(Uint8Array.from(atob(MODULE), character => character.charCodeAt(0)));
  return module;
}
