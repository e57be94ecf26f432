/** How much of a page is searched for what it says of its encoding, in bytes. Browsers look at 1024; saved pages begin with notes of their own. */
const HEAD = 4096;

const MARKS: readonly (readonly [encoding: string, ...bytes: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i;

/**
 * A web page's text, by its byte order mark, else by the encoding that it names, else as UTF-8 if it is, else as Windows-1252:
 * the order of the HTML standard ("Determining the character encoding"), without what a server said. Without a byte order mark.
 */
export function decodePage(bytes: Uint8Array): string {
  const marked = MARKS.find(([, ...mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return new TextDecoder(marked[0]).decode(bytes);
  const named = declared(bytes);
  if (named) return wholeOf(bytes, named);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return wholeOf(bytes, new TextDecoder('windows-1252'));
  }
}

/** Node 20 takes Windows-1252 for Latin-1 unless more may come. */
function wholeOf(bytes: Uint8Array, decoder: TextDecoder): string {
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

function declared(bytes: Uint8Array): TextDecoder | undefined {
  const found = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)));
  const label = (found?.[1] ?? found?.[2])?.toLowerCase();
  if (label === undefined) return undefined;
  try {
    // What could be read so far has one byte a character.
    return new TextDecoder(label.startsWith('utf-16') ? 'utf-8' : label);
  } catch {
    return undefined;
  }
}
