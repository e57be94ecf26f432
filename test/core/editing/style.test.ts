import assert from 'node:assert/strict';
import type { YAMLMap } from 'yaml';
import { styleOf } from '../../../src/core/editing/style';
import { readForEditing } from '../../../src/core/editing/yaml-text';

const TEXT =
  'dossier: 1\nentities:\n    a:\n        name: A\n    b:\n        name: "B"\n        aliases:\n        -   C\n';

describe('the layout of a dossier file', () => {
  it('is that of the first node that shows it, then of the others, then of the documentation', () => {
    const { root, text } = readForEditing(TEXT);
    const other = readForEditing("a: 'b'\n").root!;
    assert.deepEqual(styleOf(text, root), { step: 4, dash: 0, gap: 3, quote: '"' });
    assert.equal(styleOf(text, other, root).quote, "'");
    assert.equal(styleOf(text, root, other).quote, '"');
    assert.deepEqual(styleOf('', undefined, null), { step: 2, dash: 2, gap: 1, quote: '"' });
  });

  it('is looked for once, however many mends of the file ask', () => {
    const { root, text } = readForEditing(TEXT.replaceAll('"', ''));
    const looks = looksAt(root!);
    const first = styleOf(text, root);
    const once = looks();
    assert.ok(once > 0);
    assert.deepEqual(styleOf(text, root), first);
    assert.equal(looks(), once);
  });
});

/** Counts how often a mapping's entries are asked for. */
function looksAt(map: YAMLMap): () => number {
  const { items } = map;
  let looks = 0;
  Object.defineProperty(map, 'items', {
    get() {
      looks++;
      return items;
    },
  });
  return () => looks;
}
