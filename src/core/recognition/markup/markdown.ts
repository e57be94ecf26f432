import { isAtLineStart } from '../line';
import type { Construct, Markup, Region } from './markup';
import { ITEM } from './plaintext';
import { tagAt } from './tags';

const RULE = /(?:(?:\*[ \t]{0,4}){3,90}|(?:_[ \t]{0,4}){3,90}|(?:-[ \t]{0,4}){3,90})(?=[\r\n]|$)/y;
const RAW: Region = { kind: 'code', ends: { after: /<\/(?:pre|script|style)\s{0,20}>/i, longest: 30, skip: 1 } };

/** Markdown: CommonMark 0.31, with tables, footnotes, wiki links and front matter. */
export const markdown: Markup = {
  frontMatter: true,
  quotes: true,
  lines: [
    { first: '*_-', pattern: RULE, reach: 1000, is: 'alone' },
    // A fence may follow right behind the marker.
    { first: '-+*0123456789', pattern: ITEM, reach: 1000, is: 'item' },
    { first: '`', pattern: /`{3,60}(?=[^`\r\n]{0,400}(?:[\r\n]|$))/y, reach: 500, is: fence('`') },
    { first: '~', pattern: /~{3,60}/y, reach: 60, is: fence('~') },
    { first: '#', pattern: /#{1,6}(?=[ \t\r\n]|$)/y, reach: 12, is: 'alone' },
    { first: '<', pattern: /<!--/y, reach: 4, is: { kind: 'tag', ends: { after: /-->/, longest: 2, skip: 2 } } },
    { first: '<', pattern: /<(?:pre|script|style)(?=[\s>])/iy, reach: 12, is: RAW },
    { first: '|', pattern: /\|/y, reach: 1, is: 'alone' },
  ],
  inline: {
    '\\': [escaped],
    '`': [codeSpan],
    '<': [angle],
    '[': [bracket],
    ']': [afterLinkText],
  },
};

function fence(run: string): Region {
  return { kind: 'code', ends: { run, length: 'least' }, within: 'item' };
}

function escaped(text: string, start: number): Construct | undefined {
  return /[!-/:-@[-`{-~]/.test(text[start + 1] ?? '') ? { start, end: start + 2 } : undefined;
}

/** A code span (CommonMark 0.31, section 6.1): ends with a run of as many backticks. A run without one is text. */
function codeSpan(text: string, start: number, limit: number): Construct {
  const rest = text.slice(start, limit);
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
const AUTOLINKS = [/^<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>/, /^<[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+>/];

/** A tag, a comment, a code element with its content, or an address in angle brackets (sections 6.5 and 6.6). */
function angle(text: string, start: number, limit: number): Construct | undefined {
  const rest = text.slice(start, limit);
  for (const pattern of AUTOLINKS) {
    const match = pattern.exec(rest);
    if (match) return { start, end: start + match[0].length, kind: 'address' };
  }
  return tagAt(rest, start, CODE_ELEMENT);
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

const DESTINATION =
  /^\]\(\s*(<(?:[^<>\\\r\n]|\\.)*>|(?:[^\s()<\\]|\\.|\((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*\))(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*\))*)(?:\s+(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\((?:[^()\\]|\\[\s\S])*\)))?\s*\)/;
const LABEL = /^\]\[(?!-?@|\^)((?:[^[\]\\]|\\.){1,999})\]/;

/** The destination of a link or image (section 6.3), or the label of a reference link, after the text that it shows. */
function afterLinkText(text: string, start: number, limit: number): Construct | undefined {
  const rest = text.slice(start, limit);
  const destination = DESTINATION.exec(rest);
  if (destination) {
    const from = start + rest.indexOf(destination[1]!, 2);
    return { start: from, end: from + destination[1]!.length, kind: 'destination' };
  }
  const label = LABEL.exec(rest);
  return label ? { start: start + 2, end: start + 2 + label[1]!.length, kind: 'destination' } : undefined;
}
