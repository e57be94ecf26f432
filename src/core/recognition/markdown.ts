import { isLineStart } from './line';
import type { OpaqueSpan } from './opaque';

/** What a construct makes of its text: an opaque span, or without `kind` text that was read and is prose, such as an escape. */
export interface Construct {
  readonly start: number;
  readonly end: number;
  readonly kind?: OpaqueSpan['kind'];
}

/** The inline construct of Markdown at `at` that holds no prose, reaching no farther than `limit`. */
export function markupAt(text: string, at: number, limit: number): Construct | undefined {
  switch (text[at]) {
    case '\\':
      return /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '') ? { start: at, end: at + 2 } : undefined;
    case '`':
      return codeSpan(text.slice(at, limit), at);
    case '<':
      return angle(text.slice(at, limit), at);
    case '[':
      return bracket(text, at, limit);
    case ']':
      return afterLinkText(text.slice(at, limit), at);
    default:
      return undefined;
  }
}

/** A code span (CommonMark 0.31, section 6.1): ends with a run of as many backticks. A run without one is text. */
function codeSpan(rest: string, start: number): Construct {
  const length = runLength(rest, 0);
  for (let at = rest.indexOf('`', length); at >= 0; at = rest.indexOf('`', at)) {
    const run = runLength(rest, at);
    at += run;
    if (run === length) return { start, end: start + at, kind: 'code' };
  }
  return { start, end: start + length };
}

function runLength(text: string, offset: number): number {
  let end = offset;
  while (text[end] === '`') end++;
  return end - offset;
}

const CODE_ELEMENT = /^<(code|pre|script|style)(?=[\s>])/i;
const OPEN_TAG = /^<[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>/;
const OTHER_TAGS = [
  /^<\/[A-Za-z][A-Za-z0-9-]*\s*>/,
  /^<!--(?:-?>|[\s\S]*?-->)/,
  /^<\?[\s\S]*?\?>/,
  /^<!\[CDATA\[[\s\S]*?\]\]>/,
  /^<![A-Za-z][^>]*>/,
];
const AUTOLINKS = [/^<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>/, /^<[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+>/];

/** A tag, a comment, a code element with its content, or an address in angle brackets (sections 6.5 and 6.6). */
function angle(rest: string, start: number): Construct | undefined {
  for (const pattern of AUTOLINKS) {
    const match = pattern.exec(rest);
    if (match) return { start, end: start + match[0].length, kind: 'address' };
  }
  const tag = OPEN_TAG.exec(rest);
  if (tag) {
    const element = CODE_ELEMENT.exec(rest)?.[1];
    const close = element && !tag[0].endsWith('/>') ? new RegExp(`</${element}\\s*>`, 'i').exec(rest) : null;
    if (close) return { start, end: start + close.index + close[0].length, kind: 'code' };
    return { start, end: start + tag[0].length, kind: 'tag' };
  }
  for (const pattern of OTHER_TAGS) {
    const match = pattern.exec(rest);
    if (match) return { start, end: start + match[0].length, kind: 'tag' };
  }
  return undefined;
}

const FOOTNOTE = /^\[\^[^\]\s]{1,200}\]/;
const WIKI_LINK = /^\[\[([^[\]|\r\n]{1,500})(\|[^[\]\r\n]{0,500})?\]\]/;
const DEFINITION =
  /^(\[(?!\^)(?:[^[\]\\]|\\[\s\S]){1,999}\]:[ \t]*(?:(?:\r\n?|\n)[ \t>]*)?(?:<[^<>\r\n]*>|[^\s<]\S*))(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*(?=[\r\n]|$)/;

/** A footnote's label, the target of a wiki link that is a path, embedded or shown as another text, or a reference definition up to its title. */
function bracket(text: string, start: number, limit: number): Construct | undefined {
  const rest = text.slice(start, limit);
  const footnote = FOOTNOTE.exec(rest);
  if (footnote) return { start, end: start + footnote[0].length, kind: 'destination' };
  const wiki = WIKI_LINK.exec(rest);
  if (wiki && (wiki[2] || wiki[1]!.includes('/') || text[start - 1] === '!')) {
    return { start: start + 2, end: start + 2 + wiki[1]!.length, kind: 'destination' };
  }
  if (!isAtLineStart(text, start)) return undefined;
  const definition = DEFINITION.exec(rest);
  return definition ? { start, end: start + definition[1]!.length, kind: 'destination' } : undefined;
}

function isAtLineStart(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && offset - at < 200 && /[ \t>]/.test(text[at - 1]!)) at--;
  return isLineStart(text, at);
}

const DESTINATION =
  /^\]\(\s*(<(?:[^<>\\\r\n]|\\.)*>|(?:[^\s()<\\]|\\.|\((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*\))(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*\))*)(?:\s+(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\((?:[^()\\]|\\[\s\S])*\)))?\s*\)/;
const LABEL = /^\]\[(?!-?@|\^)((?:[^[\]\\]|\\.){1,999})\]/;

/** The destination of a link or image (section 6.3), or the label of a reference link, after the text that it shows. */
function afterLinkText(rest: string, start: number): Construct | undefined {
  const destination = DESTINATION.exec(rest);
  if (destination) {
    const from = start + rest.indexOf(destination[1]!, 2);
    return { start: from, end: from + destination[1]!.length, kind: 'destination' };
  }
  const label = LABEL.exec(rest);
  return label ? { start: start + 2, end: start + 2 + label[1]!.length, kind: 'destination' } : undefined;
}
