import assert from 'node:assert/strict';
import type { KeyKind } from '../../../../src/core/dossier/language/entries';
import { choiceKeysIn } from '../../../../src/core/dossier/language/note-keys';
import { keyInCitation, keyInYaml, keyRefusal, withoutQuotes } from '../../../../src/core/dossier/language/rename';

const REFUSED: readonly [kind: KeyKind, key: string, isRefused: boolean][] = [
  ['entity', 'harbour-board', false],
  ['entity', '1up', false],
  ['entity', 'Harbour', true],
  ['entity', 'a_b', true],
  ['entity', '-a', true],
  ['entity', '', true],
  ['source', 'Doe:2019/a', false],
  ['source', '_a', false],
  ['source', 'a b', true],
  ['source', 'ä', true],
  ['claim', 'the price’s claim', false],
  ['claim', '', true],
  ['event', 'a\nb', true],
  ['annotation', 'a\u2028b', true],
];

import { NOTE_LANGUAGES, type NoteLanguage } from '../../../../src/core/recognition/language';

describe('a new key', () => {
  for (const [kind, key, isRefused] of REFUSED) {
    it(`${JSON.stringify(key)} of ${kind} is ${isRefused ? 'refused' : 'taken'}`, () => {
      assert.equal(keyRefusal(kind, key) !== undefined, isRefused);
    });
  }

  for (const [before, key, written] of [
    ['old', 'new-key', 'new-key'],
    ['old', '2019', '"2019"'],
    ['old', 'null', '"null"'],
    ['old', 'a:', '"a:"'],
    ['"old"', 'new', '"new"'],
    ["'old'", 'it’s', "'it’s'"],
    ["'old'", "it's", "'it''s'"],
  ] as const) {
    it(`is written ${written} in the place of ${before}`, () => assert.equal(keyInYaml(before, key), written));
  }

  for (const [note, key, written] of [
    ['see @old.', 'new', 'new'],
    ['see @old.', 'a.b/c', 'a.b/c'],
    ['see @old.', 'a..b', '{a..b}'],
    ['see @old.', 'ends.', '{ends.}'],
    ['see @{old}.', 'new', 'new'],
  ] as const) {
    it(`is cited as ${written} in ${note}`, () => {
      const start = note.indexOf('old');
      assert.equal(keyInCitation(note, { start, end: start + 3 }, key), written);
    });
  }
});

describe('a scalar without its quotes', () => {
  for (const [text, words] of [
    ['"a"', 'a'],
    ["'a'", 'a'],
    ['a', 'a'],
    ['"', '"'],
  ] as const) {
    it(text, () => {
      const { start, end } = withoutQuotes(text, { start: 0, end: text.length });
      assert.equal(text.slice(start, end), words);
    });
  }
});

describe('keys in a note’s front matter', () => {
  const CASES: readonly [note: string, keys: string[]][] = [
    ['---\ndossier: {NCSC: ncsc-us, DOD: "dod"}\n---\nText.', ['ncsc-us', '"dod"']],
    ['---\r\ntitle: x\r\ndossier:\r\n  NCSC: ncsc-us\r\n  DOD: none\r\n---\r\n', ['ncsc-us', 'none']],
    ['---\rdossier: {NCSC: ncsc-us}\r---\r', ['ncsc-us']],
    ['---\ndossier: {NCSC: null}\n---\n', []],
    ['dossier: {NCSC: ncsc-us}', []],
    ['---\ndossier: [a]\n---\n', []],
  ];
  for (const [note, keys] of CASES) {
    it(JSON.stringify(note), () => {
      assert.deepEqual(
        choiceKeysIn(note, 'markdown').map(({ span }) => note.slice(span.start, span.end)),
        keys,
      );
    });
  }

  it('are those of every language that has front matter', () => {
    const [note] = CASES[0]!;
    const isRead = (language: NoteLanguage) => choiceKeysIn(note, language).length > 0;
    assert.deepEqual(NOTE_LANGUAGES.filter(isRead), ['markdown', 'asciidoc', 'org', 'html']);
  });
});
