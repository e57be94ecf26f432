import { isAtLineStart } from '../line';
import { type Markup, type Region, reads } from './markup';

/** Directives that show their content as it stands, or not at all, of Docutils and Sphinx; that of all others is prose. */
const OPAQUE_DIRECTIVES =
  'code|code-block|sourcecode|literalinclude|parsed-literal|highlight|math|raw|include|image|meta|toctree|index|doctest|testcode|testsetup|testoutput|graphviz|digraph|graph|mermaid|plantuml|uml|tikz|bibliography|productionlist|default-role|role|module|currentmodule|auto\\w+|(?:\\w+:)?(?:function|method|class|module|currentmodule|attribute|data)';
/** Roles whose text is code or the name of a file. */
const OPAQUE_ROLES =
  'code|literal|math|raw|file|samp|program|option|envvar|command|regexp|kbd|mod|func|data|const|class|meth|attr|exc|obj|doc|download|numref|keyword|token|makevar|mimetype|cite(?:\\w+)?|py:\\w+|c:\\w+|cpp:\\w+|js:\\w+';

const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const LITERAL: Region = { kind: 'code', ends: 'text', within: 'indentation' };
const COMMENT: Region = { kind: 'tag', ends: 'text', within: 'indentation' };
const TARGET: Region = { kind: 'tag', ends: 'blank', within: 'indentation' };

const ROLE = '[A-Za-z][\\w.+:-]{0,60}';
const DIRECTIVE = `(?:\\|[^|\\r\\n]{1,200}\\|[ \\t]+)?${ROLE}::(?=[ \\t\\r\\n]|$)`;
const EXPLICIT = `(?:\\[[^[\\]\\r\\n]{1,100}\\](?=[ \\t\\r\\n]|$)|${DIRECTIVE})`;

const isNotInWord = (text: string, at: number) => !/[\p{L}\p{N}_:]/u.test(text[at - 1] ?? '');

/** reStructuredText: the markup specification of Docutils, with the directives and roles of Sphinx. */
export const restructuredtext: Markup = {
  frontMatter: false,
  quotes: false,
  lines: [
    // Above and below titles, between paragraphs, and around simple tables.
    { first: PUNCTUATION, pattern: adornment(), reach: 300, is: 'alone' },
    { first: '+', pattern: /\+(?:[-=]+\+)+/y, reach: 500, is: 'alone' },
    { first: '|', pattern: /\|(?=[ \t\r\n]|$)/y, reach: 2, is: 'alone' },
    {
      first: '-+*0123456789#(',
      pattern: /(?:[-+*]|(?:\d{1,9}|#)[.)]|\((?:\d{1,9}|#)\))(?=[ \t\r\n]|$)/y,
      reach: 14,
      is: 'item',
    },
    { first: '.', pattern: /\.\. _[^\r\n]/y, reach: 5, is: TARGET },
    { first: '_', pattern: /__ (?=\S)/y, reach: 4, is: { kind: 'tag', ends: 'line' } },
    {
      first: '.',
      pattern: new RegExp(`\\.\\.[ \\t]+(?:\\|[^|\\r\\n]{1,200}\\|[ \\t]+)?(?:${OPAQUE_DIRECTIVES})::`, 'y'),
      reach: 400,
      is: LITERAL,
    },
    { first: '.', pattern: new RegExp(`\\.\\.[ \\t]+(?=${EXPLICIT})`, 'y'), reach: 400, is: 'item' },
    { first: '.', pattern: /\.\.(?=[ \t]+\S)/y, reach: 100, is: COMMENT },
    { first: '.', pattern: /\.\.(?=[ \t]{0,99}(?:\r\n?|\n)[ \t]{1,99}\S)/y, reach: 210, is: COMMENT },
    { first: '>', pattern: />>>(?=[ \t\r\n]|$)/y, reach: 4, is: { kind: 'code', ends: 'blank' } },
    { first: ':', pattern: /:(?! )(?:[^:\\\r\n]|\\.){1,100}:(?=[ \t\r\n]|$)/y, reach: 220, is: 'item' },
  ],
  introduced: {
    // A directive without arguments ends so too.
    by: new RegExp(`(?:^|[\\r\\n])(?![ \\t]*\\.\\. ${ROLE}::[ \\t]*[\\r\\n])[^\\r\\n]*::[ \\t]*(?:\\r\\n?|\\n)$`),
    region: LITERAL,
    // A quoted literal block: each line begins with the same sign.
    quoted: { first: PUNCTUATION, region: { kind: 'code', ends: 'blank' } },
  },
  inline: {
    '\\': [reads(/^\\[\s\S]/)],
    '`': [reads(/^``(?=\S)[\s\S]*?\S``(?!\w)/, 'code'), reads(/^`+/)],
    '<': [reads(/^<[^<>`]{1,1000}>(?=`)/, 'destination')],
    ':': [
      reads(
        /^:(?:target|file|url|name|class|figclass|width|height|scale|header-rows|widths):[^\r\n]*/,
        'tag',
        isAtLineStart,
      ),
      reads(new RegExp(`^:(?:${OPAQUE_ROLES}):\`[^\`]*\``), 'code', isNotInWord),
      reads(new RegExp(`^:${ROLE}:(?=\`)`), 'tag', isNotInWord),
      reads(new RegExp(`^:${ROLE}:(?![\\w\`])`), 'tag', (text, at) => text[at - 1] === '`'),
      reads(/^:(?! )(?:[^:\\\r\n]|\\.){1,100}:(?=\s|$)/, 'tag', isAtLineStart),
    ],
    '|': [reads(/^\|[^\s|](?:[^|\r\n]{0,200}[^\s|])?\|_{0,2}(?!\w)/, 'destination', isNotInWord)],
    '[': [reads(/^\[[^[\]\s]{1,100}\]_(?!\w)/, 'destination')],
    '.': [
      reads(/^\.\.[ \t]+(?:figure|csv-table)::[^\r\n]*/, 'tag', isAtLineStart),
      reads(new RegExp(`^\\.\\.[ \\t]+${EXPLICIT}`), 'tag', isAtLineStart),
    ],
  },
  references: true,
};

function adornment(): RegExp {
  return /(?:([!-/:-@[-`{-~])\1{2,200}|={2,200}(?: +={2,200}){1,20})(?=[ \t]{0,20}(?:[\r\n]|$))/y;
}
