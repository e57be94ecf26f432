import assert from 'node:assert/strict';
import { foldsOf } from '../../../../src/core/dossier/language/folding';

/** Folds as `first-last`, by lines from 1, with `#` for comments. */
function folds(text: string): string[] {
  const line = (offset: number) => text.slice(0, offset).split(/\r\n|\n|\r/).length;
  return foldsOf(text).map(({ start, end, isComment }) => `${line(start)}-${line(end)}${isComment ? '#' : ''}`);
}

const CASES: readonly [what: string, text: string, folds: string[]][] = [
  ['sections and entries', 'entities:\n  a:\n    name: A\n  b:\n    name: B\n\nclaims:\n', ['1-5', '2-3', '4-5']],
  [
    'lists, their items and what is in them',
    'claims:\n  - id: c\n    cite:\n      - source: a\n        paragraph: 1\n',
    ['1-5', '2-5', '3-5', '4-5'],
  ],
  ['a list in the column of its key', 'claims:\n- id: c\n  text: C\n- id: d\n', ['1-4', '2-3']],
  [
    'comments of several lines',
    '# one\n# two\nentities:\n  # three\n  a:\n    # four\n    # five\n',
    ['1-2#', '3-7', '5-7', '6-7#'],
  ],
  [
    'comments before the next entry, which are not its forerunner’s',
    'entities:\n  a:\n    name: A\n  # b\n  b:\n    name: B\n',
    ['1-6', '2-3', '5-6'],
  ],
  ['CRLF', 'entities:\r\n  a:\r\n    name: A\r\n\r\n', ['1-3', '2-3']],
  ['broken text', 'claims:\n  - id: [c\n   text\n', ['1-3', '2-3']],
  ['nothing', '\n\n', []],
];

describe('folds of a dossier text', () => {
  for (const [what, text, expected] of CASES) {
    it(what, () => assert.deepEqual(folds(text), expected));
  }

  it('tell how many others they lie in', () => {
    assert.deepEqual(
      foldsOf('entities:\n  a:\n    name: A\n').map(({ depth }) => depth),
      [0, 1],
    );
  });
});
