import { shorten } from '../shorten';

/** Punctuation that means something within a line, in CommonMark or in what editors add to it. */
const INLINE = /[\\`*_{}[\]<>#|~&!$@^=]/g;
/** What makes an address link itself, though it has no such sign. */
const ADDRESS = /:(?=\/)|(?<=www)\./gi;
/** A bullet, a rule, or a number that would begin a list. */
const LINE_START = /^(\d*)([-+.)])/;
/** What changes the direction of a line, or hides words in tag characters. */
const UNSEEN = /[\p{Bidi_Control}\u{e0000}-\u{e007f}]/gu;

/**
 * A text from a dossier as Markdown that shows just this text, on one line and cut at `limit` UTF-16 units.
 *
 * Nothing in it can become a link, an image, a command, HTML, code, a heading, a list or a table, or turn a line's direction:
 * signs that mean something are escaped, addresses are kept from linking themselves, control characters become spaces,
 * bidirectional formatting characters go, and lone surrogates become U+FFFD.
 */
export function escapeMarkdown(text: string, limit: number): string {
  const line = text
    .replace(UNSEEN, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\p{Cc}/gu, ' ');
  return shorten(line, limit).replace(INLINE, '\\$&').replace(ADDRESS, '\\$&').replace(LINE_START, '$1\\$2');
}

/** A link; without a destination, its label alone. `label` is Markdown; `title` is a text that says what opens. */
export function markdownLink(label: string, destination: string | undefined, title: string): string {
  if (destination === undefined) return label;
  return `[${label}](${escapeDestination(destination)} "${escapeMarkdown(title.replaceAll('"', '”'), 120)}")`;
}

/** A URI with what could end a link's destination early percent-encoded. */
function escapeDestination(uri: string): string {
  const encode = (unit: string) => `%${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  return uri.replace(/[\s()<>"'\\[\]`]/g, encode);
}
