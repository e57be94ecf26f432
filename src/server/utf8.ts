import type { Utf8 } from '../core/packing/utf8';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** UTF-8 as every host of the server has it. */
export const UTF8: Utf8 = {
  encode: text => encoder.encode(text),
  decode: bytes => decoder.decode(bytes),
};
