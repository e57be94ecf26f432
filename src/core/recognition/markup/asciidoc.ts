import { isAtLineStart } from '../line';
import { type InlineReader, type Markup, type Region, reads } from './markup';
import { tagAt } from './tags';

const LINE: Region = { kind: 'tag', ends: 'line' };
/** What a style says of the paragraph right below it; around delimited blocks the delimiters say so. */
const CODE_STYLE =
  /\[(?:source|listing|literal|pass|stem|latexmath|asciimath)(?:[,%#.][^\]\r\n]{0,300})?\][ \t]{0,20}(?:\r\n?|\n)(?![ \t\r\n]|--|\.|\+{4}|`{3}|={4}|\[)/y;

/** Macros whose target is no prose, but the text in their brackets is. */
const TARGETED =
  /(?:^|[^\p{L}\p{N}_])(?:link|xref|image|video|audio|icon|include|anchor|footnote|footnoteref|toc|ifdef|ifndef|endif|mailto|file)$/u;
/** Macros whose text is code, or an entry of an index. */
const OPAQUE = /(?:^|[^\p{L}\p{N}_])(?:pass|stem|latexmath|asciimath|indexterm|ifeval|kbd|counter2?|bibitem)$/u;

const follows = (names: RegExp) => (text: string, at: number) => names.test(text.slice(Math.max(0, at - 13), at));
const isNotInWord = (text: string, at: number) => !/[\p{L}\p{N}_\\]/u.test(text[at - 1] ?? '');
const isQuoted = (text: string, at: number) => /["']/.test(text[at - 1] ?? '');

/** AsciiDoc, as Asciidoctor reads it. */
export const asciidoc: Markup = {
  frontMatter: true,
  quotes: true,
  lines: [
    { first: '-', pattern: /-{4,60}(?=[ \t]{0,20}(?:[\r\n]|$))/y, reach: 90, is: delimited('-', 'code') },
    { first: '.', pattern: /\.{4,60}(?=[ \t]{0,20}(?:[\r\n]|$))/y, reach: 90, is: delimited('.', 'code') },
    { first: '+', pattern: /\+{4,60}(?=[ \t]{0,20}(?:[\r\n]|$))/y, reach: 90, is: delimited('+', 'code') },
    { first: '/', pattern: /\/{4,60}(?=[ \t]{0,20}(?:[\r\n]|$))/y, reach: 90, is: delimited('/', 'tag') },
    { first: '`', pattern: /`{3,60}(?=[^`\r\n]{0,100}(?:[\r\n]|$))/y, reach: 170, is: delimited('`', 'code') },
    { first: '/', pattern: /\/\/(?!\/)/y, reach: 3, is: LINE },
    // Around blocks of prose and tables, the continuation of a list, and breaks.
    {
      first: "=*_-+|!,:'<",
      pattern: /(?:={4,60}|\*{3,60}|_{4,60}|-{2,3}|\+|[|!,:]={3,60}|'{3,60}|<<<)(?=[ \t]{0,20}(?:[\r\n]|$))/y,
      reach: 90,
      is: 'alone',
    },
    { first: '=#', pattern: /(?:={1,6}|#{1,6})(?=[ \t])/y, reach: 8, is: 'alone' },
    { first: '.', pattern: /\.(?=[^\s.])/y, reach: 2, is: 'alone' },
    { first: ':', pattern: /:!?\w[\w-]{0,60}!?:(?=[ \t\r\n]|$)/y, reach: 70, is: LINE },
    { first: '[', pattern: CODE_STYLE, reach: 360, is: { kind: 'code', ends: 'blank' } },
    {
      first: '[',
      pattern: /\[(?:[^[\]\r\n"]|"[^"\r\n]{0,200}"|\[[^[\]\r\n]{0,200}\]){0,200}\](?=[ \t]{0,20}(?:[\r\n]|$))/y,
      reach: 1000,
      is: LINE,
    },
    {
      first: '*-.0123456789<',
      pattern: /(?:\*{1,6}|-|\.{1,6}|\d{1,9}\.|<(?:\d{1,3}|\.)>)(?=[ \t])/y,
      reach: 12,
      is: 'item',
    },
    // A cell goes on over lines.
    { first: '|', pattern: /\|/y, reach: 1, is: 'item' },
  ],
  indented: { kind: 'code', ends: 'blank' },
  inline: {
    '\\': [reads(/^\\[`+*_#^~{<[\\]/)],
    '`': [
      // Quotation marks: "`so`".
      reads(/^`(?=\S)(?=[^`]{0,2000}`["'])/, undefined, isQuoted),
      reads(/^``(?=\S)[\s\S]*?``/, 'code'),
      reads(/^`(?=\S)(?:[^`]*[^\s`])`(?![\p{L}\p{N}_"'])/u, 'code', isNotInWord),
    ],
    '+': [reads(/^\+\+\+[\s\S]+?\+\+\+/, 'code'), reads(/^\+\+(?=\S)[\s\S]+?\+\+/)],
    '{': [reads(/^\{[\w:!-]{1,100}\}/, 'tag')],
    '<': [reads(/^<<([^<>,\r\n]{1,300})(?:,|>>)/d, 'destination'), tag],
    '[': [
      reads(/^\[\[[^[\]\r\n]{1,300}\]\]/, 'tag'),
      reads(/^\[[^[\]\r\n]{1,200}\](?=[#*_`^~])/, 'tag'),
      reads(/^\[[^[\]\r\n]{0,300}=[^[\]\r\n]{1,300}\](?=\s|$)/, 'tag', (text, at) => isAtLineStart(text, at)),
    ],
    '(': [reads(/^\(\(\([^()\r\n]{1,300}\)\)\)/, 'tag')],
    ':': [
      reads(/^::?(?=\S)([^\s[\]]{1,2000})\[/d, 'destination', follows(TARGETED)),
      reads(/^::?[a-z,]{0,20}\[(?:[^\]\\]|\\[\s\S]){0,2000}\]/, 'code', follows(OPAQUE)),
    ],
  },
};

function delimited(run: string, kind: Region['kind']): Region {
  return { kind, ends: { run, length: 'same' } };
}

const NO_ELEMENT = /^\b\B/;

function tag(text: string, at: number, limit: number): ReturnType<InlineReader> {
  return tagAt(text.slice(at, limit), at, NO_ELEMENT);
}
