import { type Markup, type Region, reads } from './markup';

/** Environments whose content is code, mathematics or a drawing; with or without an asterisk. */
const ENVIRONMENTS = [
  ...['verbatim', 'Verbatim', 'BVerbatim', 'LVerbatim', 'lstlisting', 'minted', 'alltt', 'comment', 'filecontents'],
  ...['equation', 'align', 'alignat', 'flalign', 'gather', 'multline', 'eqnarray', 'displaymath', 'math', 'dmath'],
  ...['tikzpicture', 'pgfpicture', 'picture', 'tikzcd', 'algorithmic', 'luacode', 'pycode'],
];

const GROUP = String.raw`\{(?:[^{}\\]|\\[\s\S]|\{(?:[^{}\\]|\\[\s\S]|\{[^{}]*\})*\})*\}`;
const OPTIONS = String.raw`(?:\s?\[(?:[^[\]{}]|${GROUP})*\])*`;

/** Commands whose first argument is code. */
const CODE = 'texttt|code|lstinline|ensuremath|ttfamily|verbatim';
/** Commands whose first argument is a label, a key, a file, an address or a measure; what follows is prose. */
const ADDRESSED = [
  ...['label', 'ref', 'eqref', 'pageref', 'nameref', 'vref', 'autoref', 'cref', 'Cref', 'hyperlink', 'hypertarget'],
  ...[
    'url',
    'nolinkurl',
    'path',
    'href',
    'input',
    'include',
    'includeonly',
    'includegraphics',
    'graphicspath',
    'subfile',
  ],
  ...[
    'bibliography',
    'bibliographystyle',
    'addbibresource',
    'bibitem',
    'usepackage',
    'RequirePackage',
    'documentclass',
  ],
  ...[
    'LoadClass',

    'end',
    'index',
    'glossary',
    'gls',
    'Gls',
    'glspl',
    'Glspl',
    'acrshort',
    'acrlong',
    'acrfull',
    'ac',
  ],
  ...['textcolor', 'color', 'colorbox', 'definecolor', 'pagestyle', 'thispagestyle', 'vspace', 'hspace', 'setcounter'],
  ...[
    'addtocounter',
    'hypersetup',
    'geometry',
    'lstset',
    'tikzset',
    'selectlanguage',
    'foreignlanguage',
    'lstinputlisting',
    'verbatiminput',
  ],
  ...['parbox', 'multicolumn', 'pdfbookmark', 'newlength', 'ifthenelse', 'usetikzlibrary', 'tag', 'hyphenation'],
].join('|');
/** Environments with arguments that are no prose. */
const WITH_ARGUMENTS = 'tabular|tabularx|array|longtable|minipage|wrapfigure|multicols|adjustwidth|thebibliography';
/** Commands all of whose arguments are code. */
const DEFINING =
  '(?:re)?new(?:command|environment|theorem|counter)|providecommand|Declare[A-Za-z]+|def|let|gdef|setlength|addtolength|newacronym|newglossaryentry|inputminted|rule|input';
const CITE = String.raw`\\(?:[Cc]ite|[a-zA-Z]*cite[a-z]*|[Nn]ocite|Cite[a-z]+)\*?`;
const CITING = new RegExp(`${CITE}\\s?(?:\\[[^[\\]\\r\\n]*\\]\\s?)?\\[[^[\\]\\r\\n]*$`);
const LONGEST_NOTE = 200;

/** LaTeX: what the usual packages make of a text. */
export const latex: Markup = {
  frontMatter: false,
  quotes: false,
  lines: [{ first: '%', pattern: /%/y, reach: 1, is: { kind: 'tag', ends: 'line' } }],
  openings: ENVIRONMENTS.map(environment),
  inline: {
    '\\': [
      reads(/^\\(?:verb|lstinline)\*?(?:\[[^\]\r\n]*\])?([^\w\s*{[\\])(?:(?!\1)[^\r\n])*\1/, 'code'),
      reads(/^\\mintinline(?:\[[^\]\r\n]*\])?\{\w+\}(?:([^\w\s*{])(?:(?!\1)[^\r\n])*\1|\{[^{}]*\})/, 'code'),
      reads(/^\\\((?:[^\\]|\\(?!\)))*\\\)|^\\\[(?:[^\\]|\\(?!\]))*\\\]/, 'code'),
      reads(new RegExp(`^\\\\(?:${CODE})\\*?${OPTIONS}${GROUP}`), 'code'),
      reads(new RegExp(`^\\\\[A-Za-z]*cites\\*?${GROUP}(?:${GROUP})+`), 'citation'),
      reads(new RegExp(`^${CITE}\\s?${GROUP}`), 'citation'),
      reads(new RegExp(`^${CITE}(?=\\s?\\[)`), 'tag'),
      reads(/^\\(?:input|include)[ \t]+[^\s{}\\%]+/, 'destination'),
      reads(
        new RegExp(`^\\\\(?:${DEFINING})\\*?(?:\\s?\\\\[A-Za-z@]+(?:#\\d){0,9})?(?:${OPTIONS}${GROUP}){0,4}`),
        'tag',
      ),
      reads(new RegExp(`^\\\\(?:${ADDRESSED})\\*?${OPTIONS}\\s?${GROUP}`), 'destination'),
      reads(new RegExp(`^\\\\begin\\{(?:${WITH_ARGUMENTS})\\*?\\}(?:${OPTIONS}${GROUP}){1,3}`), 'tag'),
      reads(new RegExp(`^\\\\begin${GROUP}${OPTIONS}`), 'tag'),
      reads(/^\\item(?![A-Za-z])/, 'tag'),
      reads(new RegExp(`^\\\\[A-Za-z@]+\\*?${OPTIONS}`), 'tag'),
      reads(/^\\[\s\S]/),
    ],
    // The keys of a citation with notes, or of several.
    ']': [
      reads(/^\]((?:\{[^{}\\]{1,500}\}){1,20})/d, 'citation'),
      reads(/^\]\s(\{[^{}\\]{1,500}\})/d, 'citation', isCiting),
    ],
    $: [reads(/^\$\$(?:[^$\\]|\\[\s\S])+\$\$/, 'code'), reads(/^\$(?:[^$\\]|\\[\s\S])+\$/, 'code')],
    '%': [reads(/^%[^\r\n]*/, 'tag')],
  },
};

/** Whether the bracket at `at` closes the note of a citation. */
function isCiting(text: string, at: number): boolean {
  return CITING.test(text.slice(Math.max(0, at - LONGEST_NOTE), at));
}

function environment(name: string): { pattern: RegExp; region: Region } {
  const after = new RegExp(`\\\\end\\{${name}\\*?\\}`);
  return {
    pattern: new RegExp(`\\\\begin\\{${name}\\*?\\}`),
    region: { kind: name === 'comment' ? 'tag' : 'code', ends: { after, longest: name.length + 7, skip: 1 } },
  };
}
