/** Each anchor holds nine of the one before: a million million claims, were they all followed. */
const ALIAS_BOMB = Array.from({ length: 13 }, (_, level) => {
  const inner = level === 0 ? '{id: x, about: [a], text: T.}' : `[${`*b${level - 1},`.repeat(9)}]`;
  return `b${level}: &b${level} ${inner}\n`;
}).join('');

const CITES = `[${'{source: s, paragraph: 1},'.repeat(1000)}]`;

const LETTERS = 'lorem ipsum '.repeat(850_000);
const LINES = '  lorem ipsum dolor\n'.repeat(520_000);

/** Each with a text of more than 10 million letters in it, on one line or on many. */
const LARGE: readonly [what: string, make: (letters: string, lines: string) => string][] = [
  ['a plain value', letters => `dossier: 1\ntitle: ${letters}\n`],
  ['a plain value on many lines', (_, lines) => `dossier: 1\ntitle:\n${lines}`],
  ['a value in double quotes', letters => `dossier: 1\ntitle: "${letters}"\n`],
  ['a value in double quotes on many lines', (_, lines) => `dossier: 1\ntitle: "\n${lines}  "\n`],
  ['a value in single quotes', letters => `dossier: 1\ntitle: '${letters}'\n`],
  ['a value in single quotes on many lines', (_, lines) => `dossier: 1\ntitle: '\n${lines}  '\n`],
  ['a literal block', (_, lines) => `dossier: 1\ntitle: |\n${lines}`],
  ['a literal block on one line', letters => `dossier: 1\ntitle: |\n  ${letters}\n`],
  ['a folded block', (_, lines) => `dossier: 1\ntitle: >\n${lines}`],
  ['an entity’s name', letters => `dossier: 1\nentities: {a: {type: Company, name: "${letters}"}}\n`],
  ['a plain key', letters => `dossier: 1\n${letters}: A\n`],
  ['a key in quotes', letters => `dossier: 1\nentities:\n  "${letters}": {type: Company, name: A}\n`],
  ['a date', letters => `dossier: 1\nsources: {s: {issued: ${letters}}}\n`],
  ['an alias', letters => `dossier: 1\ntitle: *${letters.replaceAll(' ', '-')}\n`],
];

type HostileText = readonly [what: string, text: () => string, code: string | undefined];

