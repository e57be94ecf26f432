import fc from 'fast-check';
import type { NoteLanguage } from '../../src/core/recognition/language';
import { FRAGMENTS, hostileText } from './hostile-text';

/** What opens and closes regions of a language, each at the beginning of a line or anywhere. */
export const OPENERS: Readonly<Record<NoteLanguage, readonly string[]>> = {
  plaintext: ['> ', '- '],
  markdown: ['```\n', '~~~\n', '- ```\n', '> ~~~\n', '<!-- ', '-->', '<pre>\n', '</pre>', '# '],
  restructuredtext: [
    ...[
      '::\n\n  ',
      'ZTE::\n\n',
      '- ZTE::\n\n    ',
      '.. note:: ',
      '.. note::\n\n   ',
      '.. code::\n\n   ',
      '.. ZTE\n   ',
    ],
    ...['.. _ZTE: ', '.. [1] ', '>>> ', '====\n', ':ZTE: ', '| ', '..\n', '__ '],
  ],
  asciidoc: [
    '----\n',
    '-----\n',
    '....\n',
    '++++\n',
    '////\n',
    '====\n',
    '--\n',
    '// ',
    '```\n',
    '[ZTE]\n',
    '[source]\n',
    '> ',
    ':ZTE: ',
    '.ZTE\n',
  ],
  latex: [
    ...['\\begin{verbatim}', '\\end{verbatim}', '\\begin{verbatim*}', '\\begin{align*}', '\\end{align}', '% ', '\\['],
    ...['\\begin{comment}\n', '\\end{comment}\n', '\\item '],
  ],
  org: [
    '#+begin_src\n',
    '#+end_src\n',
    '#+BEGIN_EXAMPLE\n',
    '#+END_EXAMPLE\n',
    ':PROPERTIES:\n',
    ':END:\n',
    '* ',
    ': ',
    '# ',
    '#+TITLE: ',
  ],
  html: ['<!--', '-->', '<script>', '</script>', '<style ', '</style>', '<pre>', '</pre >', '<textarea>', '<p\n'],
};

/** What else crosses or hides names in a language. */
const INLINE: Readonly<Record<NoteLanguage, readonly string[]>> = {
  plaintext: [],
  markdown: [],
  restructuredtext: ['``', ':ref:`', ':code:`', '`_', '_', '__', '|', '<ZTE>`', ']_', '\n   ', '\n\n   ', '::'],
  asciidoc: [
    '`',
    '"`',
    '`"',
    '+++',
    '++',
    '<<',
    '>>',
    'link:',
    'image::',
    'pass:[',
    '{',
    '(((',
    ')))',
    '[[',
    '|===\n',
    '\n  ',
  ],
  latex: [
    '\\',
    '{',
    '\\emph{',
    '\\verb|',
    '|',
    '$',
    '$$',
    '\\cite{',
    '\\cite[',
    ']{',
    '\\url{',
    '\\texttt{',
    '\\_',
    '~',
    "''",
  ],
  org: ['=', '~', '/', '+', '[[', '][', '<<', '>>', '[fn:', ':x:', '@@', '{{{', '$', 'src_c{', '#+', '\\(', '\\)'],
  html: ['&', ';', '&amp;', '<', '</b>', '<br', ' title="', '<code>', '</code>', '<!', '<?', '?>', "='"],
};

const FRAGMENTS_IN = Object.fromEntries(
  Object.entries(OPENERS).map(([language, openers]) => [
    language,
    [...FRAGMENTS, ...openers.flatMap(opener => [opener, `\n${opener}`]), ...INLINE[language as NoteLanguage]],
  ]),
) as unknown as Readonly<Record<NoteLanguage, readonly string[]>>;

/** A piece of text that opens, closes, crosses or hides others in a language. */
export function fragmentIn(language: NoteLanguage): fc.Arbitrary<string> {
  return fc.constantFrom(...FRAGMENTS_IN[language]);
}

/** A text of such fragments; half of them the language's own. */
export function hostileTextIn(language: NoteLanguage): fc.Arbitrary<string> {
  if (language === 'plaintext' || language === 'markdown') return hostileText;
  const own = [...OPENERS[language].map(opener => `\n${opener}`), ...INLINE[language]];
  const part = fc.oneof(fc.constantFrom(...FRAGMENTS), fc.constantFrom(...own));
  const parts = (maxLength: number, joint: string) => fc.array(part, { maxLength }).map(all => all.join(joint));
  const long = parts(40, ' ').map(text =>
    text.replace(/\n\s*\n/g, '\n').repeat(Math.ceil(16_000 / (text.length + 50))),
  );
  return fc.oneof(
    { weight: 3, arbitrary: parts(60, '') },
    { weight: 3, arbitrary: parts(60, ' ') },
    { weight: 1, arbitrary: parts(500, ' ') },
    { weight: 1, arbitrary: long },
  );
}
