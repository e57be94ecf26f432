/** Writes texts as UTF-8 and reads them, as the hosts' `TextEncoder` and `TextDecoder` do. */
export interface Utf8 {
  encode(text: string): Uint8Array;
  decode(bytes: Uint8Array): string;
}
