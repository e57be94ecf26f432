import { isAtLineStart } from '../line';
import { type Markup, type Region, reads } from './markup';

const LINE: Region = { kind: 'tag', ends: 'line' };
const END_OF_LINE = '(?=[ \\t]{0,50}(?:[\\r\\n]|$))';

/** Keywords whose values are shown; those of all others are settings. */
const SHOWN = 'title|subtitle|caption|description|attr_note';

/** What may stand before a mark of emphasis (Org manual, "Emphasis and Monospace"). */
const canOpen = (text: string, at: number) => at === 0 || /[\s\-('"{*/_+]/.test(text[at - 1]!);

/** Org: the syntax that its manual and "Org Syntax" describe. */
export const org: Markup = {
  frontMatter: true,
  quotes: true,
  lines: [
    ...['src', 'example', 'export', 'comment'].map(name => ({
      first: '#',
      pattern: new RegExp(`#\\+begin_${name}(?=[ \\t\\r\\n]|$)`, 'iy'),
      reach: 20,
      is: {
        kind: name === 'comment' ? 'tag' : 'code',
        ends: new RegExp(`#\\+end_${name}${END_OF_LINE}`, 'iy'),
      } as const,
    })),
    {
      first: '#',
      pattern: new RegExp(`#\\+(?:${SHOWN})(?:\\[[^\\]\\r\\n]{0,200}\\])?:`, 'iy'),
      reach: 230,
      is: 'alone',
    },
    { first: '#', pattern: /#(?=\+\S|[ \t\r\n]|$)/y, reach: 3, is: LINE },
    { first: ':', pattern: /:(?=[ \t\r\n]|$)/y, reach: 2, is: { kind: 'code', ends: 'line' } },
    {
      first: ':',
      pattern: new RegExp(`:(?:properties|logbook|clock)(?::)${END_OF_LINE}`, 'iy'),
      reach: 70,
      is: { kind: 'tag', ends: new RegExp(`:end:${END_OF_LINE}`, 'iy') },
    },
    { first: ':', pattern: new RegExp(`:[\\w-]{1,60}:${END_OF_LINE}`, 'y'), reach: 120, is: LINE },
    { first: '*', pattern: /\*{1,30}(?=[ \t])/y, reach: 32, is: 'alone' },
    { first: '-', pattern: new RegExp(`-{5,90}${END_OF_LINE}`, 'y'), reach: 150, is: 'alone' },
    { first: '-+0123456789', pattern: /(?:[-+]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y, reach: 12, is: 'item' },
    { first: '|', pattern: /\|/y, reach: 1, is: 'alone' },
  ],
  inline: {
    '\\': [
      reads(/^\\\([\s\S]+?\\\)|^\\\[[\s\S]+?\\\]/, 'code'),
      reads(/^\\begin\{([A-Za-z]{1,30}\*?)\}[\s\S]*?\\end\{\1\}/, 'code'),
      reads(/^\\[A-Za-z]+/, 'tag'),
    ],
    '=': [reads(/^=(?=\S)(?:[^\r\n]*?\S)?=(?=[\s\-.,;:!?'")}\\[*/_+]|$)/, 'code', canOpen)],
    '~': [reads(/^~(?=\S)(?:[^\r\n]*?\S)?~(?=[\s\-.,;:!?'")}\\[*/_+]|$)/, 'code', canOpen)],
    $: [
      reads(/^\$\$[\s\S]+?\$\$/, 'code'),
      reads(/^\$(?=[^\s$.,;])[^$\r\n]{0,300}?[^\s$.,]\$(?=[\s\-.,;:!?'")}\]]|$)/, 'code'),
    ],
    '[': [
      reads(/^\[\[([^[\]\r\n]{1,1000})\]\[/d, 'destination'),
      reads(/^\[\[((?:[a-z][\w+.-]*:|[./~#])[^[\]\r\n]{1,1000})\]\]/d, 'destination'),
      reads(/^\[fn:[^[\]:\s]{0,100}[:\]]/, 'destination'),
      reads(/^\[[^\]\r\n]{0,200}\](?=\{)/, 'tag', isAfterSource),
      reads(/^\[cite(?:\/[\w/-]{1,40})?:/, 'tag'),
    ],
    '<': [
      reads(/^<<[^<>\r\n]{1,300}>>/, 'tag', (text, at) => text[at - 1] !== '<' && text[at + 2] !== '<'),
      reads(/^<(?:[a-z][\w+.-]*:[^<>\r\n]{1,1000}|\d{4}-\d\d-\d\d[^<>\r\n]{0,60})>/, 'tag'),
    ],
    '{': [reads(/^\{\{\{[A-Za-z][^{}]{0,500}\}\}\}/, 'tag'), reads(/^\{[^{}\r\n]{0,500}\}/, 'code', isAfterSource)],
    '@': [reads(/^@@[a-z]{1,20}:[\s\S]*?@@/, 'tag')],
    '#': [reads(new RegExp(`^#\\+(?:${SHOWN})(?:\\[[^\\]\\r\\n]{0,200}\\])?:`, 'i'), 'tag', isAtLineStart)],
    ':': [reads(new RegExp(`^:(?:[\\w@#%]{1,60}:){1,20}${END_OF_LINE}`), 'tag', isInHeadline)],
  },
};

/** Whether an offset is behind a blank in a headline. */
function isInHeadline(text: string, at: number): boolean {
  if (!/[ \t]/.test(text[at - 1] ?? '')) return false;
  const head = text.slice(Math.max(0, at - 500), at);
  return /(?:^|[\r\n])\*+[ \t][^\r\n]*$/.test(head);
}

/** Whether `src_language`, perhaps with its options, goes before. */
function isAfterSource(text: string, at: number): boolean {
  return /(?:^|[\s("'])src_[\w-]{1,40}(?:\[[^[\]\r\n]{0,100}\])?$/.test(text.slice(Math.max(0, at - 160), at));
}
