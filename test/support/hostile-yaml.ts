/** Each anchor holds nine of the one before: a million million claims, were they all followed. */
const ALIAS_BOMB = Array.from({ length: 13 }, (_, level) => {
  const inner = level === 0 ? '{id: x, about: [a], text: T.}' : `[${`*b${level - 1},`.repeat(9)}]`;
  return `b${level}: &b${level} ${inner}\n`;
}).join('');

const CITES = `[${'{source: s, paragraph: 1},'.repeat(1000)}]`;

/** Texts that have brought down or stalled some reader of YAML; the code is one of the problems that must be told, if any. */
export const HOSTILE_YAML: readonly [what: string, text: () => string, code: string | undefined][] = [
  ['1,000 open lists', () => `dossier: 1\nclaims: ${'['.repeat(1000)}`, 'too-large'],
  ['20,000 open lists', () => '['.repeat(20_000), 'too-large'],
  ['1,000 closed lists', () => `${'['.repeat(1000)}${']'.repeat(1000)}`, 'too-large'],
  ['10,000 open mappings', () => '{a: '.repeat(10_000), 'too-large'],
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
  ['a value of 10 million letters', () => `dossier: 1\ntitle: ${'x'.repeat(10_000_000)}`, undefined],
  ['a quoted value of a million letters', () => `dossier: 1\ntitle: "${'x'.repeat(1_000_000)}"`, undefined],
  [
    'a date of a million digits',
    () => `dossier: 1\nsources: {s: {issued: ${'1'.repeat(1_000_000)}}}`,
    'malformed-date',
  ],
  ['a block of 100,000 lines', () => `dossier: 1\ntitle: |\n${'  line\n'.repeat(100_000)}`, undefined],
  ['a quote that is never closed', () => `dossier: 1\ntitle: "${'x\n'.repeat(100_000)}`, 'yaml-syntax'],
  ['more than a dossier can hold', () => ' '.repeat(20_000_001), 'too-large'],
  ['300,000 comments', () => '# x\n'.repeat(300_000), 'too-large'],
  ['1,000 documents', () => '---\na: 1\n'.repeat(1000), 'several-documents'],
  ['1,000 tags', () => `dossier: 1\ntitle: ${'!a '.repeat(1000)}`, 'yaml-syntax'],
  ['1,000 repeated keys', () => `dossier: 1\n${'title: x\n'.repeat(1000)}`, 'duplicate-key'],
  [
    '2,000 repeated entities',
    () => `dossier: 1\nentities:\n${'  a: {type: Company, name: A}\n'.repeat(2000)}`,
    undefined,
  ],
  ['2,000 commas', () => `dossier: 1\nclaims: [${','.repeat(2000)}]`, 'yaml-syntax'],
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