/** Texts that have brought down or stalled some reader of YAML; the code is one of the problems that must be told, if any. */
export const HOSTILE_YAML: readonly HostileText[] = [
  ['1,000 open lists', () => `dossier: 1\nclaims: ${'['.repeat(1000)}`, 'too-large'],
  ['20,000 open lists', () => '['.repeat(20_000), 'too-large'],
  ['1,000 closed lists', () => `${'['.repeat(1000)}${']'.repeat(1000)}`, 'too-large'],
  ['10,000 open mappings', () => '{a: '.repeat(10_000), 'too-large'],
  ['30,000 keys in a line', () => `dossier: 1\nclaims: [${'a: '.repeat(30_000)}`, 'too-large'],
  ['20,000 dashes in a line', () => '- '.repeat(20_000), 'too-large'],
  ['20,000 question marks in a line', () => '? '.repeat(20_000), 'too-large'],
  [
    '1,000 levels of indentation',
    () => Array.from({ length: 1000 }, (_, n) => `${' '.repeat(n)}a:\n`).join(''),
    'too-large',
  ],
  ['an alias bomb', () => `dossier: 1\n${ALIAS_BOMB}claims: *b12\n`, 'unknown-field'],
  ['an alias to itself', () => 'dossier: 1\nclaims: &a [*a, *a]\n', 'wrong-type'],
  ['an alias of an alias to itself', () => 'dossier: 1\nclaims: &a\n  - &b [*a, *b]\n', 'wrong-type'],
  [
    'a long list repeated by 1,000 aliases',
    () => `dossier: 1\nx: &c ${CITES}\nclaims:\n${'  - {id: c, about: [a], text: T., cite: *c}\n'.repeat(1000)}`,
    'too-many-aliases',
  ],
  ['an alias without an anchor', () => 'dossier: 1\ntitle: *nobody\n', 'unknown-alias'],
  ['one anchor twice', () => 'dossier: 1\ntitle: &a A\nsources: {s: {title: &a B, note: *a}}\n', undefined],
  ...LARGE.map(
    ([what, make]): HostileText => [`${what} of 10 million letters`, () => make(LETTERS, LINES), 'too-large'],
  ),
  ['a comment of 10 million letters', () => `dossier: 1\ntitle: A # ${LETTERS}\n`, undefined],
  ['10 million double quotes, never closed', () => `dossier: 1\ntitle: "${'\\"'.repeat(5_000_000)}`, 'yaml-syntax'],
  ['10 million backslashes before a quote', () => `dossier: 1\n]\ntitle: "${'\\'.repeat(10_000_000)}x"`, 'yaml-syntax'],
  ['10 million single quotes, never closed', () => `dossier: 1\ntitle: '${"''".repeat(5_000_000)} x`, 'yaml-syntax'],
  ['a quoted value of nearly a million letters', () => `dossier: 1\ntitle: "${'x'.repeat(999_000)}"`, undefined],
  [
    'a date of a million digits',
    () => `dossier: 1\nsources: {s: {issued: ${'1'.repeat(1_000_000)}}}`,
    'malformed-date',
  ],
  ['a block of 100,000 lines', () => `dossier: 1\ntitle: |\n${'  line\n'.repeat(100_000)}`, undefined],
  ['a quote that is never closed', () => `dossier: 1\ntitle: "${'x\n'.repeat(100_000)}`, 'yaml-syntax'],
  ['more than a dossier can hold', () => ' '.repeat(20_000_001), 'too-large'],
  ['300,000 comments', () => '# x\n'.repeat(300_000), 'too-large'],
  ['2 million blank lines', () => `dossier: 1${'\n'.repeat(2_000_000)}`, 'too-large'],
  ['1,000 documents', () => '---\na: 1\n'.repeat(1000), 'several-documents'],
  ['1,000 tags', () => `dossier: 1\ntitle: ${'!a '.repeat(1000)}`, 'yaml-syntax'],
  ['1,000 repeated keys', () => `dossier: 1\n${'title: x\n'.repeat(1000)}`, 'duplicate-key'],
  [
    '2,000 repeated entities',
    () => `dossier: 1\nentities:\n${'  a: {type: Company, name: A}\n'.repeat(2000)}`,
    undefined,
  ],
  ['2,000 commas', () => `dossier: 1\nclaims: [${','.repeat(2000)}]`, 'yaml-syntax'],
  ['100,000 empty texts in a line', () => `dossier: 1\nclaims: [${'"",'.repeat(100_000)}]`, 'wrong-type'],
  ['tabs', () => 'dossier: 1\n\t\t\tclaims: []\n', 'yaml-syntax'],
  [
    'prototype keys',
    () => 'dossier: 1\n__proto__: {x: 1}\nconstructor: 2\nentities: {a: {toString: 3}}\n',
    'unknown-field',
  ],
  ['control characters', () => 'dossier: 1\ntitle: "\0\u0007"\n\0', undefined],
  ['what is left of wrong bytes', () => 'dossier: 1\ntitle: \ufffd\ufffd\ud800\n', undefined],
  [
    'merge keys',
    () => `dossier: 1\nentities:\n  a: &a {type: Company, name: A}\n${'  b: {<<: *a}\n'.repeat(300)}`,
    'merge-key',
  ],
  ['a byte order mark and CRLF', () => '\ufeffdossier: 1\r\nclaims:\r\n  - id: a\r\n', 'missing-field'],
  ['a million CR', () => `dossier: 1${'\r'.repeat(1_000_000)}`, undefined],
  ['a text in UTF-16', () => `\ufffd\ufffd${[...'dossier: 1'].join('\0')}`, 'not-utf8'],
  ['an unknown tag', () => 'dossier: 1\ntitle: !!js/function "x"\n', 'yaml-warning'],
];
