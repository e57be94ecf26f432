import assert from 'node:assert/strict';
import { applyChanges } from '../../../src/core/editing/change';
import { settleInFrontMatter } from '../../../src/core/editing/settle';

describe('a choice between entities of one name', () => {
  const cases: [string, string, string, string | undefined][] = [
    ['gets front matter of its own', 'NCSC', 'NCSC', '---\ndossier:\n  NCSC: us\n---\n\nNCSC'],
    ['after a byte order mark', '\ufeffNCSC\r\n', 'NCSC', '\ufeff---\r\ndossier:\r\n  NCSC: us\r\n---\r\n\r\nNCSC\r\n'],
    ['goes into front matter', '---\ntitle: x\n---\nNCSC', 'NCSC', '---\ndossier:\n  NCSC: us\ntitle: x\n---\nNCSC'],
    [
      'goes to others as a block',
      '---\ndossier:\n    A: b\n---\n',
      'NCSC',
      '---\ndossier:\n    NCSC: us\n    A: b\n---\n',
    ],
    ['goes to others in braces', '---\ndossier: {A: b}\n---\n', 'NCSC', '---\ndossier: {NCSC: us, A: b}\n---\n'],
    ['goes into empty braces', '---\ndossier: {}\n---\n', 'NCSC', '---\ndossier: {NCSC: us}\n---\n'],
    ['is quoted where YAML needs it', 'x', 'A: "b"', '---\ndossier:\n  "A: \\"b\\"": us\n---\n\nx'],
    ['has its white space made single', 'x', 'Port\n  Board', '---\ndossier:\n  Port Board: us\n---\n\nx'],
    ['is not made where it would not be read', '---\ndossier: other\n---\n', 'NCSC', undefined],
    ['nor in TOML', '+++\ntitle = "x"\n+++\n', 'NCSC', undefined],
  ];
  for (const [what, note, name, expected] of cases) {
    it(what, () => {
      const change = settleInFrontMatter(note, 'markdown', name, 'us');
      assert.equal(change && applyChanges(note, [change]), expected);
    });
  }

  it('goes into front matter in other languages only where they have it already', () => {
    const change = settleInFrontMatter('---\nx: y\n---\n', 'asciidoc', 'NCSC', 'us');
    assert.equal(change?.text, 'dossier:\n  NCSC: us\n');
    assert.equal(settleInFrontMatter('NCSC', 'asciidoc', 'NCSC', 'us'), undefined);
    assert.equal(settleInFrontMatter('---\nx: y\n---\n', 'plaintext', 'NCSC', 'us'), undefined);
  });
});
